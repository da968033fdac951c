import { textOf, type Value } from "../values.ts";
import type { FunctionTable } from "./row.ts";

/* Paths and addresses taken apart, as the examples of the pages parse_path and parse_url do it. */

export const partFunctions: FunctionTable = {
  parse_path: { parameters: ["text"], type: "dynamic", apply: ([text = ""]) => path(textOf(text)) },
  parse_url: { parameters: ["text"], type: "dynamic", apply: ([text = ""]) => url(textOf(text)) },
};

function path(text: string): Value {
  const [, scheme = "", whole = ""] = /^(?:([A-Za-z][A-Za-z0-9+.-]*):\/\/)?(.*)$/s.exec(text) ?? [];
  const [, root = ""] = /^([A-Za-z]:)/.exec(whole) ?? [];
  const [, directory = "", last = whole] = /^(.*)[\\/]([^\\/]*)$/s.exec(whole) ?? [];
  const [file = "", stream = ""] =
    root === last.slice(0, 2) && root !== "" ? [last] : last.split(":");
  const [, extension = ""] = /\.([^.]*)$/.exec(file) ?? [];
  return {
    Scheme: scheme,
    RootPath: root,
    DirectoryPath: directory,
    DirectoryName: directory.split(/[\\/]/).at(-1) ?? "",
    Filename: file,
    Extension: extension,
    AlternateDataStreamName: stream,
  };
}

function url(text: string): Value {
  const [, scheme = "", authority = "", where = "", query = "", fragment = ""] =
    /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/?#]*)\/?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(text) ??
    [];
  const [, user = "", password = "", host = "", port = ""] =
    /^(?:([^:@]*)(?::([^@]*))?@)?(\[[^\]]*\]|[^:]*)(?::([0-9]*))?$/.exec(authority) ?? [];
  const parameters = query.split("&").flatMap((pair) => {
    const [name = "", ...rest] = pair.split("=");
    return name === "" ? [] : [[name, rest.join("=")] as const];
  });
  return {
    Scheme: scheme,
    Host: host,
    Port: port,
    Path: where,
    Username: user,
    Password: password,
    "Query Parameters": Object.fromEntries(parameters),
    Fragment: fragment,
  };
}
