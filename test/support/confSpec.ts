import type { ConfFile } from "./confFile.ts";

/*
 * What Splunk's files may hold, restated from `app.conf.spec`, `macros.conf.spec`,
 * `savedsearches.conf.spec`, `transforms.conf.spec` and `default.meta.conf.spec` of Splunk 9.2: the
 * settings that a pack of rules may need, with their types. Splunk passes over a setting that it
 * does not know without a word. The settings of `action.correlationsearch`, `action.notable` and
 * `action.risk` are those of Enterprise Security's own specification files.
 */

type Settings = { readonly [key: string]: RegExp };

const bool = /^(?:0|1|true|false)$/;
const integer = /^\d+$/;
const some = /\S/;
const version = /^\d+\.\d+\.\d+$/;
const id = /^\w[\w.]*\w$/;
const relative = /^(?:now|-\d+[smhdw]|(?:-\d+[smhdw])?@[smhdw])(?:@[smhdw])?$/;
const duration = /^\d+[smhd]$/;
const object = /^\{.*\}$/;
const list = /^\[.*\]$/;
const severities = /^(?:informational|low|medium|high|critical|unknown)$/;

/** By stanza; `*` is any other. */
const files: { readonly [file: string]: { readonly [stanza: string]: Settings } } = {
  "app.conf": {
    install: {
      is_configured: bool,
      state: /^(?:enabled|disabled)$/,
      build: integer,
      allows_disable: bool,
      state_change_requires_restart: bool,
    },
    launcher: { author: some, version, description: /^.{1,200}$/u, remote_tab: bool },
    package: { id, check_for_updates: bool, show_upgrade_notification: bool },
    ui: { is_visible: bool, label: /^.{1,80}$/u, show_in_nav: bool },
    id: { name: id, group: some, version },
  },
  "macros.conf": {
    "*": {
      definition: some,
      args: /^[\w-]+(?:,\s*[\w-]+)*$/,
      iseval: bool,
      validation: some,
      errormsg: some,
      description: some,
    },
  },
  "transforms.conf": {
    "*": {
      filename: /^[\w-]+\.csv(?:\.gz)?$/,
      case_sensitive_match: bool,
      max_matches: integer,
      min_matches: integer,
      default_match: some,
      match_type: /^(?:WILDCARD|CIDR|EXACT)\(\w+\)(?:,\s*(?:WILDCARD|CIDR|EXACT)\(\w+\))*$/,
    },
  },
  "savedsearches.conf": {
    "*": {
      search: some,
      description: some,
      disabled: bool,
      is_visible: bool,
      enableSched: bool,
      cron_schedule: /^[\d,*/-]+ [\d,*/-]+ [\d,*/-]+ [\d,*/-]+ [\d,*/-]+$/,
      schedule_window: /^(?:auto|\d+)$/,
      allow_skew: /^(?:\d{1,3}%|\d+[mhd])$/,
      realtime_schedule: bool,
      "dispatch.earliest_time": relative,
      "dispatch.latest_time": relative,
      "request.ui_dispatch_app": id,
      counttype: /^(?:number of (?:events|hosts|sources)|custom|always)$/,
      relation: /^(?:greater than|less than|equal to|not equal to|drops by|rises by)$/,
      quantity: integer,
      alert_condition: some,
      "alert.severity": /^[1-6]$/,
      "alert.track": /^(?:0|1|true|false|auto)$/,
      "alert.expires": duration,
      "alert.digest_mode": bool,
      "alert.suppress": bool,
      "alert.suppress.period": duration,
      "alert.suppress.fields": /^[\w.]+(?:,[\w.]+)*$/,
      "action.correlationsearch.enabled": bool,
      "action.correlationsearch.label": some,
      "action.correlationsearch.annotations": object,
      "action.correlationsearch.metadata": object,
      "action.notable": bool,
      "action.notable.param.rule_title": some,
      "action.notable.param.rule_description": some,
      "action.notable.param.nes_fields": /^[\w.]+(?:,[\w.]+)*$/,
      "action.notable.param.security_domain": /^(?:access|audit|endpoint|identity|network|threat)$/,
      "action.notable.param.severity": severities,
      "action.notable.param.drilldown_searches": list,
      "action.risk": bool,
      "action.risk.param._risk": list,
      "action.risk.param._risk_message": some,
      "action.risk.param._risk_score": integer,
      "action.risk.param.verbose": bool,
    },
  },
  "default.meta": {
    "*": {
      access: /^read : \[ [\w*, -]+ \], write : \[ [\w*, -]+ \]$/,
      export: /^(?:system|none)$/,
      owner: /^[\w-]+$/,
    },
  },
};

/** What a file has that its specification does not: unknown settings and values of another type. */
export function strangersIn(name: string, file: ConfFile): readonly string[] {
  const known = files[name] ?? {};
  return [...file].flatMap(([stanza, settings]) => {
    const types = known[stanza] ?? known["*"] ?? {};
    return [...settings].flatMap(([key, value]) => {
      const isKnown = Object.hasOwn(types, key) && types[key]?.test(value);
      return isKnown ? [] : [`[${stanza}] ${key} = ${value}`];
    });
  });
}
