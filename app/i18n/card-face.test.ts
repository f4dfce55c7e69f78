import { expect, test } from 'vitest'
import { quotedWords } from './card-face'

test.each([
  ['Kain datang Senin', null, 'Kain datang Senin'],
  ['Contoh pertama', 'image/jpeg', 'Foto: contoh.bin\nContoh pertama'],
  ['', 'audio/ogg', 'Suara: contoh.bin'],
  ['', 'application/pdf', 'Berkas: contoh.bin'],
])('minutes that quote “%s” with %s say %j', (words, mediaType, said) => {
  const file = mediaType === null ? null : { name: 'contoh.bin', mediaType }
  expect(quotedWords({ words, file }, 'id')).toBe(said)
})
