import { largerByRole, type PartyRole, type Pattern } from '../partnership/patterns'
import type { Source } from '../source'
import type { SideKey } from './terms'

interface DutyRow {
  readonly code: string
  readonly patterns: 'statutory' | 'all' | Pattern
  readonly owed: 'by-larger' | 'by-both'
  readonly source: Source
}

const pp44 = (article: string): Source => ({ law: 'PP 44/1997', article, document: '002', verified: true })
const EXCHANGE: Source = { law: 'Cooperative exchange program', article: null, document: '004', verified: true }

/** Who owes what under which law (domain handbook 4.3). Points are numbered as document 002 prints them. */
const DUTY_TABLE = [
  { code: 'inti-land', patterns: 'inti-plasma', owed: 'by-larger', source: pp44('3 (1)') },
  { code: 'inti-inputs', patterns: 'inti-plasma', owed: 'by-larger', source: pp44('3 (2)') },
  { code: 'inti-guidance', patterns: 'inti-plasma', owed: 'by-larger', source: pp44('3 (3)') },
  { code: 'inti-technology', patterns: 'inti-plasma', owed: 'by-larger', source: pp44('3 (4)') },
  { code: 'inti-financing', patterns: 'inti-plasma', owed: 'by-larger', source: pp44('3 (5)') },
  { code: 'inti-efficiency', patterns: 'inti-plasma', owed: 'by-larger', source: pp44('3 (6)') },
  { code: 'contractor-work', patterns: 'subcontracting', owed: 'by-larger', source: pp44('4 (1)') },
  { code: 'contractor-materials', patterns: 'subcontracting', owed: 'by-larger', source: pp44('4 (2)') },
  { code: 'contractor-guidance', patterns: 'subcontracting', owed: 'by-larger', source: pp44('4 (3)') },
  { code: 'contractor-technology', patterns: 'subcontracting', owed: 'by-larger', source: pp44('4 (4)') },
  { code: 'contractor-financing', patterns: 'subcontracting', owed: 'by-larger', source: pp44('4 (5)') },
  { code: 'publish-opportunities', patterns: 'statutory', owed: 'by-larger', source: pp44('14 (1)') },
  { code: 'report-to-government', patterns: 'statutory', owed: 'by-larger', source: pp44('14 (2)') },
  { code: 'name-person-in-charge', patterns: 'statutory', owed: 'by-larger', source: pp44('14 (3)') },
  { code: 'obey-agreement', patterns: 'statutory', owed: 'by-larger', source: pp44('14 (4)') },
  { code: 'coach-partner', patterns: 'statutory', owed: 'by-larger', source: pp44('14 (5)') },
  { code: 'exchange-information', patterns: 'cooperative-exchange', owed: 'by-both', source: EXCHANGE },
  { code: 'exchange-marketing', patterns: 'cooperative-exchange', owed: 'by-both', source: EXCHANGE },
  {
    code: 'keep-promise',
    patterns: 'all',
    owed: 'by-both',
    source: { law: 'KUH Perdata', article: '1338', document: null, verified: false },
  },
] as const satisfies readonly DutyRow[]

export type DutyCode = (typeof DUTY_TABLE)[number]['code']

export interface Duty {
  readonly code: DutyCode
  readonly source: Source
}

/** The duties of each side in a link, in the order of the law. */
export const dutiesFor = (
  pattern: Pattern,
  roles: Readonly<Record<SideKey, PartyRole>>,
): Readonly<Record<SideKey, readonly Duty[]>> => {
  const larger = largerByRole(pattern, roles)
  const owedBy = (side: SideKey): readonly Duty[] =>
    DUTY_TABLE.filter((row) => covers(row.patterns, pattern) && (row.owed === 'by-both' || side === larger)).map(
      ({ code, source }) => ({ code, source }),
    )
  return { a: owedBy('a'), b: owedBy('b') }
}

const covers = (patterns: DutyRow['patterns'], pattern: Pattern): boolean => {
  if (patterns === 'all') return true
  return patterns === 'statutory' ? pattern !== 'cooperative-exchange' : patterns === pattern
}
