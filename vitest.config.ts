import { defineConfig } from 'vitest/config'

const folder = (name: string) => new URL(name, import.meta.url).pathname
const alias = {
  '~': folder('./app'),
  '#server': folder('./server'),
  '#tests': folder('./tests'),
  '#prisma': folder('./prisma'),
}

export default defineConfig({
  resolve: { alias },
  test: {
    reporters: ['default', './tests/setup/closing-line.ts'],
    setupFiles: ['./tests/setup/console.ts', './tests/setup/seed.ts'],
    // Left alone, two processors get one worker, which waits for Postgres half of the time.
    maxWorkers: '100%',
    // Nothing of ours remembers anything in a module; each file brings its own database and house. Loading the program
    // anew for every file would take longer than its tests.
    isolate: false,
    projects: [
      {
        extends: true,
        // A busy machine is no failure.
        test: { name: 'unit', include: ['{app,server,prisma,tools}/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'services',
          include: ['tests/{services,search,sockets,db,process,faults}/**/*.test.ts'],
          globalSetup: ['./tests/setup/postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/{e2e,http}/**/*.test.ts'],
          globalSetup: ['./tests/setup/postgres.ts', './tests/setup/demo.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A page is read while it still comes in: what shall stand there is looked for until it does.
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['app/domain/**/*.ts'],
      exclude: ['**/*.test.ts'],
      thresholds: {
        branches: 95,
        'app/domain/access/**': { branches: 100 },
        'app/domain/agreement/**': { branches: 100 },
        'app/domain/business/size.ts': { branches: 100 },
        'app/domain/partnership/**': { branches: 100 },
      },
    },
  },
})
