/** Writes values as one JSON array or line by line, without keeping them. */
export interface JsonList {
  readonly add: (json: string) => void;
  readonly end: () => void;
}

export function jsonList(format: "json" | "jsonl", write: (text: string) => void): JsonList {
  if (format === "jsonl") return { add: (json) => write(`${json}\n`), end: () => {} };
  let before = "[\n";
  return {
    add: (json) => {
      write(before + json);
      before = ",\n";
    },
    end: () => write(before === "[\n" ? "[]\n" : "\n]\n"),
  };
}
