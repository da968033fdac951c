import type { EventQuery } from "../reader/nodes.ts";
import { valuesOf } from "./fields.ts";
import { testOf } from "./tests.ts";
import type { Building, Test } from "./values.ts";

/** The field that `process where …` reads, letter case kept: Elasticsearch's default. */
const categoryField = "event.category";

export function eventTest({ category, condition }: EventQuery, building: Building): Test {
  const test = testOf(condition, building);
  if (category === null) return test;
  return (event, index) => valuesOf(event, categoryField).includes(category) && test(event, index);
}
