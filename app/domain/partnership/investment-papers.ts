import type { SideKey, Terms } from '../agreement/terms'
import type { Sector } from '../business/business'
import type { Size } from '../business/size'
import type { Source } from '../source'
import type { Pattern } from './patterns'

/** *Surat Pernyataan Komitmen* of the larger side, and *Kesepakatan Kemitraan* of both. */
export const INVESTMENT_PAPERS = ['commitment', 'agreement-in-principle'] as const
export type InvestmentPaper = (typeof INVESTMENT_PAPERS)[number]

/** Both papers are defined in its first article; what their forms look like could not be read. */
export const INVESTMENT_PAPERS_SOURCE: Source = {
  law: 'Peraturan BKPM 1/2022 jo. 3/2025',
  article: '1',
  document: null,
  verified: false,
}

export interface PaperSide {
  readonly name: string
  /** Name of the regency. */
  readonly place: string
  readonly nib: string | null
  readonly size: Size | 'unknown'
  readonly sector: Sector
  /** Declared that it neither owns nor controls the other. */
  readonly declaredNoTie: boolean
}

/** All that the papers are filled from. What is unknown stays blank. */
export interface PaperFacts {
  /** Of the partnership: JJ-2026-000123. */
  readonly reference: string
  readonly pattern: Pattern
  /** Who carries the duties of the larger partner; null between peers, who make no commitment. */
  readonly larger: SideKey | null
  readonly sides: Readonly<Record<SideKey, PaperSide>>
  readonly terms: Terms
}

/** Between peers there is no large business that could commit itself. */
export const papersOf = ({ larger }: Pick<PaperFacts, 'larger'>): readonly InvestmentPaper[] =>
  larger === null ? ['agreement-in-principle'] : INVESTMENT_PAPERS
