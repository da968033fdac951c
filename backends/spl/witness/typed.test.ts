import { findLogsource } from "sigmatic/backend";
import { expect, test } from "vitest";
import { isTyped } from "./typed.ts";

const category = (name: string) => ({ product: "windows", category: name, service: null });

test.each([
  ["network_connection", "DestinationPort", "443", true],
  ["network_connection", "DestinationPort", "0", true],
  ["network_connection", "DestinationPort", "0443", false],
  ["network_connection", "DestinationPort", " 443", false],
  ["network_connection", "DestinationPort", "abc", false],
  ["network_connection", "DestinationPort", "", false],
  ["process_creation", "UtcTime", "2024-03-06 14:35:45.123", true],
  ["process_creation", "UtcTime", "2024-03-06T14:35:45.1234567Z", true],
  ["process_creation", "UtcTime", "2024-03-06 24:35:45.123", false],
  ["process_creation", "UtcTime", "2024-03-06 14:35:45.123x", false],
  ["process_creation", "Image", "<unknown process>", true],
  ["process_creation", "Image", "", false],
  ["process_creation", "CommandLine", "", true],
])("an event of %s with %s %j: %s", (name, field, value, expected) => {
  const entry = findLogsource(category(name));
  if (!entry) throw new Error(`${name} is no category`);
  const fields = { [field]: value };
  const event = { provider: "sysmon", fields, own: fields };
  expect(isTyped({ ...event, asked: new Set([field]) }, entry)).toBe(expected);
  expect(isTyped(event, entry)).toBe(true);
});
