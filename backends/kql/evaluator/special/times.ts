import { illTyped, unsupported } from "../../reader/findings.ts";
import type { Call } from "../../reader/nodes.ts";
import { argumentsOf } from "../arguments.ts";
import { formatted, timeFormat } from "../functions/format.ts";
import { partOf, timeParts } from "../functions/times.ts";
import { compute } from "../numbers.ts";
import { constantOf, constantValue, faulty, type Scalar, type Scope } from "../scope.ts";
import { isNumber, textOf } from "../values.ts";

/* Functions that know the moment, or parts and formats of times. */

/** A part of a time, which must be one that the language knows. */
export function datetimePart(node: Call, scope: Scope): Scalar {
  const [name, time] = argumentsOf(node, { parameters: ["text", "time"] }, scope) ?? [];
  if (!name || !time) return faulty;
  const part = textOf(constantValue(name)).toLowerCase();
  const read = Object.hasOwn(timeParts, part) ? timeParts[part] : undefined;
  if (!read) {
    scope.report(illTyped("`datetime_part` takes the name of a part, such as `hour`", node.span));
    return faulty;
  }
  const { evaluate } = time;
  const { apply } = partOf(read);
  return {
    type: "int",
    constant: time.constant,
    evaluate: (fields) => apply([evaluate(fields)], ["datetime"]),
  };
}

export function formatDatetime(node: Call, scope: Scope): Scalar {
  const [time, format] = argumentsOf(node, { parameters: ["time", "text"] }, scope) ?? [];
  if (!time || !format) return faulty;
  const write = format.constant ? timeFormat(textOf(constantValue(format))) : null;
  if (!write) {
    scope.report(unsupported("this format of times is not followed", node.span));
    return faulty;
  }
  const { evaluate } = time;
  return {
    type: "string",
    constant: time.constant,
    evaluate: (fields) => {
      const ticks = evaluate(fields);
      return isNumber(ticks) ? formatted(ticks, write) : "";
    },
  };
}

/** `now()`, `now(-1d)`, `ago(1d)`. */
export function moment(node: Call, scope: Scope): Scalar {
  const least = node.name === "ago" ? 1 : 0;
  const [offset] = argumentsOf(node, { parameters: ["span"], least }, scope) ?? [];
  if (!offset) return constantOf("datetime", scope.now);
  const span = constantValue(offset);
  const ticks = isNumber(span) ? Number(span) : null;
  if (ticks === null || offset.type !== "timespan") {
    scope.report(illTyped(`\`${node.name}\` takes a span of time, such as \`1d\``, node.span));
    return faulty;
  }
  const operator = node.name === "ago" ? "-" : "+";
  return constantOf("datetime", compute(operator, scope.now, ticks, false));
}
