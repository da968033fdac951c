import type { Backend } from "sigmatic/backend";

/** Every backend, in the order in which targets are printed; each is loaded when it is asked for. */
export const backends: { readonly [name: string]: () => Promise<Backend> } = {
  spl: async () => (await import("./spl/index.ts")).spl,
  kql: async () => (await import("./kql/index.ts")).kql,
  eql: async () => (await import("./eql/index.ts")).eql,
  sigma: async () => (await import("./sigma/index.ts")).sigma,
};
