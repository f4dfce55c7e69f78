import sharp from 'sharp'
import { expect, test } from 'vitest'
import { MOST_BYTES, readUpload } from './read-upload.server'

const fileOf = (bytes: Uint8Array<ArrayBuffer>, name = 'foto.jpg') => new File([bytes], name)

/** A photo as a phone takes it: lying on its side, with place and camera written into it. */
const aPhoto = async () =>
  new Uint8Array(
    await sharp({ create: { width: 40, height: 20, channels: 3, background: '#0b5d57' } })
      .jpeg()
      .withExif({ IFD0: { Make: 'Telepon' }, IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '3/1 41/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer(),
  )

test('a photo is kept without place and camera, the right way up', async () => {
  const before = await sharp(await aPhoto()).metadata()
  expect(before.exif).toBeDefined()
  const read = await readUpload(fileOf(await aPhoto()))
  if (!read.ok) throw new Error(read.refusal.code)
  const after = await sharp(read.value.bytes).metadata()
  expect(after).toMatchObject({ format: 'jpeg', width: 20, height: 40 })
  expect(after.exif).toBeUndefined()
})

test('what only begins like a picture is refused, and so is what is no file of ours', async () => {
  const begins = new Uint8Array([...(await aPhoto()).slice(0, 30), ...new Uint8Array(100)])
  expect(await readUpload(fileOf(begins))).toMatchObject({ refusal: { code: 'file-broken' } })
  const words = new TextEncoder().encode('halo')
  expect(await readUpload(fileOf(words))).toMatchObject({ refusal: { code: 'file-broken' } })
  expect(await readUpload(fileOf(words, 'halo.txt'))).toMatchObject({ refusal: { code: 'file-type' } })
})

test('nothing, and too much, are said as such', async () => {
  expect(await readUpload(null)).toMatchObject({ refusal: { code: 'file-missing' } })
  expect(await readUpload(new File([], ''))).toMatchObject({ refusal: { code: 'file-missing' } })
  expect(await readUpload(fileOf(new Uint8Array(0)))).toMatchObject({ refusal: { code: 'file-empty' } })
  expect(await readUpload(fileOf(new Uint8Array(MOST_BYTES + 1)))).toMatchObject({
    refusal: { code: 'file-too-large' },
  })
})

test('a PDF stays as it is', async () => {
  const bytes = new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n1 0 obj\n')
  const read = await readUpload(fileOf(bytes, 'gambar.pdf'))
  expect(read).toMatchObject({ ok: true, value: { mediaType: 'application/pdf', name: 'gambar.pdf' } })
})
