import type { Queryable } from './client.server'

/** The PDF of a text in force, as it was made. */
export interface Paper {
  readonly agreementId: string
  /** Hash of the text it prints. */
  readonly textHash: string
  readonly bytes: Uint8Array
  /** SHA-256 of `bytes`, in hexadecimal. */
  readonly sha256: string
}

export const paperQueries = (client: Queryable) => ({
  async find(agreementId: string, textHash: string): Promise<Paper | null> {
    return client.agreementPaper.findUnique({ where: { agreementId_textHash: { agreementId, textHash } } })
  },

  /** The texts of an agreement whose paper has these bytes: one, or none. */
  async textsOf(agreementId: string, sha256: string): Promise<string[]> {
    const rows = await client.agreementPaper.findMany({ where: { agreementId, sha256 }, select: { textHash: true } })
    return rows.map(({ textHash }) => textHash)
  },

  /** The first paper of a text stays for ever. */
  async keep({ bytes, ...paper }: Paper, createdAt: Date): Promise<void> {
    await client.agreementPaper.createMany({
      data: [{ ...paper, bytes: new Uint8Array(bytes), createdAt }],
      skipDuplicates: true,
    })
  },
})
