/** The parts of a Windows event that stand in its `System` element, and how XML spells each. */
const system: { readonly [name: string]: (text: string) => string } = {
  Provider_Name: (text) => `<Provider Name='${text}'/>`,
  Provider_Guid: (text) => `<Provider Guid='${text}'/>`,
  EventID: (text) => `<EventID>${text}</EventID>`,
  Version: (text) => `<Version>${text}</Version>`,
  Level: (text) => `<Level>${text}</Level>`,
  Task: (text) => `<Task>${text}</Task>`,
  Opcode: (text) => `<Opcode>${text}</Opcode>`,
  Keywords: (text) => `<Keywords>${text}</Keywords>`,
  TimeCreated: (text) => `<TimeCreated SystemTime='${text}'/>`,
  EventRecordID: (text) => `<EventRecordID>${text}</EventRecordID>`,
  Correlation_ActivityID: (text) => `<Correlation ActivityID='${text}'/>`,
  Execution_ProcessID: (text) => `<Execution ProcessID='${text}'/>`,
  Execution_ThreadID: (text) => `<Execution ThreadID='${text}'/>`,
  Channel: (text) => `<Channel>${text}</Channel>`,
  Computer: (text) => `<Computer>${text}</Computer>`,
  Security_UserID: (text) => `<Security UserID='${text}'/>`,
};

/** What stands for a text in an element's content. */
export function xmlText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** XML 1.0 has no control characters but these, and numbers of the envelope are numbers. */
export function isInXml(name: string, text: string): boolean {
  if (numeric.has(name)) return /^(0|[1-9]\d{0,8})$/.test(text);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML lacks
  return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text);
}

const numeric: ReadonlySet<string> = new Set([
  "EventID",
  "Version",
  "Level",
  "Task",
  "Opcode",
  "EventRecordID",
  "Execution_ProcessID",
  "Execution_ThreadID",
]);

/** A Windows event as its log renders it, and its `EventData` alone. */
export function eventXml(own: { readonly [name: string]: string }): {
  readonly event: string;
  readonly data: string;
} {
  const parts = Object.entries(own).map(([name, value]) => [name, xmlText(value)] as const);
  const envelope = parts.flatMap(([name, text]) => system[name]?.(text) ?? []).join("");
  const data = parts
    .filter(([name]) => system[name] === undefined)
    .map(([name, text]) =>
      name === "Data" ? `<Data>${text}</Data>` : `<Data Name='${name}'>${text}</Data>`,
    )
    .join("");
  const wrapped = `<EventData>${data}</EventData>`;
  const opening = "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'>";
  return { event: `${opening}<System>${envelope}</System>${wrapped}</Event>`, data: wrapped };
}
