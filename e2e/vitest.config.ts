import { defineConfig } from 'vitest/config'

// Runs on Electron's Node like the unit tests: the specs look into desks with the very SQLite that wrote them.
export default defineConfig({
  test: {
    pool: 'forks',
    // Windows share two cores and one screen: side by side they would steal each other's focus and time.
    fileParallelism: false,
    include: ['e2e/specs/**/*.spec.ts'],
    setupFiles: ['e2e/fixtures/environment.ts', 'e2e/fixtures/picture-failures.ts'],
    globalSetup: ['e2e/fixtures/make-sample-desk.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
