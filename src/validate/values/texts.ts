import type { LogsourceEntry } from "../../taxonomy/index.ts";
import { certainly, type Impossible, likely, piecesOf, type TextTest } from "./wording.ts";

const addressCharacters = /^[0-9a-f:.%]*$/i;
const network = /^[0-9a-f:.]+\/[0-9]{1,3}$/i;

export function ofAddress(test: TextTest): Impossible | null {
  const pieces = piecesOf(test);
  if (pieces.some((piece) => network.test(piece)))
    return certainly("it is one address; `cidr` tests for a network");
  const plain = pieces.join("");
  return plain === "-" || pieces.every((piece) => addressCharacters.test(piece))
    ? null
    : likely("it is an address");
}

export function ofGuid(test: TextTest): Impossible | null {
  return piecesOf(test).every((piece) => /^[0-9a-f{}-]*$/i.test(piece))
    ? null
    : likely("it is a GUID such as {5AA4C0DF-6B46-6A56-7B01-000000000500}");
}

/** Paths of Windows and of the systems that write them with slashes. */
export function ofPath(test: TextTest, { product }: LogsourceEntry): Impossible | null {
  if (product === "windows") return ofWindowsPath(test);
  if (product !== "linux" && product !== "macos") return null;
  return holds(test, "\\") && !holds(test, "/")
    ? likely("its folders are separated by slashes")
    : null;
}

const fileName = /^[^\\/:]+\.[a-z0-9]{1,4}$/i;

/** Fields that hold the path of a program or library. */
const programs = /Image(?:Loaded)?$/;

function endsInBackslash(test: TextTest): boolean {
  const last = test.kind === "equals" ? test.value : test.parts[test.parts.length - 1];
  return last !== undefined && "text" in last && last.text.endsWith("\\");
}

/** A name of a folder or file behind a slash; shorter ones are options of a command. */
const slashed = /\/[\w.-]{3}/;

function ofWindowsPath(test: TextTest): Impossible | null {
  if (holds(test, "/") && !holds(test, "\\") && piecesOf(test).some((piece) => slashed.test(piece)))
    return likely("its folders are separated by backslashes");
  if (holds(test, "\\\\", 1))
    return likely("its folders are separated by one backslash; within quotes it is written once");
  if (endsInBackslash(test) && programs.test(test.field.name))
    return likely("it ends with the name of a file");
  return test.kind === "equals" && fileName.test(test.value.text)
    ? likely("it is a whole path; `endswith` with a backslash before the name tests for the file")
    : null;
}

/** Whether a literal text of the test holds a piece, from an offset on. */
function holds(test: TextTest, piece: string, from = 0): boolean {
  if (test.kind === "equals") return test.value.text.includes(piece, from);
  for (const part of test.parts)
    if (part.kind === "text" && part.text.includes(piece, from)) return true;
  return false;
}
