import type { Condition } from "../ast/index.ts";
import type { Span } from "../source/index.ts";

/** Gives the span of a range of the condition's text. */
export type SpanAt = (start: number, end: number) => Span;

/** A tree whose spans count from the start of the condition, with its spans in the document. */
export function placed(condition: Condition, spanAt: SpanAt): Condition {
  const span = spanAt(condition.span.start, condition.span.end);
  switch (condition.kind) {
    case "conditionOr":
    case "conditionAnd": {
      const operands = condition.operands.map((operand) => placed(operand, spanAt));
      return { kind: condition.kind, operands, span };
    }
    case "conditionNot":
      return { kind: condition.kind, operand: placed(condition.operand, spanAt), span };
    case "conditionSelector":
      return { ...condition, span };
    case "conditionReference":
      return { kind: condition.kind, name: condition.name, span };
  }
}
