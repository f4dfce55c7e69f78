import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { ok, type Result } from '~/domain/result'
import { MOST_PIXELS, readAnyUpload, readUpload, type Upload, type UploadRefusal } from './read-upload.server'

interface Preview {
  readonly bytes: Uint8Array
  /** Pixels. */
  readonly width: number
  readonly height: number
}

interface RoomUpload extends Upload {
  /** Of a picture. */
  readonly preview: Preview | null
}

/**
 * Sounds by their first bytes, and what they are served as. Containers that may hold a film as well are named after it:
 * phones record voices into them.
 */
const SOUNDS: Readonly<Record<string, string>> = {
  'audio/mpeg': 'audio/mpeg',
  'audio/wav': 'audio/wav',
  'audio/ogg': 'audio/ogg',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'video/mp4': 'audio/mp4',
  'video/webm': 'audio/webm',
}

/** Where a container names a track of pictures: the handler of MP4 (ISO 14496-12 § 8.4.3), a codec of WebM. */
const FILM = /hdlr.{8}vide|V_(?:VP8|VP9|AV1|MPEG)/s

/**
 * Reads what is sent into a room: a picture, a PDF or a voice, 5 MB at most. Pictures are drawn anew and get a small
 * one beside. Refuses `file-missing`, `file-empty`, `file-too-large`, `file-type` and `file-broken`.
 */
export async function readRoomFile(
  file: FormDataEntryValue | null,
): Promise<Result<RoomUpload, UploadRefusal | 'file-type' | 'file-broken'>> {
  const sound = await readSound(file)
  if (sound) return ok({ ...sound, preview: null })
  const read = await readUpload(file)
  if (!read.ok || read.value.mediaType === 'application/pdf') {
    return read.ok ? ok({ ...read.value, preview: null }) : read
  }
  return ok({ ...read.value, preview: await previewOf(read.value.bytes) })
}

async function readSound(file: FormDataEntryValue | null): Promise<Upload | null> {
  const read = await readAnyUpload(file)
  if (!read.ok) return null
  const { bytes } = read.value
  const mediaType = SOUNDS[(await fileTypeFromBuffer(bytes))?.mime ?? '']
  return mediaType && !FILM.test(Buffer.from(bytes).toString('latin1')) ? { ...read.value, mediaType } : null
}

/** What a preview may weigh: a page of fifty has to load on a slow network. */
export const MOST_PREVIEW_BYTES = 20 * 1024

/** Longest side in pixels with the quality of WebP, best first: the first that is light enough is taken. */
const PREVIEWS = [
  [640, 60],
  [480, 50],
  [320, 40],
  [160, 20],
] as const

/** Read once, so that a large picture is unpacked only once. */
async function previewOf(bytes: Uint8Array): Promise<Preview> {
  const first = PREVIEWS[0][0]
  const small = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).resize(inside(first)).png().toBuffer()
  let drawn = await draw(small, PREVIEWS[0])
  for (const each of PREVIEWS.slice(1)) {
    if (drawn.bytes.length <= MOST_PREVIEW_BYTES) break
    drawn = await draw(small, each)
  }
  return drawn
}

const inside = (side: number) => ({ width: side, height: side, fit: 'inside', withoutEnlargement: true }) as const

async function draw(picture: Uint8Array, [side, quality]: (typeof PREVIEWS)[number]): Promise<Preview> {
  const { data, info } = await sharp(picture)
    .resize(inside(side))
    .webp({ quality })
    .toBuffer({ resolveWithObject: true })
  return { bytes: data, width: info.width, height: info.height }
}
