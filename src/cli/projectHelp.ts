/** The options of every command that works in a project. */
export const projectHelp = `Project:
      --config FILE     the project file; default: sigmatic.config.yml, .yaml, .json, .ts
                        (.mts, .js, .mjs), in the working directory or the nearest folder above it
      --no-config       no project file
      --env NAME        the environment of the project file that counts
`;
