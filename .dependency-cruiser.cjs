// The import table of docs/map.md, one line a room.
const { readdirSync } = require('node:fs')

const NODE = '^(node:)?(buffer|crypto|fs|http|path|stream|url|util)'
const npm = (...names) => `node_modules/(${names.join('|')})/`
const room = (name) => `^app/${name}(/|[.]tsx?$)`

const DOMAIN = room('domain')
const SCHEMAS = room('schemas')
const I18N = room('i18n')
const CONTEXT = room('context')
const DB = room('db')
const SEARCH = room('search')
const DOCUMENTS = room('documents')
const SERVICES = room('services')
const HTTP = room('http')
const HOOKS = room('hooks')
const COMPONENTS = room('components')
const ROUTES = room('routes')
const GENERATED = '^app/db/generated/'
const DB_CLIENT = '^app/db/client[.]server[.]ts$'

const MAY_IMPORT = {
  [DOMAIN]: [],
  [SCHEMAS]: [DOMAIN, npm('zod', 'libphonenumber-js')],
  [I18N]: [DOMAIN],
  [DB]: [DOMAIN, SCHEMAS, npm('@prisma')],
  [SEARCH]: [
    DOMAIN,
    SCHEMAS,
    DB_CLIENT,
    '^app/db/db[.]server[.]ts$',
    npm('@prisma', 'meilisearch'),
    '^(node:)?crypto$',
  ],
  [CONTEXT]: [DOMAIN, SCHEMAS, I18N, DB, SEARCH, npm('@remix-run/node', '@remix-run/server-runtime')],
  [DOCUMENTS]: [DOMAIN, SCHEMAS, I18N, npm('pdfkit', 'uqr', 'ical-generator'), '^(node:)?(module|stream)'],
  [SERVICES]: [DOMAIN, SCHEMAS, I18N, DB, SEARCH, CONTEXT, DOCUMENTS],
  [HTTP]: [
    DOMAIN,
    SCHEMAS,
    I18N,
    SERVICES,
    CONTEXT,
    npm('@remix-run/node', 'zod', '@conform-to/zod', 'cookie', 'file-type', 'sharp'),
    NODE,
  ],
  [HOOKS]: [DOMAIN, SCHEMAS, npm('react', '@remix-run/react', 'socket.io-client')],
  [COMPONENTS]: [DOMAIN, SCHEMAS, I18N, HOOKS, npm('react', '@remix-run/react')],
  [ROUTES]: [
    npm('@remix-run/fs-routes'),
    DOMAIN,
    SCHEMAS,
    I18N,
    SERVICES,
    HTTP,
    HOOKS,
    COMPONENTS,
    CONTEXT,
    npm('react', '@remix-run/react', '@remix-run/node'),
  ],
}

const TEST = '[.]test[.]tsx?$'
const TOOLS_OF_TESTS = 'node_modules/(vitest|fast-check|react-dom)/|^tests/(factories|setup)/'
const rooms = Object.entries(MAY_IMPORT).map(([from, allowed]) => ({
  name: `${from.match(/\w+(?=\()/)[0]}-imports-only-what-it-may`,
  comment: 'The table in docs/map.md says what each room may import. Move the code to the room it belongs to.',
  severity: 'error',
  from: { path: from, pathNot: [TEST, GENERATED] },
  to: { pathNot: [from, ...allowed] },
}))

// One rule a folder: the names of route folders hold `$` and dots, which a back reference would read as a pattern.
const literally = (name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const routes = readdirSync('app/routes').map((name) => ({
  name: `the-route-${name}-imports-no-other-route`,
  severity: 'error',
  from: { path: `^app/routes/${literally(name)}/`, pathNot: TEST },
  to: { path: '^app/routes/', pathNot: `^app/routes/${literally(name)}/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rooms,
    ...routes,
    {
      name: 'server-reaches-the-app-through-its-doors',
      severity: 'error',
      from: { path: '^server/', pathNot: TEST },
      to: {
        path: '^app/',
        pathNot: [
          DOMAIN,
          SCHEMAS,
          I18N,
          SERVICES,
          CONTEXT,
          '^app/http/(session|request-context)',
          '^app/db/(client|db|outbox)',
          '^app/search/',
        ],
      },
    },
    {
      name: 'only-db-sees-the-generated-client',
      severity: 'error',
      from: { pathNot: ['^app/db/', '^prisma/', '^tests/'] },
      to: { path: GENERATED },
    },
    {
      name: 'the-product-imports-no-test-code',
      severity: 'error',
      from: { path: '^(app|server|prisma)/', pathNot: TEST },
      to: { path: ['^tests/', TEST] },
    },
    {
      name: 'a-test-beside-its-file-reaches-no-further-than-its-room',
      severity: 'error',
      from: { path: `^app/domain/.*${TEST}` },
      to: { pathNot: [DOMAIN, I18N, TOOLS_OF_TESTS, NODE] },
    },
    { name: 'no-cycles', severity: 'error', from: { pathNot: GENERATED }, to: { circular: true, pathNot: GENERATED } },
    {
      name: 'every-import-resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', GENERATED] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
}
