import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/seed.ts"],
    testTimeout: 30_000,
    // The default leaves a core to vitest itself, which has little to do: of two cores, half.
    maxWorkers: "100%",
  },
});
