import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { ok, type Result, refuse } from '~/domain/result'

/** What may be sent, by the first bytes of the file. */
const MEDIA_TYPES: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg']
/** How these are named. */
const NAMED = /\.(?:pdf|png|jpe?g)$/i
export const MOST_BYTES = 5 * 1024 * 1024

/** Names go into a header and on screen: no paths, no control characters, not endless. */
const cleanName = (name: string): string =>
  name
    .replaceAll(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '')
    .trim()
    .slice(-120) || 'file'

export interface Upload {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

export type UploadRefusal = 'file-missing' | 'file-empty' | 'file-too-large'

/** Reads an uploaded file and looks at its bytes. Pictures are drawn anew. Refuses `file-missing`, `file-empty`, `file-too-large`, `file-type`, and `file-broken` for what is only named as one that may be sent. */
export async function readUpload(
  file: FormDataEntryValue | null,
): Promise<Result<Upload, UploadRefusal | 'file-type' | 'file-broken'>> {
  const read = await readAnyUpload(file)
  if (!read.ok) return read
  const { name, bytes } = read.value
  const mediaType = (await fileTypeFromBuffer(bytes))?.mime
  if (!mediaType && NAMED.test(name)) return refuse('file-broken')
  if (!mediaType || !MEDIA_TYPES.includes(mediaType)) return refuse('file-type')
  if (!mediaType.startsWith('image/')) return ok({ ...read.value, mediaType })
  const drawn = await drawnAnew(bytes)
  return drawn ? ok({ name, mediaType, bytes: drawn, sha256: sha256(drawn) }) : refuse('file-broken')
}

/** A sheet of A0 at 300 dots an inch. Larger ones are bombs that unpack in memory. */
export const MOST_PIXELS = 140_000_000

/**
 * The picture with nothing but its pixels, the right way up: a phone writes into every photo where and with what it was
 * taken. Null for what only begins like a picture.
 */
const drawnAnew = async (bytes: Uint8Array): Promise<Uint8Array | null> =>
  sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .rotate()
    .toBuffer()
    .catch(() => null)

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Reads an uploaded file, whatever it is: to compare it, not to keep it. Refuses `file-missing`, `file-empty` and `file-too-large`. */
export async function readAnyUpload(
  file: FormDataEntryValue | null,
): Promise<Result<Omit<Upload, 'mediaType'>, UploadRefusal>> {
  // A browser sends a field in which nothing was chosen as a file without a name.
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return refuse('file-missing')
  if (file.size === 0) return refuse('file-empty')
  if (file.size > MOST_BYTES) return refuse('file-too-large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  return ok({ name: cleanName(file.name), bytes, sha256: sha256(bytes) })
}
