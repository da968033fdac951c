import fc from "fast-check";

const vocabulary = [
  ...["targets", "providers", "checks", "placeholders", "logsources", "models", "environment"],
  ...[
    "environments",
    "fields",
    "where",
    "index",
    "macro",
    "table",
    "category",
    "closed",
    "channels",
  ],
  ...["provider", "eventIds", "type", "values", "name", "spl", "kql/sentinel", "eql/ecs", "sigma"],
  ...["windows/process_creation", "windows/*/*", "my/-/app", "*", "-", "text", "enum", "sysmon"],
  ...[
    "selection-unused",
    "off",
    "true",
    "1",
    "windowsEvent",
    "__proto__",
    "constructor",
    "toString",
  ],
];

/** A word that project files know, or one they do not. */
export const word = fc.oneof(fc.constantFrom(...vocabulary), fc.string({ maxLength: 6 }));

/** Plain data that looks like a project file, more or less. */
export const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie("tree"), { maxLength: 3 }),
    fc.array(fc.tuple(word, tie("tree")), { maxLength: 4 }).map(Object.fromEntries),
  ),
}));
