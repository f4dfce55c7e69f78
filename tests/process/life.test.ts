import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { version } from '../../package.json'
import { startForTest } from './program'

let folder = ''
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jejaring-life-'))
  fs.chmodSync(folder, 0o755) // Postgres runs as nobody when the tests run as root
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const json = async (url: string) => (await fetch(url)).json()
/** A form sent as a browser sends it from a page of the same site. */
const send = (address: string, page: string, fields: Record<string, string>) => {
  const body = new URLSearchParams(fields)
  return fetch(address + page, { method: 'POST', body, redirect: 'manual', headers: { origin: address } })
}

test('starts on its embedded database, tells its health, ends cleanly on SIGTERM', async () => {
  const program = startForTest({ PORT: '0', DATA_DIR: path.join(folder, 'first'), DEMO: '0' })
  const address = await program.address
  expect(await json(`${address}/healthz`)).toEqual({ alive: true })
  expect(await json(`${address}/readyz`)).toEqual({ ready: true, database: true, migrations: 'current', version })
  program.child.kill('SIGTERM')
  expect((await program.ended).code).toBe(0)
  expect(fs.existsSync(path.join(folder, 'first/postgres/postmaster.pid'))).toBe(false)
})

test('kill -9 loses nothing: the next start takes the database over', async () => {
  const env = { PORT: '0', DATA_DIR: path.join(folder, 'killed'), DEMO: '0' }
  const person = { identifier: 'siti@example.id', password: 'sandi rahasia 1' }
  const killed = startForTest(env)
  const signedUp = await send(await killed.address, '/sign-up', { ...person, name: 'Siti', role: 'entrepreneur' })
  expect(signedUp.status).toBe(303)
  killed.child.kill('SIGKILL')
  await killed.ended

  const next = startForTest(env)
  expect((await send(await next.address, '/sign-in', person)).status).toBe(303)
  next.child.kill('SIGINT')
  expect((await next.ended).code).toBe(0)
})

test('a taken port is one sentence and a failure', async () => {
  const holder = net.createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => holder.once('listening', resolve))
  const { port } = holder.address() as net.AddressInfo
  const ended = await startForTest({ PORT: String(port), DATA_DIR: path.join(folder, 'taken'), DEMO: '0' }).ended
  holder.close()
  expect(ended).toEqual({
    code: 1,
    output: `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start\n`,
  })
})

test('a data folder that cannot be written is one sentence and a failure', async () => {
  const file = path.join(folder, 'a-file')
  fs.writeFileSync(file, '')
  const ended = await startForTest({ PORT: '0', DATA_DIR: path.join(file, 'data') }).ended
  expect(ended.code).toBe(1)
  expect(ended.output).toBe(
    `The data folder ${path.join(file, 'data')} cannot be written. Set DATA_DIR to one that can.\n`,
  )
})

test('a database that does not answer is one sentence and a failure', async () => {
  const env = { PORT: '0', DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none', AUTH_SECRET: 'x'.repeat(32) }
  const ended = await startForTest(env).ended
  expect(ended.code).toBe(1)
  expect(ended.output).toMatch(/^DATABASE_URL names a database that does not answer: .*\n$/)
})

test('a bad variable is named with what it holds', async () => {
  const ended = await startForTest({ PORT: 'eighty' }).ended
  expect(ended).toEqual({ code: 1, output: 'PORT holds "eighty"; it should hold a port number from 0 to 65535.\n' })
})

test('a Node that is too old is told so', () => {
  const script = `Object.defineProperty(process.versions, 'node', { value: '18.20.0' }); await import('./tools/start.mjs')`
  const run = () => execFileSync(process.execPath, ['--input-type=module', '-e', script], { stdio: 'pipe' })
  expect(run).toThrow(/Jejaring needs Node 20\.19 or newer; this is Node 18\.20\.0\./)
})
