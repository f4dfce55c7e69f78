// Prisma's schema engine (WebAssembly) over `pg`: deploy, next migration and drift, without the native engine that
// the Prisma CLI would download. Migration scripts are sent whole: Prisma's own pg adapter splits them at `;`,
// which breaks function bodies.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import {
  bindMigrationAwareSqlAdapterFactory,
  type ColumnType,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlQuery,
} from '@prisma/driver-adapter-utils'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

/** Column types by Postgres type id, for the catalogue columns that the engine reads. */
const COLUMN_TYPES: Readonly<Record<number, ColumnType>> = {
  16: ColumnTypeEnum.Boolean,
  18: ColumnTypeEnum.Character,
  20: ColumnTypeEnum.Int64,
  21: ColumnTypeEnum.Int32,
  23: ColumnTypeEnum.Int32,
  26: ColumnTypeEnum.Int64,
  700: ColumnTypeEnum.Float,
  701: ColumnTypeEnum.Double,
  1000: ColumnTypeEnum.BooleanArray,
  1002: ColumnTypeEnum.CharacterArray,
  1003: ColumnTypeEnum.TextArray,
  1005: ColumnTypeEnum.Int32Array,
  1007: ColumnTypeEnum.Int32Array,
  1009: ColumnTypeEnum.TextArray,
  1015: ColumnTypeEnum.TextArray,
  1016: ColumnTypeEnum.Int64Array,
  1114: ColumnTypeEnum.DateTime,
  1184: ColumnTypeEnum.DateTime,
  1700: ColumnTypeEnum.Numeric,
}

const asText = (value: string) => value
/** 2026-01-01 00:00:00+00 → RFC 3339. */
const asInstant = (value: string) => value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00')
const PARSERS: Readonly<Record<number, (value: string) => unknown>> = {
  20: asText,
  26: asText,
  1114: asInstant,
  1184: asInstant,
  1700: asText,
}
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number) => PARSERS[oid] ?? pg.types.getTypeParser(oid, 'text'),
}

/** The engine knows the missing migrations table by this error's kind. */
function fail(error: unknown): never {
  const { code, severity, message, detail, column, hint } = error as pg.DatabaseError
  if (code === '42P01') {
    throw new DriverAdapterError({ kind: 'TableDoesNotExist', table: /"(.+)"/.exec(message)?.[1] ?? '' })
  }
  throw new DriverAdapterError({
    kind: 'postgres',
    code: code ?? 'N/A',
    severity: severity ?? 'ERROR',
    message,
    detail,
    column,
    hint,
  })
}

/** Connections of the engine under way: it frees itself, not them. */
type Open = Set<() => Promise<void>>

async function connect(url: string, open: Open, onClose?: () => Promise<void>): Promise<SqlDriverAdapter> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const dispose = async () => {
    if (!open.delete(dispose)) return
    await client.end()
    await onClose?.()
  }
  open.add(dispose)
  const run = (query: SqlQuery) =>
    client.query({ text: query.sql, values: query.args, rowMode: 'array', types }).catch(fail)
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    queryRaw: async (query) => {
      const answer = await run(query)
      return {
        columnNames: answer.fields.map((field) => field.name),
        columnTypes: answer.fields.map((field) => COLUMN_TYPES[field.dataTypeID] ?? ColumnTypeEnum.Text),
        rows: answer.rows,
      }
    },
    executeRaw: async (query) => (await run(query)).rowCount ?? 0,
    executeScript: async (script) => {
      await client.query(script).catch(fail)
    },
    startTransaction: () => Promise.reject(new Error('The schema engine opens no transactions.')),
    getConnectionInfo: () => ({ schemaName: 'public', supportsRelationJoins: true }),
    dispose,
  }
}

