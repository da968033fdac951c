import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, chromium, type Page } from "playwright-core";

/* A real browser, where one is installed: Debian's, or the one that CHROMIUM names. */

const places = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

const executablePath: string | undefined = places.find(
  (path) => path !== undefined && existsSync(path),
);

export const hasBrowser: boolean = executablePath !== undefined;

/** Starts a browser without a window. */
export function startBrowser(): Promise<Browser> {
  if (executablePath === undefined) throw new Error("there is no browser");
  // A container's root has no user namespaces for the sandbox; the pages are our own.
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** Files by their path under an address of their own, until `close`. */
export async function serve(files: { readonly [path: string]: string }): Promise<{
  readonly address: string;
  readonly close: () => void;
}> {
  const server = createServer(({ url = "/" }, response) => {
    const text = files[url.slice(1)];
    const type = url.endsWith(".js") ? "text/javascript" : "text/html";
    response.writeHead(text === undefined ? 404 : 200, { "content-type": type }).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** What a page complains of from now on: errors that nobody caught, and those of its console. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return complaints;
}
