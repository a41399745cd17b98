import { configDefaults, defineConfig } from 'vitest/config'

/** Node reads the code as the command does: nothing is rewritten for the tests, and what was read once is kept compiled. */
const asItIs = {
  execArgv: ['--import', new URL('./bin/typescript.mjs', import.meta.url).href],
  experimental: { viteModuleRunner: false, nodeLoader: false },
}

// Three kinds of test beside what they test: pure ones, ones that need PostgreSQL, ones that need a browser.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          ...asItIs,
          // Nothing of these outlives a test but what was read and compiled, which is read once for all of them.
          isolate: false,
          // Properties try hundreds of cases: how long they take on a busy machine is no test.
          testTimeout: 120_000,
          include: ['{src,procedures,tests}/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, '**/*.pg.test.ts', '**/*.browser.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'record',
          ...asItIs,
          include: ['{src,tests}/**/*.pg.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // What a test leaves behind is in a database of its own; the code is read once, which takes longer than most of the files do.
          isolate: false,
          globalSetup: 'src/record/testing/one-server.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          ...asItIs,
          include: ['{src,tests}/**/*.browser.test.ts'],
          testTimeout: 240_000,
          hookTimeout: 240_000,
          // Each walk has a house of its own, and mostly waits for its browser: two of them share the time.
          maxWorkers: 2,
          // As above; and each house has a database of its own on one server.
          isolate: false,
          globalSetup: 'src/record/testing/one-server.ts',
        },
      },
    ],
  },
})
