import { describe, expect, test } from "vitest";
import { compileRule, notesOf } from "../../../../test/support/eqlRule.ts";

/** A selection on a log source, and the query's test behind its scope. */
const examples: readonly (readonly [
  logsource: string,
  scope: string,
  tests: readonly (readonly [selection: string, expected: string])[],
])[] = [
  [
    "{product: aws, service: cloudtrail}",
    'any where event.dataset == "aws.cloudtrail"',
    [
      ["{eventSource: s3.amazonaws.com}", '?event.provider : "s3.amazonaws.com"'],
      ["{sourceIPAddress: AWS Internal}", '?source.address : "AWS Internal"'],
      ["{sourceIPAddress|cidr: 10.0.0.0/8}", 'cidrMatch(?source.ip, "10.0.0.0/8")'],
      ["{errorCode: null}", "?aws.cloudtrail.error_code == null"],
      [
        "{requestParameters|contains: Suspended}",
        '?aws.cloudtrail.request_parameters : "*Suspended*"',
      ],
      ["{readOnly: 'true'}", "?aws.cloudtrail.read_only == true"],
    ],
  ],
  [
    "{product: azure, service: activitylogs}",
    'any where event.dataset == "azure.activitylogs"',
    [
      ["{operationName|endswith: /DELETE}", '?azure.activitylogs.operation_name : "*/DELETE"'],
      [
        "{ResourceProviderValue: Microsoft.Compute}",
        '?azure.resource.provider : ("Microsoft.Compute", "Microsoft.Compute/*")',
      ],
    ],
  ],
  [
    "{product: azure, service: auditlogs}",
    'any where event.dataset == "azure.auditlogs"',
    [
      ["{OperationName: Add user}", '?azure.auditlogs.operation_name : "Add user"'],
      [
        "{Status: failure}",
        '(?event.outcome : "failure" or ?azure.auditlogs.properties.result : "failure")',
      ],
    ],
  ],
  [
    "{product: azure, service: signinlogs}",
    'authentication where event.dataset == "azure.signinlogs"',
    [
      ["{ResultType: 50057}", '?azure.signinlogs.result_type : "50057"'],
      ["{Status: Success}", '?event.outcome : "success"'],
      [
        "{DeviceDetail.isCompliant: 'false'}",
        "?azure.signinlogs.properties.device_detail.is_compliant == false",
      ],
      ["{properties.appId: a}", '?azure.signinlogs.properties.app_id : "a"'],
    ],
  ],
  [
    "{product: azure, service: riskdetection}",
    'any where event.dataset == "azure.identity_protection"',
    [["{riskEventType: x}", '?azure.identityprotection.properties.risk_event_type : "x"']],
  ],
  [
    "{product: gcp, service: gcp.audit}",
    'any where event.dataset == "gcp.audit"',
    [
      ["{gcp.audit.method_name: 'v*.Delete'}", '?event.action : "v*.Delete"'],
      ["{data.protoPayload.serviceName: x}", '?service.name : "x"'],
    ],
  ],
  [
    "{product: gcp, service: google_workspace.admin}",
    'any where event.dataset == "google_workspace.admin"',
    [
      ["{eventService: admin.googleapis.com}", '?event.provider : "admin"'],
      ["{eventService: drive.googleapis.com}", "false"],
    ],
  ],
  [
    "{product: gcp, service: google_workspace.login}",
    'any where event.dataset == "google_workspace.login"',
    [["{protoPayload.metadata.event.eventName: logout}", '?event.action : "logout"']],
  ],
  [
    "{product: m365, service: threat_management}",
    'web where event.dataset == "o365.audit"',
    [
      ["{eventName: Impossible travel activity}", '?event.action : "Impossible travel activity"'],
      ["{Operation: Add user.}", '?event.action : "added-user-account"'],
      ["{Operation|contains: Mailbox}", '?event.action : "*Mailbox*"'],
      ["{ExternalAccess: true}", "?o365.audit.ExternalAccess == true"],
    ],
  ],
  [
    "{product: okta, service: okta}",
    'any where event.dataset == "okta.system"',
    [
      ["{securityContext.isProxy: 'true'}", "?okta.security_context.is_proxy == true"],
      ["{client.ipAddress|cidr: 10.0.0.0/8}", 'cidrMatch(?okta.client.ip, "10.0.0.0/8")'],
    ],
  ],
  [
    "{product: github, service: audit}",
    'configuration where event.dataset == "github.audit"',
    [["{action: repo.archived}", '?event.action : "repo.archived"']],
  ],
  [
    "{product: bitbucket, service: audit}",
    'any where event.dataset == "atlassian_bitbucket.audit"',
    [["{auditType.category: Projects}", '?bitbucket.audit.type.category : "Projects"']],
  ],
  [
    "{product: kubernetes, service: audit}",
    'any where event.dataset == "kubernetes.audit_logs"',
    [
      ["{responseStatus.code: 403}", "?kubernetes.audit.responseStatus.code == 403"],
      ["{responseStatus.code: ALLOW}", "false"],
    ],
  ],
  [
    "{product: cisco, service: duo}",
    'authentication where event.dataset == "cisco_duo.auth"',
    [["{reason: bypass_user}", '?cisco_duo.auth.reason : "bypass_user"']],
  ],
  [
    "{product: fortigate, service: event}",
    'any where event.dataset == "fortinet_fortigate.log" and fortinet.firewall.type == "event"',
    [["{action: Add}", '?fortinet.firewall.action : "Add"']],
  ],
  [
    "{category: application, product: opencanary}",
    'network where event.dataset == "opencanary.events"',
    [
      ["{logtype: 3000}", '?log.logger : "LOG_HTTP_GET"'],
      ["{logtype: 4711}", '?log.logger : "4711"'],
    ],
  ],
  [
    "{category: application, product: rpc_firewall}",
    'any where winlog.channel == "RPCFW"',
    [["{EventID: 3, OpNum: 7}", 'event.code : "3" and ?winlog.event_data.param8 : "7"']],
  ],
  [
    "{product: linux, service: auditd}",
    'any where event.dataset == "auditd.log"',
    [
      ["{name: /etc/shadow}", '?auditd.log.name : "/etc/shadow"'],
      ["{img-ctx: x}", '?`auditd.log.img-ctx` : "x"'],
      ["{exe: /bin/ls}", '?process.executable : "/bin/ls"'],
      ["{success: 'no'}", "?auditd.log.success == false"],
      ["{arch: c000003e}", '?host.architecture : "x86_64"'],
      ["{pid: 7}", "?process.pid == 7"],
    ],
  ],
  [
    "{product: linux, service: sudo}",
    'any where event.dataset == "system.auth" and process.name == "sudo"',
    [["{USER|startswith: '#'}", '?system.auth.sudo.user : "#*"']],
  ],
  [
    "{category: webserver}",
    'web where event.dataset in ("nginx.access", "apache.access")',
    [
      ["{sc-status: 200}", "?http.response.status_code == 200"],
      ["{cs-version: HTTP/1.1}", '?http.version : "1.1"'],
      ["{cs-user-agent: wp2shell}", '?user_agent.original : "wp2shell"'],
    ],
  ],
  [
    "{category: proxy}",
    'web where event.dataset in ("squid.log", "zscaler_zia.web")',
    [
      ["{c-uri|contains: /x}", '?url.original : "*/x*"'],
      ["{sc-status: 200}", '(?squid.status_code == 200 or ?zscaler_zia.web.response.code : "200")'],
      ["{dst_ip|cidr: 10.0.0.0/8}", 'cidrMatch(?destination.ip, "10.0.0.0/8")'],
    ],
  ],
  [
    "{category: dns}",
    "network where dns.question.name != null",
    [
      ["{query|endswith: .top}", 'dns.question.name : "*.top"'],
      ["{answer|contains: IEX}", '?dns.answers.data : "*IEX*"'],
    ],
  ],
  [
    "{product: zeek, service: smb_files}",
    'network where event.dataset == "zeek.smb_files"',
    [
      ["{name|endswith: .tmp}", '?zeek.smb_files.name : "*.tmp"'],
      ["{id.orig_h|cidr: 10.0.0.0/8}", 'cidrMatch(?source.ip, "10.0.0.0/8")'],
    ],
  ],
  [
    "{product: zeek, service: dns}",
    'network where event.dataset == "zeek.dns"',
    [["{rejected: 'false'}", "?zeek.dns.rejected == false"]],
  ],
];

