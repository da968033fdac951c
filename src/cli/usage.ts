/** The command line asks for something that does not exist: shown with its code, exit code 2. */
export interface Usage {
  readonly kind: "usage";
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

export function usage(code: string, message: string, hint: string): Usage {
  return { kind: "usage", code, message, hint };
}

export function isUsage(value: unknown): value is Usage {
  return typeof value === "object" && value !== null && (value as Usage).kind === "usage";
}

/** The fault as the user reads it. */
export function usageText({ message, code, hint }: Usage): string {
  return `sigmatic: ${message} [${code}]\n  hint: ${hint}\n`;
}

/** A usage fault about a word outside a known set, with the words near it. */
export async function unknownWord(
  code: string,
  what: string,
  word: string,
  known: readonly string[],
): Promise<Usage> {
  const { nearNames } = await import("../diagnostic/near.ts");
  const near = nearNames(word, known);
  const hint =
    near.length > 0
      ? `near names: ${near.join(", ")}`
      : known.length === 0
        ? "there is none at all"
        : known.length <= 12
          ? `one of ${known.join(", ")}`
          : "`sigmatic --help` lists what there is";
  return usage(code, `there is no ${what} ${JSON.stringify(word)}`, hint);
}
