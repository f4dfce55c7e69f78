import { z } from 'zod'
import { cannotStart } from './cannot-start'

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const flag = z.enum(['0', '1', 'false', 'true']).transform((word) => word === '1' || word === 'true')

const Environment = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  AUTH_SECRET: z.string().min(32).optional(),
  MEILI_URL: z.url({ protocol: /^https?$/ }).optional(),
  MEILI_MASTER_KEY: z.string().min(16).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).optional(),
  MATCHING: z.enum(['memory', 'sql']).default('memory'),
  DEMO: flag.optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
})

/** What each variable should hold, for the sentence that refuses it. */
const SHOULD_HOLD: Record<keyof z.input<typeof Environment>, string> = {
  NODE_ENV: 'production, development or test',
  PORT: 'a port number from 0 to 65535',
  HOST: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  ORIGIN: 'the public address, such as https://jejaring.example.id',
  DATA_DIR: 'a folder that can be written',
  DATABASE_URL: 'an address such as postgresql://user:password@host:5432/jejaring',
  AUTH_SECRET: 'at least 32 characters that nobody can guess',
  MEILI_URL: 'the address of a Meilisearch server, such as http://127.0.0.1:7700',
  MEILI_MASTER_KEY: 'the key of that server, at least 16 characters',
  REDIS_URL: 'an address such as redis://host:6379',
  TRUST_PROXY: 'how many proxies stand in front, from 0 to 10',
  SMTP_URL: 'an address such as smtps://user:password@mail.example.id',
  MAIL_FROM: 'who the mail is from, such as Jejaring <kabar@example.id>',
  MATCHING: 'memory or sql',
  DEMO: '1 or 0',
  LOG_LEVEL: LOG_LEVELS.join(', '),
}

const SECRET = new Set(['AUTH_SECRET', 'DATABASE_URL', 'MEILI_MASTER_KEY', 'REDIS_URL', 'SMTP_URL'])

export interface Env {
  readonly mode: 'production' | 'development' | 'test'
  readonly port: number
  readonly host: string
  readonly origin: string
  readonly dataDir: string
  /** An outside Postgres; null takes the embedded one. */
  readonly databaseUrl: string | null
  /** Null with the embedded database: made at first start and kept in the data folder. */
  readonly authSecret: string | null
  /** A Meilisearch server; null searches in Postgres. */
  readonly meilisearch: { readonly url: string; readonly masterKey: string | null } | null
  /** Redis or Valkey, through which several processes tell each other what happens at once; null is one process. */
  readonly redisUrl: string | null
  /** How many proxies in front may say who called. */
  readonly trustedProxies: number
  /** The mail server and the sender; null sends no mail. */
  readonly mail: { readonly url: string; readonly from: string } | null
  /** Who answers for matches while memory stands: it, or the database always. */
  readonly matching: 'memory' | 'sql'
  readonly demo: boolean
  readonly logLevel: (typeof LOG_LEVELS)[number]
}

/**
 * The only reader of the process environment.
 * @throws cannot-start, naming each bad variable, what it holds and what it should hold.
 */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  // An empty value is how shells and compose files write "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(given)
  if (!parsed.success) throw cannotStart(parsed.error.issues.map((issue) => sentence(given, issue.path)).join('\n'))
  const env = parsed.data
  if (env.DATABASE_URL && !env.AUTH_SECRET) {
    throw cannotStart(`AUTH_SECRET is not set. With DATABASE_URL it must hold ${SHOULD_HOLD.AUTH_SECRET}.`)
  }
  return {
    mode: env.NODE_ENV,
    port: env.PORT,
    host: env.HOST,
    origin: (env.ORIGIN ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
    dataDir: env.DATA_DIR,
    ...outsideOf(env),
    trustedProxies: env.TRUST_PROXY,
    matching: env.MATCHING,
    demo: env.DEMO ?? !env.DATABASE_URL,
    logLevel: env.LOG_LEVEL,
  }
}

/** What others run; null where this house does without. */
const outsideOf = (env: z.output<typeof Environment>) => ({
  databaseUrl: env.DATABASE_URL ?? null,
  authSecret: env.AUTH_SECRET ?? null,
  meilisearch: env.MEILI_URL ? { url: env.MEILI_URL, masterKey: env.MEILI_MASTER_KEY ?? null } : null,
  redisUrl: env.REDIS_URL ?? null,
  mail: mailOf(env),
})

function mailOf({ SMTP_URL: url, MAIL_FROM: from }: z.output<typeof Environment>): Env['mail'] {
  if (!url) return null
  if (!from) throw cannotStart(`MAIL_FROM is not set. With SMTP_URL it must hold ${SHOULD_HOLD.MAIL_FROM}.`)
  return { url, from }
}

function sentence(given: Readonly<Record<string, string | undefined>>, path: readonly PropertyKey[]): string {
  const name = String(path[0])
  const holds = SECRET.has(name) ? 'a value that does not fit' : `"${given[name] ?? ''}"`
  return `${name} holds ${holds}; it should hold ${SHOULD_HOLD[name as keyof typeof SHOULD_HOLD]}.`
}