describe.each(examples)("%s", (logsource, scope, tests) => {
  test.each(tests)("%s", (selection, expected) => {
    const { queries, notes } = compileRule(`a: ${selection}`, { logsource });
    expect(notes).toEqual([]);
    expect(queries).toEqual([`${scope} and ${expected}`]);
  });
});

describe("what has no form is refused", () => {
  test.each([
    ["{product: azure, service: auditlogs}", "{TargetResources|contains: x}", "field-dropped"],
    ["{product: azure, service: signinlogs}", "{NetworkLocationDetails: x}", "field-dropped"],
    [
      "{product: gcp, service: gcp.audit}",
      "{data.protoPayload.authorizationInfo.granted: x}",
      "field-dropped",
    ],
    [
      "{product: aws, service: cloudtrail}",
      "{requestParameters|contains: '\"Allow\"'}",
      "value-transform",
    ],
    ["{product: aws, service: cloudtrail}", "{eventnames: x}", "field-unmapped"],
    ["{product: kubernetes, service: audit}", "{user.groups: x}", "type-mismatch"],
    [
      "{category: application, product: opencanary}",
      "{logtype|startswith: '30'}",
      "value-transform",
    ],
    ["{product: m365, service: audit}", "{Operation|startswith: Add}", "value-transform"],
    ["{product: linux, service: auditd}", "{type|cased: EXECVE}", "value-transform"],
    ["{product: linux, service: sshd}", "[Failed password]", "keyword-unsupported"],
    ["{category: antivirus}", "{Signature: x}", "no-data-model"],
    ["{product: onelogin, service: onelogin.events}", "{event_type_id: 1}", "no-data-model"],
  ])("%s %s", (logsource, selection, code) =>
    expect(notesOf(selection, { logsource })).toEqual([code]),
  );
});

