import { defineConfig } from 'vitest/config'

const folder = (name: string) => new URL(name, import.meta.url).pathname

/** The tests that have to notice a changed rule: those of the law, and nothing that starts a server. */
export default defineConfig({
  resolve: { alias: { '~': folder('./app'), '#tests': folder('./tests') } },
  test: {
    include: ['app/domain/{agreement,business,partnership}/**/*.test.ts'],
    setupFiles: ['./tests/setup/few-runs.ts'],
    testTimeout: 60_000,
  },
})
