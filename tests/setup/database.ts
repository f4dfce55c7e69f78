import pg from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import { TEMPLATE } from './postgres'

let made = 0

/** A migrated database of its own for this test file, empty unless another template is named. */
export function useDatabase(template: string = TEMPLATE) {
  const name = `test_${process.pid}_${++made}_${Math.trunc(performance.now())}`
  const database = { url: '' }
  beforeAll(async () => {
    await asAdmin(`create database ${name} template ${template} strategy file_copy`)
    const address = new URL(inject('postgres'))
    address.pathname = name
    database.url = address.href
  })
  afterAll(() => asAdmin(`drop database ${name} with (force)`))
  return database
}

async function asAdmin(sql: string) {
  const client = new pg.Client(inject('postgres'))
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
