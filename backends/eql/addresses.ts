import {
  anyOf,
  type Cidr,
  constant,
  type Ir,
  type IrOf,
  type Network,
  type Part,
  type Pattern,
} from "sigmatic/backend";
import type { FieldTest } from "./fieldTest.ts";

/**
 * A test on a field of type `ip`: whole addresses and networks. A prefix that ends at an octet
 * (`10.*`) is a network too; what else is no address is never equal.
 */
export function addressTest(
  test: Exclude<FieldTest, IrOf<"exists" | "null">>,
  refuse: (test: FieldTest) => Ir,
): Ir {
  switch (test.kind) {
    case "equals":
      return isAddress(test.value.text) ? test : constant(false, test.span);
    case "in":
      return anyOf(
        test.members.map((member) => addressTest(member, refuse)),
        test.span,
      );
    case "pattern":
      if (test.parts.some(isForeign)) return constant(false, test.span);
      return asNetwork(test) ?? refuse(test);
    case "cidr":
      return test;
    case "compare":
      return constant(false, test.span);
    case "regex":
      return refuse(test);
  }
}

/** Has a character that no address is written with. */
function isForeign(part: Part): boolean {
  return part.kind === "text" && /[^0-9a-f.:]/i.test(part.text);
}

const octet = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
const v4 = new RegExp(`^${octet}(?:\\.${octet}){3}$`);
const v4Prefix = new RegExp(`^(?:${octet}\\.){1,3}$`);

function isAddress(text: string): boolean {
  return v4.test(text) || isAddressV6(text);
}

/** Groups of hexadecimal digits, at most one `::`, and perhaps an IPv4 address at the end. */
function isAddressV6(text: string): boolean {
  const lastColon = text.lastIndexOf(":");
  const tail = text.slice(lastColon + 1);
  const plain = v4.test(tail) ? `${text.slice(0, lastColon + 1)}0:0` : text;
  const halves = plain.split("::");
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === "" ? [] : half.split(":")));
  if (!groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return false;
  return halves.length === 2 ? groups.length < 8 : groups.length === 8;
}

function asNetwork(test: Pattern): Cidr | null {
  const [prefix, run, ...rest] = test.parts;
  if (prefix?.kind !== "text" || run?.kind !== "any" || rest.length > 0) return null;
  if (!v4Prefix.test(prefix.text)) return null;
  const octets = prefix.text.slice(0, -1).split(".");
  const text = `${[...octets, "0", "0", "0"].slice(0, 4).join(".")}/${octets.length * 8}`;
  const address = octets.reduce((sum, part) => sum * 256n + BigInt(part), 0n);
  const network: Network = {
    family: 4,
    address: address << BigInt(32 - octets.length * 8),
    prefix: octets.length * 8,
    text,
  };
  return { kind: "cidr", field: test.field, network, span: test.span };
}
