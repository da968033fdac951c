import { defaultServerConditions } from "vite";
import { defineConfig } from "vitest/config";

const conditions = ["sigmatic-source", ...defaultServerConditions];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts", "backends/**/*.test.ts", "examples/**/*.test.ts"],
    setupFiles: ["test/support/properties.ts"],
    // For a machine that is busy; what takes long says so itself.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // A golden file that is not there is a failure everywhere, not a file to write.
    update: "none",
  },
});
