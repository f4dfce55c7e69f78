import type { Queryable } from './client.server'

interface Place {
  readonly roomId: string
  readonly sequence: number
}

export interface NewFile {
  readonly messageId: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  readonly sha256: string
  /** A small WebP of a picture. */
  readonly preview: { readonly bytes: Uint8Array; readonly width: number; readonly height: number } | null
}

export const messageFileQueries = (client: Queryable) => ({
  async add({ messageId, preview, ...file }: NewFile): Promise<void> {
    await client.messageFile.create({
      data: {
        ...file,
        messageId,
        bytes: new Uint8Array(file.bytes),
        size: file.bytes.length,
        ...(preview && {
          preview: new Uint8Array(preview.bytes),
          previewWidth: preview.width,
          previewHeight: preview.height,
        }),
      },
    })
  },

  /** The file of a message, or the small picture of it; null where there is none, or none any more. */
  async find({ roomId, sequence }: Place, part: 'bytes' | 'preview') {
    const file = await client.messageFile.findFirst({
      where: { message: { roomId, sequence, OR: [{ change: null }, { change: { not: 'deleted' } }] } },
      select: { name: true, mediaType: true, sha256: true, bytes: part === 'bytes', preview: part === 'preview' },
    })
    const content = part === 'bytes' ? file?.bytes : file?.preview
    return file && content ? { name: file.name, mediaType: file.mediaType, sha256: file.sha256, bytes: content } : null
  },
})
