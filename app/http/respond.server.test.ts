import { expect, test } from 'vitest'
import { downloadPart } from './respond.server'

const sound = new TextEncoder().encode('0123456789')
const ask = async (range?: string) => {
  const request = new Request('http://localhost/', range === undefined ? {} : { headers: { range } })
  const response = downloadPart(request, sound, { name: 'suara.ogg', mediaType: 'audio/ogg' })
  return [response.status, response.headers.get('content-range'), await response.text()]
}

test.each([
  ['bytes=0-1', 206, 'bytes 0-1/10', '01'],
  ['bytes=4-', 206, 'bytes 4-9/10', '456789'],
  ['bytes=9-99', 206, 'bytes 9-9/10', '9'],
  ['bytes=10-', 200, null, '0123456789'],
  ['bytes=5-4', 200, null, '0123456789'],
  ['bytes=-3', 200, null, '0123456789'],
  ['bytes=0-1,4-5', 200, null, '0123456789'],
  ['lines=0-1', 200, null, '0123456789'],
])('a phone that asks for %s gets %i %s', async (range, ...expected) => {
  expect(await ask(range)).toEqual(expected)
})

test('asked for nothing in particular, it comes whole, as an attachment that runs nothing', async () => {
  expect(await ask()).toEqual([200, null, '0123456789'])
  const { headers } = downloadPart(new Request('http://localhost/'), sound, { name: 'a"b.ogg', mediaType: 'audio/ogg' })
  expect(Object.fromEntries(headers)).toMatchObject({
    'accept-ranges': 'bytes',
    'content-disposition': "attachment; filename*=UTF-8''a%22b.ogg",
    'content-security-policy': "default-src 'none'; sandbox",
    'content-type': 'audio/ogg',
    'x-content-type-options': 'nosniff',
  })
})
