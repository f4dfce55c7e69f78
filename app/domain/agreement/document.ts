export interface DocumentSection {
  readonly heading: string
  readonly lines: readonly string[]
}

/** The agreement in parts, in one language, for a page or a PDF to lay out. */
export interface AgreementDocument {
  readonly title: string
  readonly number: string
  readonly preamble: string
  readonly articles: readonly DocumentSection[]
  readonly annexes: readonly DocumentSection[]
}
