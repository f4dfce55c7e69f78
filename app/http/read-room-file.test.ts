import sharp from 'sharp'
import { expect, test } from 'vitest'
import { MOST_PREVIEW_BYTES, readRoomFile } from './read-room-file.server'
import { MOST_BYTES } from './read-upload.server'

const fileOf = (bytes: Uint8Array<ArrayBuffer> | string, name = 'berkas') => new File([bytes], name)
const bytesOf = (hex: string, rest = '') => new Uint8Array(Buffer.concat([Buffer.from(hex, 'hex'), Buffer.from(rest)]))
const typeOf = async (file: File | null) => {
  const read = await readRoomFile(file)
  return read.ok ? read.value.mediaType : read.refusal.code
}

/** An MP4 box: its length, its name, what is in it. */
const box = (name: string, ...content: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(content)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length + 8)
  return Buffer.concat([length, Buffer.from(name), body])
}
const mp4 = (track: 'soun' | 'vide') => {
  const handler = box('hdlr', Buffer.alloc(8), Buffer.from(track), Buffer.alloc(12))
  const brand = Buffer.from('mp42\0\0\0\0mp42isom')
  return fileOf(new Uint8Array(Buffer.concat([box('ftyp', brand), box('moov', handler)])))
}
/** The head of EBML with the document type webm, then a codec. */
const webm = (codec: string) => fileOf(bytesOf('1a45dfa3874282847765626d', codec.padEnd(64)))

test.each([
  ['MP3', fileOf(bytesOf('49443303000000000000fffb9064', ' '.repeat(64))), 'audio/mpeg'],
  ['WAV', fileOf(bytesOf('524946462400000057415645666d7420', ' '.repeat(32))), 'audio/wav'],
  [
    'OGG',
    fileOf(bytesOf(`4f67675300020000000000000000000000000000000000000000011e01766f72626973`, ' '.repeat(32))),
    'audio/ogg',
  ],
  [
    'OPUS',
    fileOf(bytesOf(`4f676753000200000000000000000000000000000000000000000113`, `OpusHead${' '.repeat(32)}`)),
    'audio/ogg',
  ],
  ['M4A', fileOf(bytesOf('0000001c667479704d344120', ' '.repeat(32))), 'audio/mp4'],
  ['MP4 of a recorder', mp4('soun'), 'audio/mp4'],
  ['MP4 of a camera', mp4('vide'), 'file-type'],
  ['WebM of a recorder', webm('A_OPUS'), 'audio/webm'],
  ['WebM of a camera', webm('V_VP9'), 'file-type'],
  ['PDF', fileOf('%PDF-1.7\n'), 'application/pdf'],
  ['SVG', fileOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file-type'],
  ['HTML that says it is a picture', fileOf('<script>alert(1)</script>', 'foto.jpg'), 'file-broken'],
  ['nothing', null, 'file-missing'],
  ['too much', fileOf(new Uint8Array(MOST_BYTES + 1)), 'file-too-large'],
])('%s: %3$s', async (_name, file, expected) => {
  expect(await typeOf(file)).toBe(expected)
})

const drawn = async (width: number, height: number) => {
  const noise = { type: 'gaussian', mean: 128, sigma: 80 } as const
  const picture = sharp({ create: { width, height, channels: 3, background: '#0b5d57', noise } }).png()
  const read = await readRoomFile(fileOf(new Uint8Array(await picture.toBuffer()), 'gambar.png'))
  if (!read.ok || !read.value.preview) throw new Error('a picture has a preview')
  return read.value.preview
}

test('a preview is light however busy the picture, and keeps its shape', async () => {
  const { bytes, width, height } = await drawn(1000, 500)
  expect(bytes.length).toBeLessThanOrEqual(MOST_PREVIEW_BYTES)
  expect(width / height).toBeCloseTo(2, 1)
  expect((await sharp(bytes).metadata()).format).toBe('webp')
})

test('a small picture is not blown up', async () => {
  expect(await drawn(40, 20)).toMatchObject({ width: 40, height: 20 })
})
