/* What `sigmatic init` writes. A test runs check, test and compile on it. */

export interface InitOptions {
  /** Whether rules and project file are to be in YAML alone. */
  readonly yamlOnly: boolean;
  /** Of the folder, for package.json. */
  readonly name: string;
  /** Of this package. */
  readonly version: string;
}

/** The files of a new project, by path, in the order in which they are told. */
export function initFiles(options: InitOptions): { readonly [path: string]: string } {
  const { yamlOnly } = options;
  return {
    ...(yamlOnly ? { "sigmatic.config.yml": yamlConfig } : { "sigmatic.config.ts": codeConfig }),
    "rules/T1569.002-service-execution.yml": yamlRule,
    ...(yamlOnly ? {} : { "rules/T1053.005-scheduled-task.ts": codeRule }),
    ".github/workflows/rules.yml": workflow,
    ".gitignore": "node_modules/\nqueries/\nsigmatic.sarif\n",
    "package.json": packageText(options),
    ...(yamlOnly ? {} : { "tsconfig.json": tsconfig }),
  };
}

const yamlConfig = `# What is true of this place and not of a rule; every key: npx sigmatic explain, and the README.
# yaml-language-server: $schema=node_modules/sigmatic/src/schema/project.schema.json
rules: rules/**/*.yml # what a command reads that is given no path
targets: [spl, kql/sentinel, eql]

checks: # severity by code: off, info, warning, error
  level-missing: error
`;

const codeConfig = `// What is true of this place and not of a rule. The editor knows every key.
import { defineConfig } from "sigmatic/config";

export default defineConfig({
  // What a command reads that is given no path.
  rules: "rules/**/*.{yml,ts}",
  targets: ["spl", "kql/sentinel", "eql"],
  // The severity of a check's findings, by code.
  checks: { "level-missing": "error" },
});
`;

const yamlRule = `title: Service Execution
technique: T1569.002
parent: T1569
tactics: [execution]
references:
  - https://attack.mitre.org/techniques/T1569/002/
analytics:
  - title: Service Created That Runs a Command Interpreter
    id: 4b6b3f6e-7a0e-4a57-9f0b-6d5f3c1f2a10
    status: experimental
    description: sc.exe makes a service whose program is a command interpreter.
    component: Process Creation
    logsource: { product: windows, category: process_creation }
    detection:
      selection:
        Image|endswith: '\\sc.exe'
        CommandLine|contains|all: [' create ', 'binPath']
      interpreter:
        CommandLine|contains: ['cmd.exe', 'powershell', '%COMSPEC%']
      condition: selection and interpreter
    falsepositives: [Installers of older programs]
    level: medium
    tests:
      - name: a service that starts cmd.exe
        matches: true
        synthetic: true
        event:
          Channel: Microsoft-Windows-Sysmon/Operational
          EventID: 1
          Image: 'C:\\Windows\\System32\\sc.exe'
          CommandLine: 'sc.exe create updater binPath= "cmd.exe /c start C:\\Temp\\a.exe"'
      - name: a service of an ordinary program
        matches: false
        synthetic: true
        event:
          Channel: Microsoft-Windows-Sysmon/Operational
          EventID: 1
          Image: 'C:\\Windows\\System32\\sc.exe'
          CommandLine: 'sc.exe create agent binPath= "C:\\Program Files\\Agent\\agent.exe"'
`;

const codeRule = `import { analytic, and, contains, endsWith, not, technique, windows } from "sigmatic/dsl";

const sysmon = { Channel: "Microsoft-Windows-Sysmon/Operational", EventID: 1 };
const schtasks = "C:\\\\Windows\\\\System32\\\\schtasks.exe";

export default technique({
  title: "Scheduled Task",
  technique: "T1053.005",
  parent: "T1053",
  tactics: ["execution", "persistence", "privilege-escalation"],
  references: ["https://attack.mitre.org/techniques/T1053/005/"],
  analytics: [
    analytic({
      title: "Scheduled Task Made to Run from a User's Folder",
      id: "9d2f0a3c-52c4-4a0f-8d0e-7f1c2b9e4d31",
      status: "experimental",
      description: "schtasks.exe makes a task whose program lies where users can write.",
      component: "Process Creation",
      logsource: windows.processCreation,
      detection: {
        selection: { Image: endsWith("\\\\schtasks.exe"), CommandLine: contains(" /create ") },
        user_folder: { CommandLine: contains(":\\\\Users\\\\", "%APPDATA%", "%TEMP%") },
        filter_main_vendor: { ParentImage: endsWith("\\\\Program Files\\\\Vendor\\\\setup.exe") },
      },
      condition: ({ selection, user_folder, filter_main_vendor }) =>
        and(selection, user_folder, not(filter_main_vendor)),
      falsepositives: ["Programs that users install for themselves"],
      level: "medium",
      tests: [
        {
          name: "a program in a profile",
          matches: true,
          synthetic: true,
          event: {
            ...sysmon,
            Image: schtasks,
            CommandLine: "schtasks /create /tn a /sc daily /tr C:\\\\Users\\\\a\\\\a.exe",
          },
        },
        {
          name: "a list of tasks",
          matches: false,
          synthetic: true,
          event: { ...sysmon, Image: schtasks, CommandLine: "schtasks /query" },
        },
      ],
    }),
  ],
});
`;

const workflow = `name: rules
on:
  push:
    branches: [main]
  pull_request:

permissions:
  contents: read
  security-events: write # for code scanning

jobs:
  rules:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm install
      - name: Check
        run: npx sigmatic check --format sarif > sigmatic.sarif
      - name: Show findings in code scanning
        if: success() || failure()
        uses: github/codeql-action/upload-sarif@v3
        with:
          sarif_file: sigmatic.sarif
      - name: Test
        run: npx sigmatic test
      - name: Compile
        run: npx sigmatic compile --out queries
      - uses: actions/upload-artifact@v4
        with:
          name: queries
          path: queries
`;

const tsconfig = `{
  "compilerOptions": {
    "target": "ES2023",
    "module": "nodenext",
    "strict": true,
    "noEmit": true,
    "allowImportingTsExtensions": true,
    "verbatimModuleSyntax": true,
    "erasableSyntaxOnly": true
  },
  "include": ["sigmatic.config.ts", "rules"]
}
`;

function packageText({ name, version, yamlOnly }: InitOptions): string {
  const scripts = {
    check: "sigmatic check",
    test: "sigmatic test",
    compile: "sigmatic compile --out queries",
    ...(yamlOnly ? {} : { types: "tsc" }),
  };
  const devDependencies = {
    sigmatic: `^${version}`,
    ...(yamlOnly ? {} : { typescript: ">=5.8" }),
  };
  const data = { name, private: true, type: "module", scripts, devDependencies };
  return `${JSON.stringify(data, null, 2)}\n`;
}
