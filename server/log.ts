import pino from 'pino'
import type { Env } from './env'

/** One JSON line a fact. Names, phone numbers and passwords never go in. */
export const createLog = (env: Pick<Env, 'logLevel'>) =>
  pino({
    level: env.logLevel,
    serializers: { error: pino.stdSerializers.err },
    redact: ['*.password', '*.cookie', '*.authorization', '*.token'],
  })