/** An empty database in which the engine replays the migrations; dropped when it is done. */
async function shadow(url: string, open: Open): Promise<SqlDriverAdapter> {
  const name = `shadow_${process.pid}_${Date.now()}`
  const address = new URL(url)
  address.pathname = name
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`create database ${name} template template0`)
  return connect(address.href, open, async () => {
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
  })
}

const panic = (reason: string): never => {
  throw new Error(`The schema engine panicked: ${reason}`)
}

/**
 * One WebAssembly instance serves the process, and it does not bear two calls at once. Vite may load this module twice
 * (development, test projects) while the engine's own script exists once: what is loaded and whose turn it is belong to
 * the process.
 */
const shared = globalThis as { schemaEngine?: { loading?: Promise<void>; turn: Promise<unknown> } }
shared.schemaEngine ??= { turn: Promise.resolve() }
const engineState = shared.schemaEngine

function load(): Promise<void> {
  engineState.loading ??= (async () => {
    // Where the engine leaves the reason when it panics.
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: panic } })
    const script = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    const wasm = await fs.promises.readFile(script.replace(/\.js$/, '.wasm'))
    const imports = { './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports }
    const { instance } = await WebAssembly.instantiate(wasm, imports)
    glue.__wbg_set_wasm(instance.exports)
    const start = instance.exports.__wbindgen_start as () => void
    start()
  })()
  return engineState.loading
}

type Engine = Awaited<ReturnType<typeof glue.SchemaEngine.new>>

function withEngine<Value>(url: string, use: (engine: Engine) => Promise<Value>, schema?: string): Promise<Value> {
  const mine = engineState.turn.then(() => drive(url, use, schema))
  engineState.turn = mine.catch(() => {})
  return mine
}

async function drive<Value>(url: string, use: (engine: Engine) => Promise<Value>, schema?: string): Promise<Value> {
  await load()
  const open: Open = new Set()
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url, open),
    connectToShadowDb: () => shadow(url, open),
  })
  const datamodels: [string, string][] | undefined = schema === undefined ? undefined : [['schema.prisma', schema]]
  const engine = await glue.SchemaEngine.new({ datamodels }, () => {}, factory)
  try {
    return await use(engine)
  } finally {
    engine.free()
    await Promise.all([...open].map((close) => close()))
  }
}

const filters = { externalTables: [], externalEnums: [] }
const asFiles = (content: string) => [{ path: 'schema.prisma', content }]

function migrationsIn(folder: string) {
  const names = fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
  return {
    baseDir: path.resolve(folder),
    shadowDbInitScript: '',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: fs.readFileSync(path.join(folder, name, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

/** Applies what is not applied yet, as `prisma migrate deploy` would. Answers the names applied. */
export const deploy = (url: string, folder: string): Promise<string[]> =>
  withEngine(url, async (engine) => {
    const answer = await engine.applyMigrations({ migrationsList: migrationsIn(folder), filters })
    return answer.appliedMigrationNames
  })

/** SQL of the next migration: what the migrations lack to reach the schema, replayed in a shadow database. */
export const nextMigration = (url: string, folder: string, schema: string): Promise<string> =>
  withEngine(url, async (engine) => {
    const answer = await engine.diff({
      from: { tag: 'migrations', ...migrationsIn(folder) },
      to: { tag: 'schemaDatamodel', files: asFiles(schema) },
      script: true,
      exitCode: null,
      filters,
    })
    return answer.stdout ?? ''
  })

/** SQL that the live database lacks to match the schema. */
export const drift = (url: string, schema: string): Promise<string> =>
  withEngine(
    url,
    async (engine) => {
      const answer = await engine.diff({
        from: { tag: 'schemaDatasource', files: asFiles(schema), configDir: process.cwd() },
        to: { tag: 'schemaDatamodel', files: asFiles(schema) },
        script: true,
        exitCode: null,
        filters,
      })
      return answer.stdout ?? ''
    },
    schema,
  )

/** What both answer when nothing is missing. */
export const NOTHING_MISSING = '-- This is an empty migration.'
