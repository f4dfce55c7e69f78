import { expect, test } from 'vitest'
import { z } from 'zod'
import { parseForm } from './parse-form.server'

const schema = z.object({ rows: z.array(z.object({ label: z.string().optional() })).optional() })

const sent = (body: string, type = 'application/x-www-form-urlencoded') =>
  new Request('http://house.test/form', { method: 'POST', body, headers: { 'content-type': type } })

test('nested names become values, and the key is no field', async () => {
  const form = await parseForm(sent('formKey=one&rows[0].label=Tempe'), schema)
  expect(form).toMatchObject({ ok: true, value: { rows: [{ label: 'Tempe' }] }, submission: { key: 'one' } })
})

test('the same words under another key have the same hash; other words do not', async () => {
  const hashes = await Promise.all(
    ['formKey=one&rows[0].label=a', 'formKey=two&rows[0].label=a', 'formKey=one&rows[0].label=b'].map(async (body) => {
      const form = await parseForm(sent(body), schema)
      return form.ok && form.submission.bodyHash
    }),
  )
  expect(hashes[0]).toBe(hashes[1])
  expect(hashes[0]).not.toBe(hashes[2])
})

test.each([
  ['a list without end', sent('rows[99999999].label=x')],
  ['a character nobody types', sent('rows[0].label=a%00b')],
  ['a key with a character nobody types', sent('formKey=a%00b')],
  ['a torn upload', sent('garbage', 'multipart/form-data; boundary=x')],
  ['no form', sent('{"rows":', 'application/json')],
])('%s is a bad request', async (_what, request) => {
  await expect(parseForm(request, schema)).rejects.toMatchObject({ init: { status: 400 } })
})
