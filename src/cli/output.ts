/** A text stream that gathers small writes and knows when its reader has gone. */
export interface Output {
  readonly write: (text: string) => void;
  /** Hands on what has gathered, if it is enough, and waits for a slow reader. */
  readonly settle: () => Promise<void>;
  /** Hands on everything. */
  readonly flush: () => Promise<void>;
  /** True once the reader has closed the pipe: nothing more need be made for it. */
  readonly closed: () => boolean;
  readonly terminal: boolean;
  readonly columns: number;
}

/** What an output needs of a Node stream. */
export interface Stream {
  readonly write: (text: string) => boolean;
  readonly once: (event: "drain", listener: () => void) => unknown;
  readonly on: (event: "error", listener: (error: NodeJS.ErrnoException) => void) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

const enough = 65_536;

/** An output over a stream; a reader that closes the pipe (`| head`) is no error. */
export function createOutput(stream: Stream): Output {
  const terminal = stream.isTTY === true;
  let gathered = "";
  let closed = false;
  let fault: Error | null = null;
  let resume: (() => void) | null = null;
  stream.on("error", (error) => {
    closed = true;
    if (error.code !== "EPIPE") fault = error;
    resume?.();
  });
  const flush = async (): Promise<void> => {
    const text = gathered;
    gathered = "";
    if (closed || text === "" || stream.write(text)) return;
    await new Promise<void>((done) => {
      resume = done;
      stream.once("drain", done);
    });
    if (fault) throw fault;
  };
  return {
    write: (text) => {
      gathered += text;
    },
    settle: async () => {
      if (terminal || gathered.length >= enough) await flush();
    },
    flush,
    closed: () => closed,
    terminal,
    columns: stream.columns ?? 100,
  };
}
