import { illTyped, unsupported } from "../reader/findings.ts";
import type { Call } from "../reader/nodes.ts";
import type { Parameter, Signature } from "./functions/index.ts";
import { faulty, type Scalar, type Scope } from "./scope.ts";
import { asTime, mayBe } from "./types.ts";
import { type Type, textOf } from "./values.ts";

/** A call's arguments as its parameters take them; null, and said so, where there is a wrong number. */
export function argumentsOf(
  node: Call,
  { parameters, least = parameters.length, repeats, unfollowed = 0 }: Signature,
  scope: Scope,
): readonly Scalar[] | null {
  const given = node.arguments.length;
  const most = repeats ? Infinity : parameters.length;
  if (given > most && given <= most + unfollowed) {
    const message = `\`${node.name}\` is followed with ${most} arguments at most`;
    scope.report(unsupported(message, node.span));
    return null;
  }
  if (given < least || given > most) return wrongCount(node, least, most, scope);
  return node.arguments.map((argument, at) => {
    const scalar = scope.walk.scalar(argument, scope);
    const wanted = parameters[Math.min(at, parameters.length - 1)] as Parameter;
    if (fits(scalar.type, wanted)) return { ...scalar, evaluate: converted(scalar, wanted) };
    const message = `\`${node.name}\` takes ${words[wanted]} here, not a value of type ${scalar.type}`;
    scope.report(illTyped(message, argument.span));
    return faulty;
  });
}

function wrongCount(node: Call, least: number, most: number, scope: Scope): null {
  const wanted =
    least === most ? `${least}` : most === Infinity ? `at least ${least}` : `${least} to ${most}`;
  const message = `\`${node.name}\` takes ${wanted} arguments, not ${node.arguments.length}`;
  scope.report(illTyped(message, node.span));
  return null;
}

const words: { readonly [parameter in Parameter]: string } = {
  text: "text",
  number: "a number",
  bool: "a test",
  time: "a time",
  span: "a span of time",
  dynamic: "a dynamic value",
  json: "text or a dynamic value",
  any: "any value",
};

const types: { readonly [parameter in Parameter]: readonly Type[] } = {
  text: ["string", "dynamic"],
  number: ["long", "dynamic"],
  bool: ["bool", "dynamic"],
  time: ["datetime"],
  json: ["string", "dynamic"],
  span: ["timespan"],
  dynamic: ["dynamic"],
  any: [],
};

function fits(type: Type, wanted: Parameter): boolean {
  return wanted === "any" || mayBe(type, ...types[wanted]);
}

function converted(scalar: Scalar, wanted: Parameter): Scalar["evaluate"] {
  if (wanted === "time") return asTime(scalar);
  if (wanted !== "text") return scalar.evaluate;
  return (fields) => textOf(scalar.evaluate(fields));
}
