import type { Column } from "../../column.ts";
import { cutColumn } from "./columns.ts";
import type { Layout } from "./layout.ts";

/*
 * RPC Firewall writes to an event log of its own, values without names. Its message has them behind
 * labels, by which its own script for reading the log takes them. Source: zeronetworks/rpcfirewall,
 * Configuration_templates/Get-RpcFWEvents.ps1.
 */

function labelled(name: string): Column {
  return cutColumn(name, "RenderedDescription", `${name}:\\s*(\\S+)`);
}

export const rpcFirewall: Layout = {
  table: "Event",
  filters: ['EventLog =~ "RPCFW"'],
  columns: { text: "Computer EventLog", number: "EventID", time: "TimeGenerated" },
  computed: Object.fromEntries(
    ["Endpoint", "InterfaceUuid", "OpNum", "Protocol"].map((name) => [name, labelled(name)]),
  ),
  reason: "RPC Firewall's event log is collected into Event, with its message in words",
};
