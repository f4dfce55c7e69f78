/** Where a rule, a duty or a number comes from. It is shown on screen beside what it founds. */
export interface Source {
  /** Short name of the law, or of the study. */
  readonly law: string
  readonly article: string | null
  /** Number of the source document in which the text was read; null when it was not read there. */
  readonly document: '000' | '001' | '002' | '003' | '004' | null
  /** False is shown as *belum diverifikasi*: the text of the law could not be read. */
  readonly verified: boolean
}
