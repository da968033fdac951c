import { sel, type TrickyCase } from "./case.ts";

/** Networks: R18. */
export const addresses: readonly TrickyCase[] = [
  {
    what: "a network and the addresses around it",
    place: "network",
    detection: sel("{DestinationIp|cidr: 10.0.0.0/8}"),
    fires: [{ DestinationIp: "10.0.0.0" }, { DestinationIp: "10.255.255.255" }],
    quiet: [
      { DestinationIp: "110.0.0.1" },
      { DestinationIp: "9.255.255.255" },
      { DestinationIp: "11.0.0.0" },
      { DestinationIp: "::ffff:a00:1" },
      {},
    ],
  },
  {
    what: "a network that ends inside an octet",
    place: "network",
    detection: sel("{DestinationIp|cidr: 172.16.0.0/12}"),
    fires: [{ DestinationIp: "172.16.0.0" }, { DestinationIp: "172.31.255.255" }],
    quiet: [{ DestinationIp: "172.15.255.255" }, { DestinationIp: "172.32.0.0" }],
  },
  {
    what: "a network of one address",
    place: "network",
    detection: sel("{DestinationIp|cidr: 192.0.2.7/32}"),
    fires: [{ DestinationIp: "192.0.2.7" }],
    quiet: [{ DestinationIp: "192.0.2.6" }, { DestinationIp: "192.0.2.8" }],
  },
  {
    what: "an address of version 6 in every spelling",
    place: "network",
    detection: sel("{DestinationIp|cidr: '::1/128'}"),
    fires: [{ DestinationIp: "0:0:0:0:0:0:0:1" }, { DestinationIp: "::1" }],
    quiet: [{ DestinationIp: "::2" }, { DestinationIp: "0.0.0.1" }, { DestinationIp: "1.0.0.0" }],
  },
  {
    what: "networks of both versions",
    place: "network",
    detection: sel("{DestinationIp|cidr: ['fe80::/10', '127.0.0.0/8', '169.254.0.0/16']}"),
    fires: [
      { DestinationIp: "fe80::1" },
      { DestinationIp: "FEBF::1" },
      { DestinationIp: "127.3.2.1" },
      { DestinationIp: "169.254.255.255" },
    ],
    quiet: [
      { DestinationIp: "fec0::1" },
      { DestinationIp: "128.0.0.0" },
      { DestinationIp: "169.255.0.0" },
      { DestinationIp: "" },
    ],
  },
  {
    what: "not of networks of both versions",
    place: "network",
    detection: sel("{DestinationIp|cidr: ['fe80::/10', '127.0.0.0/8']}", "not sel"),
    fires: [
      {},
      { DestinationIp: "-" },
      { DestinationIp: "8.8.8.8" },
      { DestinationIp: "2001:db8::1" },
    ],
    quiet: [{ DestinationIp: "fe80::1" }, { DestinationIp: "127.0.0.1" }],
  },
  {
    what: "a text that looks like a network is a text",
    detection: sel("{CommandLine: '10.0.0.0/24'}"),
    fires: [{ CommandLine: "10.0.0.0/24" }],
    quiet: [{ CommandLine: "10.0.0.7" }, { CommandLine: "10x0.0.0/24" }],
  },
  {
    what: "the beginning of an address is text",
    place: "network",
    detection: sel("{DestinationIp|startswith: '10.'}"),
    fires: [{ DestinationIp: "10.0.0.1" }],
    quiet: [{ DestinationIp: "100.0.0.1" }, { DestinationIp: "11.0.0.1" }],
  },
];
