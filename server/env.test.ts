import { expect, test } from 'vitest'
import { readEnv } from './env'

const SECRET = 'a secret that is thirty-two long!'

test('without any variable it serves the demo on localhost with the embedded database', () => {
  expect(readEnv({})).toMatchObject({
    port: 3000,
    host: '127.0.0.1',
    origin: 'http://localhost:3000',
    databaseUrl: null,
    authSecret: null,
    demo: true,
  })
})

test('the origin follows the port and loses its last slash', () => {
  expect(readEnv({ PORT: '8080' }).origin).toBe('http://localhost:8080')
  expect(readEnv({ ORIGIN: 'https://jejaring.example.id/' }).origin).toBe('https://jejaring.example.id')
})

test('an outside database asks for a secret and switches the demo off', () => {
  const outside = { DATABASE_URL: 'postgresql://app@db.example.id/jejaring' }
  expect(() => readEnv(outside)).toThrow(/AUTH_SECRET is not set/)
  expect(readEnv({ ...outside, AUTH_SECRET: SECRET }).demo).toBe(false)
  expect(readEnv({ ...outside, AUTH_SECRET: SECRET, DEMO: '1' }).demo).toBe(true)
})

test('an empty variable counts as not set', () => {
  expect(readEnv({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null })
})

test.each([
  ['PORT', 'eighty', 'PORT holds "eighty"; it should hold a port number from 0 to 65535.'],
  ['PORT', '70000', 'PORT holds "70000"; it should hold a port number from 0 to 65535.'],
  [
    'ORIGIN',
    'jejaring',
    'ORIGIN holds "jejaring"; it should hold the public address, such as https://jejaring.example.id.',
  ],
  ['DEMO', 'ya', 'DEMO holds "ya"; it should hold 1 or 0.'],
  ['LOG_LEVEL', 'loud', 'LOG_LEVEL holds "loud"; it should hold fatal, error, warn, info, debug, trace, silent.'],
])('%s=%s is refused with what it holds and should hold', (name, value, sentence) => {
  expect(() => readEnv({ [name]: value })).toThrow(sentence)
})

test('every bad variable is named, and a secret is never printed', () => {
  const bad = { PORT: 'x', AUTH_SECRET: 'short', DATABASE_URL: 'mysql://user:hunter2@db' }
  expect(() => readEnv(bad)).toThrow(/PORT holds[^]*DATABASE_URL holds a value[^]*AUTH_SECRET holds a value/)
  expect(() => readEnv(bad)).not.toThrow(/hunter2|short/)
})

test('mail wants a sender; without a mail server there is none', () => {
  expect(readEnv({}).mail).toBeNull()
  expect(() => readEnv({ SMTP_URL: 'smtps://mail.example.id' })).toThrow(/MAIL_FROM is not set/)
  const mail = { SMTP_URL: 'smtps://mail.example.id', MAIL_FROM: 'Jejaring <kabar@example.id>' }
  expect(readEnv(mail).mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM })
})