describe("what the form cannot tell is noted", () => {
  test.each([
    ["{product: linux, service: auditd}", "{a1: x}", "a", ["argument-position-lost over"]],
    ["{product: linux, service: auditd}", "{a1: x}", "not a", ["argument-position-lost under"]],
    ["{product: linux, service: auditd}", "{a0: x}", "a", []],
    [
      "{product: aws, service: cloudtrail}",
      "{requestParameters.a: x}",
      "a",
      ["object-rendered over"],
    ],
    [
      "{product: aws, service: cloudtrail}",
      "{requestParameters.a: null}",
      "a",
      ["object-rendered under"],
    ],
    ["{product: aws, service: cloudtrail}", "{errorCode: ''}", "a", ["empty-value-dropped under"]],
    ["{product: linux, service: auditd}", "{name: '?'}", "a", ["empty-value-dropped under"]],
    ["{product: linux, service: auditd}", "{name: 'a?'}", "a", []],
    ["{product: linux, service: auditd}", "{name: '(null)'}", "a", ["empty-value-dropped under"]],
    ["{product: gcp, service: gcp.audit}", "{data.insertId: '-'}", "a", []],
  ])("%s %s", (logsource, selection, condition, codes) =>
    expect(notesOf(selection, { logsource, condition })).toEqual(codes),
  );
});
