import type { Integration } from "./integration.ts";

/**
 * RPC Firewall's own event log, whose values have no names: Winlogbeat numbers them. Sources:
 * zeronetworks/rpcfirewall, rpcMessages/rpcMessages.cpp (rpcFunctionCalledEvent, event 3);
 * elastic/beats, winlogbeat/sys/winevent, AddPairs.
 */
export const rpcFirewall: Integration = {
  source: "Winlogbeat, or packages/winlog, on the channel RPCFW",
  category: "any",
  datasets: [],
  tests: ['winlog.channel == "RPCFW"'],
  certain: ["winlog.channel", "event.code"],
  place: "RPCFW",
  fields: {
    EventID: "event.code",
    EventLog: "winlog.channel",
    Endpoint: "winlog.event_data.param5",
    InterfaceUuid: "winlog.event_data.param7",
    OpNum: "winlog.event_data.param8",
    Protocol: "winlog.event_data.param4",
  },
  namespaces: ["winlog."],
  drops: [],
};
