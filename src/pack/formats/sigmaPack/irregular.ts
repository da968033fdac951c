/** Where SigmaHQ keeps the rules of a log source, below `rules`, and how their files' names begin. */
export interface Home {
  readonly folder: string;
  readonly prefix: string;
}

/*
 * Log sources, as `product/category/service`, whose folder or prefix does not follow from their
 * names, as SigmaHQ/sigma has them.
 */
const lines = `
-/-/apache              web/product/apache                        web_apache
-/-/nginx               web/product/nginx                         web_nginx
-/dns/-                 network/dns                               net_dns
-/firewall/-            network/firewall                          net_firewall
-/proxy/-               web/proxy_generic                         proxy
-/webserver/-           web/webserver_generic                     web
azure/-/activitylogs    cloud/azure/activity_logs                 azure
azure/-/auditlogs       cloud/azure/audit_logs                    azure
azure/-/pim             cloud/azure/privileged_identity_management azure_pim
azure/-/riskdetection   cloud/azure/identity_protection           azure_identity_protection
azure/-/signinlogs      cloud/azure/signin_logs                   azure_ad
bitbucket/-/audit       application/bitbucket/audit               bitbucket_audit
cisco/-/duo             identity/cisco_duo                        cisco_duo
django/application/-    application/django                        appframework_django
fortigate/-/event       network/fortinet/fortigate                fortinet_fortigate
gcp/-/gcp.audit         cloud/gcp/audit                           gcp
gcp/-/google_workspace.admin cloud/gcp/gworkspace/admin           gcp_gworkspace
gcp/-/google_workspace.login cloud/gcp/gworkspace/login           gcp_gworkspace
github/-/audit          application/github/audit                  github
jvm/application/-       application/jvm                           java
kubernetes/-/audit      application/kubernetes/audit              kubernetes_audit
linux/-/auditd          linux/auditd                              lnx_auditd
python/application/-    application/python                        app_python
ruby_on_rails/application/- application/ruby                      appframework_ruby
windows/-/codeintegrity-operational windows/builtin/code_integrity win_codeintegrity
windows/-/iis-configuration windows/builtin/iis-configuration     win_iis
windows/-/msexchange-management windows/builtin/msexchange        win_exchange
windows/-/powershell-classic windows/powershell/powershell_classic posh_pc
windows/-/sysmon        windows/sysmon                            sysmon
windows/-/windefend     windows/builtin/windefend                 win_defender
windows/create_stream_hash/- windows/create_stream_hash           create_stream_hash
windows/image_load/-    windows/image_load                        image_load
windows/pipe_created/-  windows/pipe_created                      pipe_created
windows/process_tampering/- windows/process_tampering             proc_tampering
windows/ps_classic_provider_start/- windows/powershell/powershell_classic posh_pc
windows/ps_classic_start/- windows/powershell/powershell_classic  posh_pc
windows/ps_module/-     windows/powershell/powershell_module      posh_pm
windows/ps_script/-     windows/powershell/powershell_script      posh_ps
windows/raw_access_thread/- windows/raw_access_thread             raw_access_thread
windows/registry_add/-  windows/registry/registry_add             registry_add
windows/registry_delete/- windows/registry/registry_delete        registry_delete
windows/registry_event/- windows/registry/registry_event          registry_event
windows/registry_set/-  windows/registry/registry_set             registry_set
windows/sysmon_error/-  windows/sysmon                            sysmon
windows/sysmon_status/- windows/sysmon                            sysmon
windows/wmi_event/-     windows/wmi_event                         sysmon_wmi
`;

let homes: ReadonlyMap<string, Home> | null = null;

/** The home of an irregular log source; undefined where the names of a log source tell it. */
export function irregularHome(key: string): Home | undefined {
  homes ??= new Map(
    lines
      .trim()
      .split("\n")
      .map((line) => {
        const [name = "", folder = "", prefix = ""] = line.split(/ +/);
        return [name, { folder, prefix }];
      }),
  );
  return homes.get(key);
}
