import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import { diagnosticJson } from "../../diagnostic/json.ts";
import { findingsText } from "../findings.ts";
import type { Host } from "../host.ts";
import { jsonList } from "../jsonList.ts";
import { lookOf } from "../palette.ts";

/** The first is the default. */
export const formats = ["text", "json", "jsonl", "sarif", "github"] as const;
export type Format = (typeof formats)[number];

/** Writes findings as they come, file by file, and keeps none of them. */
export interface Printer {
  readonly print: (findings: readonly Diagnostic[]) => void;
  readonly end: () => void;
}

export async function printerFor(format: Format, host: Host): Promise<Printer> {
  const { write } = host.stdout;
  switch (format) {
    case "text": {
      const look = lookOf(host.stdout, host.env);
      return { print: (findings) => write(findingsText(findings, look)), end: () => {} };
    }
    case "github":
      return githubPrinter(write);
    case "sarif":
      return sarifPrinter(write);
    default:
      return jsonPrinter(format, write);
  }
}

type Write = Host["stdout"]["write"];

function jsonPrinter(format: "json" | "jsonl", write: Write): Printer {
  const list = jsonList(format, write);
  return {
    print: (findings) => {
      for (const finding of findings) list.add(JSON.stringify(diagnosticJson(finding)));
    },
    end: list.end,
  };
}

async function githubPrinter(write: Write): Promise<Printer> {
  const { githubCommand } = await import("../../diagnostic/github.ts");
  return {
    print: (findings) => {
      for (const finding of findings) write(githubCommand(finding));
    },
    end: () => {},
  };
}

async function sarifPrinter(write: Write): Promise<Printer> {
  const { sarifEnd, sarifResult, sarifStart } = await import("../../diagnostic/sarif.ts");
  const { fingerprints } = await import("../../diagnostic/fingerprint.ts");
  const { loadExplanations } = await import("../../diagnostic/codes/index.ts");
  const { version } = await import("../version.ts");
  const explanations = await loadExplanations();
  const places = new Map(Object.keys(explanations).map((code, index) => [code, index]));
  const fingerprint = fingerprints();
  let separator = "";
  write(sarifStart(version(), explanations));
  return {
    print: (findings) => {
      for (const finding of findings) {
        const index = places.get(finding.code) ?? -1;
        write(separator + sarifResult(finding, index, fingerprint(finding)));
        separator = ",\n";
      }
    },
    end: () => write(sarifEnd),
  };
}
