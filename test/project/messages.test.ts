import { describe, expect, test } from "vitest";
import { findingsOf, readText } from "./read.ts";

describe("mistakes of a project file", () => {
  test("unknown keys, with near names, all in one run", () => {
    expect(
      findingsOf(
        "target: spl\nplaceholder: {a: b}\nmodels:\n  spl:\n    logsources:\n      windows/*/*: {indexes: main}\nlogsources:\n  myapp: {provider: me, feilds: {}}\nunheard: 1",
      ),
    ).toMatchInlineSnapshot(`
      [
        "unknown-key at target: a project file takes no key \`target\` (perhaps \`targets\` is meant; the keys are $schema, rules, targets, providers, checks, placeholders, logsources, models, packs, packDefaults, environment, environments)",
        "unknown-key at placeholder: a project file takes no key \`placeholder\` (perhaps \`placeholders\` is meant; the keys are $schema, rules, targets, providers, checks, placeholders, logsources, models, packs, packDefaults, environment, environments)",
        "unknown-key at indexes: \`models.spl.logsources.windows/*/*\` takes no key \`indexes\` (perhaps \`index\` is meant; the keys are index, macro, table, category, where, fields)",
        "unknown-key at feilds: \`logsources.myapp\` takes no key \`feilds\` (perhaps \`fields\` is meant; the keys are provider, closed, channels, eventIds, fields)",
        "unknown-key at unheard: a project file takes no key \`unheard\` (the keys are $schema, rules, targets, providers, checks, placeholders, logsources, models, packs, packDefaults, environment, environments)",
      ]
    `);
  });

  test("words outside a known set", () => {
    expect(
      findingsOf(
        "targets: [splk, kql/sentinal, all]\nproviders: [symson]\nchecks: {selection-unussed: off, level-missing: fatal}\nmodels:\n  kql/sentinell: {}\n  kql/sentinel: {windowsEvnt: true}\nenvironment: tset\nenvironments: {test: {targets: eqll}}",
      ),
    ).toMatchInlineSnapshot(`
      [
        "unknown-target at splk: there is no target \`splk\` (near names: spl)",
        "unknown-target at kql/sentinal: there is no target \`kql/sentinal\` (near names: kql/sentinel)",
        "unknown-provider at symson: there is no provider \`symson\` (near names: sysmon)",
        "unknown-code at selection-unussed: there is no check \`selection-unussed\` (near names: selection-unused)",
        "value-not-allowed at fatal: \`checks.level-missing\` cannot be \`fatal\` (it is one of off, info, warning, error)",
        "unknown-target at kql/sentinell: there is no target \`kql/sentinell\` (near names: kql/sentinel)",
        "unknown-key at windowsEvnt: kql/sentinel has no switch \`windowsEvnt\` (near names: windowsEvent)",
        "unknown-environment at tset: there is no environment \`tset\` (near names: test)",
        "unknown-target at eqll: there is no target \`eqll\` (near names: eql, all, kql)",
      ]
    `);
  });

  test("wrong types and forms", () => {
    expect(
      findingsOf(
        "targets: {}\nplaceholders: {'a b': x, c: []}\nlogsources:\n  windows: {closed: sometimes}\n  /x: {}\n  a/b/c/d: {}\n  my/-/app:\n    provider: me\n    fields: {A: strng, B: {type: enum}, C: {type: text, values: [a]}, D: {}}\nmodels:\n  spl:\n    logsources:\n      my/-/app: {index: 'a b', macro: 'a(b)', where: {'x y': 1}, fields: {A: 'a|b', B: {name: 'x\"'}, C: {name: c, type: string}}}\n",
      ),
    ).toMatchInlineSnapshot(`
      [
        "wrong-type at targets: \`targets\` must be text or a list, but is a map",
        "bad-format at 'a b': \`a b\` is not a placeholder's name, without percent signs, spaces and backslashes",
        "empty-list at c: \`placeholders.c\` is empty",
        "wrong-type at sometimes: \`logsources.windows.closed\` must be true or false, but is text",
        "bad-format at /x: \`/x\` is not a log source such as windows/process_creation or aws/-/cloudtrail",
        "missing-key at /x: /x/- is no known log source, and as a new one it has no \`provider\` (say who delivers its events, and of Windows in which channels)",
        "bad-format at a/b/c/d: \`a/b/c/d\` is not a log source such as windows/process_creation or aws/-/cloudtrail",
        "missing-key at a/b/c/d: a/b/c is no known log source, and as a new one it has no \`provider\` (say who delivers its events, and of Windows in which channels)",
        "value-not-allowed at strng: \`logsources.my/-/app.fields.A\` cannot be \`strng\` (it is one of text, path, integer, boolean, ip, hashes, guid, time)",
        "missing-key at B: \`logsources.my/-/app.fields.B\` has no \`values\`",
        "value-not-allowed at text: \`logsources.my/-/app.fields.C.type\` cannot be \`text\` (it is one of enum)",
        "missing-key at D: \`logsources.my/-/app.fields.D\` has no \`type\`",
        "bad-format at 'a b': \`models.spl.logsources.my/-/app.index\` is \`a b\`, not an index, of small letters, digits and _ - *",
        "bad-format at 'a(b)': \`models.spl.logsources.my/-/app.macro\` is \`a(b)\`, not a macro's name, of letters, digits and _ -",
        "setting-unsafe at 'x y': \`x y\` cannot stand in a query as the name of a field (names are of letters, digits and _, with a dot between the parts of a path)",
        "setting-unsafe at 'a|b': \`a|b\` cannot stand in a query as the name of a field (names are of letters, digits and _, with a dot between the parts of a path)",
        "setting-unsafe at 'x"': \`x"\` cannot stand in a query as the name of a field (names are of letters, digits and _, with a dot between the parts of a path)",
        "value-not-allowed at string: \`models.spl.logsources.my/-/app.fields.C.type\` cannot be \`string\` (it is one of text, number, boolean, time, ip, dynamic)",
      ]
    `);
  });

  test("settings of another language", () => {
    expect(
      findingsOf(
        "models:\n  kql/sentinel:\n    logsources: {'*': {index: main, macro: m, category: process}}\n  spl: {logsources: {'*': {table: T}}}\n  eql: {logsources: {'*': {table: T}}}\n  sigma: {logsources: {'*': {fields: {a: b}}}}",
      ),
    ).toMatchInlineSnapshot(`
      [
        "setting-misplaced at index: \`index\` means nothing to kql/sentinel (it takes table, where, fields)",
        "setting-misplaced at macro: \`macro\` means nothing to kql/sentinel (it takes table, where, fields)",
        "setting-misplaced at category: \`category\` means nothing to kql/sentinel (it takes table, where, fields)",
        "setting-misplaced at table: \`table\` means nothing to spl/raw (it takes index, macro, where, fields)",
        "setting-misplaced at table: \`table\` means nothing to eql/ecs (it takes category, where, fields)",
        "setting-misplaced at fields: \`fields\` means nothing to sigma/sigma (it writes rules, whose events lie where their reader has them)",
      ]
    `);
  });

  test("names that a query language would have to quote", () => {
    expect(
      findingsOf(
        "models:\n  kql/sentinel:\n    logsources: {'*': {where: {a-b: x}, fields: {A: 'x{}'}}}\n  eql: {logsources: {'*': {fields: {A: {name: a-b}}}}}\n  spl: {logsources: {'*': {fields: {A: a-b.c, B: 'r{}.x', C: '@t'}}}}",
      ),
    ).toMatchInlineSnapshot(`
      [
        "setting-unsafe at a-b: \`a-b\` cannot stand in a query as the name of a field (names are of letters, digits and _, with a dot between the parts of a path)",
        "setting-unsafe at 'x{}': \`x{}\` cannot stand in a query as the name of a field (names are of letters, digits and _, with a dot between the parts of a path)",
        "setting-unsafe at a-b: \`a-b\` cannot stand in a query as the name of a field (names are of letters, digits and _, with a dot between the parts of a path)",
        "setting-unsafe at '@t': \`@t\` cannot stand in a query as the name of a field (names are of letters, digits and _, with a dot between the parts of a path)",
      ]
    `);
  });

  test("the same thing under two names", () => {
    expect(
      findingsOf(
        "models: {spl: {}, spl/raw: {}}\nlogsources: {my/app: {provider: me}, my/app/-: {}}\ntargets: spl\ntargets: eql",
      ),
    ).toMatchInlineSnapshot(`
      [
        "setting-repeated at spl/raw: \`spl/raw\` stands in \`models\` already, under another name for spl/raw (put both under one name)",
        "setting-repeated at my/app/-: \`my/app/-\` stands in \`logsources\` already, under another name for my/app/- (put both under one name)",
        "yaml-duplicate-key at targets: the key \`targets\` stands twice in this map (merge the values under one key, or move one into a map of its own)",
      ]
    `);
  });

  test("events and providers of log sources", () => {
    expect(
      findingsOf(
        "logsources:\n  windows/process_creation: {provider: symson, channels: Security}\n  windows/-/mine: {}\n  windows/-/ours: {provider: us, channels: Ours/Operational}\n  aws/cloudtrial: {fields: {A: text}}\nmodels:\n  spl:\n    logsources:\n      windows/proces_creation: {index: a}\n      aws/cloudtrail: {index: a}\n      my/app: {index: a}\n      windows/process_creation/sysmon: {index: a}\n      '*/process_creation': {index: a}\n      '*/*/nobody': {index: a}",
      ),
    ).toMatchInlineSnapshot(`
      [
        "unknown-provider at symson: windows/process_creation/- has no provider \`symson\` (near names: sysmon)",
        "setting-misplaced at channels: the events of windows/process_creation/- are known, and cannot be others (give channels and event ids to log sources of your own)",
        "missing-key at windows/-/mine: windows/-/mine is no known log source, and as a new one it has no \`provider\` and no \`channels\` (say who delivers its events, and of Windows in which channels)",
        "missing-key at aws/cloudtrial: aws/cloudtrial/- is no known log source, and as a new one it has no \`provider\` (near names: aws/-/cloudtrail; otherwise say who delivers its events, and of Windows in which channels)",
        "unknown-logsource at windows/proces_creation: there is no log source \`windows/proces_creation\` (near names: windows/process_creation/-; otherwise add it under \`logsources\`)",
        "unknown-logsource at aws/cloudtrail: there is no log source \`aws/cloudtrail\` (near names: aws/-/cloudtrail, aws/cloudtrial/-; otherwise add it under \`logsources\`)",
        "unknown-logsource at my/app: there is no log source \`my/app\` (add it under \`logsources\`)",
        "unknown-logsource at '*/*/nobody': there is no log source \`*/*/nobody\` (add it under \`logsources\`)",
      ]
    `);
  });

  test("text that is no project file", () => {
    expect(findingsOf("- a")).toMatchInlineSnapshot(`
      [
        "project-not-a-map at - a: a project file is one map, and this is something else (write keys such as \`targets:\` and \`placeholders:\` at the top)",
      ]
    `);
    expect(findingsOf("a: [")).toMatchInlineSnapshot(`
      [
        "yaml-syntax at : the quote or bracket that was opened above is never closed",
      ]
    `);
    expect(findingsOf("targets: spl\n---\ntargets: eql")).toMatchInlineSnapshot(`
      [
        "project-not-a-map at targets: eql: a project file is one map, and this is something else (write keys such as \`targets:\` and \`placeholders:\` at the top)",
      ]
    `);
  });

  test("nothing is no mistake", () => {
    for (const text of ["", "# nothing yet\n", "{}", "placeholders:\nmodels:\n", "---\n"])
      expect(findingsOf(text)).toEqual([]);
  });

  test("an environment that is asked for and not there", () => {
    expect(findingsOf("environments: {prod: {}}", "prd")).toMatchInlineSnapshot(`
      [
        "unknown-environment at environments: there is no environment \`prd\` (near names: prod)",
      ]
    `);
    expect(findingsOf("targets: spl", "prd")).toMatchInlineSnapshot(`
      [
        "unknown-environment at : there is no environment \`prd\` (there is none at all)",
      ]
    `);
  });

  test("a mistake at the top is told once, however many environments there are", () => {
    expect(findingsOf("providers: [nobody]\nenvironments: {a: {}, b: {}}")).toHaveLength(1);
  });

  test("no half project", () => {
    const { project, environments } = readText("targets: spl\nunheard: 1\nenvironments: {a: {}}");
    expect(project).toBeNull();
    expect(environments).toEqual(["a"]);
  });

  test("JSON is read too, with places", () => {
    const [finding] = readText('{\n  "targest": ["spl"]\n}\n').diagnostics;
    expect(finding).toMatchObject({ code: "unknown-key", span: { start: 4 } });
    expect(findingsOf('{"$schema": "x.json", "targets": ["spl"]}')).toEqual([]);
  });
});
