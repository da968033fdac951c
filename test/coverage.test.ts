import { expect, test } from "vitest";
import { backends } from "../backends/index.ts";
import { withCoverage } from "./support/coverage.ts";
import { read } from "./support/repository.ts";

/* `npm run generate` writes the tables anew. */
test.each(Object.keys(backends))(
  "backends/%s/README.md says what its models hold",
  async (name) => {
    const page = read(`backends/${name}/README.md`);
    const backend = await backends[name]!();
    expect(withCoverage(page, backend)).toBe(page);
  },
);
