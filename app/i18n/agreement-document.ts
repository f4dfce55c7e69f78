import { annexClauses, type FrameAgreement } from '../domain/agreement/annexes'
import { missingClauses } from '../domain/agreement/clauses'
import { type TermField, type TermValues, termsOf, valuesOf } from '../domain/agreement/differences'
import type { AgreementDocument, DocumentSection } from '../domain/agreement/document'
import { type DraftClause, draftAgreement, type Parties } from '../domain/agreement/draft'
import { NO_TERMS, type Terms } from '../domain/agreement/terms'
import { PATTERN_TABLE, type Pattern } from '../domain/partnership/patterns'
import { clauseLines, clauseText, oneLine, partyLine } from './agreement-text'
import { law } from './law'
import { LOCALES, type Locale } from './locale'

const id = {
  title: 'PERJANJIAN KEMITRAAN',
  number: (reference: string) => `Nomor: ${reference}`,
  preamble: 'Perjanjian ini dibuat secara tertulis oleh para pihak yang berkedudukan setara.',
  article: (number: number, name: string) => `Pasal ${number}. ${name}`,
  closing: 'Penutup',
  language:
    'Perjanjian ini ditulis dalam bahasa Indonesia. Bila naskah bahasa Inggris berbeda, naskah ini yang berlaku.',
  duties: 'Kewajiban menurut undang-undang tetap berlaku bila tidak ditulis di sini.',
  many: (role: string) => `Sisi B: para mitra dalam lampiran, masing-masing sebagai ${role}.`,
  annex: (number: number, name: string) => `Lampiran ${number}. ${name}`,
  inAnnexes: 'Bagian ini ditulis dalam lampiran setiap mitra.',
  follows: 'Bagian yang tidak ditulis di sini mengikuti perjanjian induk. Bila berbeda, lampiran ini yang berlaku.',
  notHere: 'Bagian ini tidak berlaku bagi mitra dalam lampiran ini.',
}

const en: typeof id = {
  title: 'PARTNERSHIP AGREEMENT',
  number: (reference) => `Number: ${reference}`,
  preamble: 'This agreement is made in writing by parties of equal standing.',
  article: (number, name) => `Article ${number}. ${name}`,
  closing: 'Closing',
  language: 'This agreement is written in Indonesian. Where this English text differs, the Indonesian text prevails.',
  duties: 'Duties under the law hold even where they are not written here.',
  many: (role) => `Side B: the partners in the annexes, each as ${role}.`,
  annex: (number, name) => `Annex ${number}. ${name}`,
  inAnnexes: 'This part is written in the annex of each partner.',
  follows: 'What is not written here follows the main agreement. Where the two differ, this annex prevails.',
  notHere: 'This part does not hold for the partner in this annex.',
}

/** What stands around the clauses of an agreement. */
export const agreementDocument = { id, en }

/** All that one agreement is written from. The reference is that of the partnership: JJ-2026-000123. */
export interface AgreementInput {
  readonly reference: string
  readonly pattern: Pattern
  readonly parties: Parties
  readonly terms: Terms
}

/** An agreement of two. Clauses on which nothing is agreed are left out, unless the law requires them. */
export const documentOf = (
  { reference, pattern, parties, terms }: AgreementInput,
  locale: Locale,
): AgreementDocument => ({
  ...headOf(reference, locale),
  articles: articlesFrom(
    draftAgreement(terms, parties, pattern).map((clause) => sectionOf(clause, locale)),
    locale,
  ),
  annexes: [],
})

/** One agreement of a lead with many. */
export interface FrameInput {
  readonly reference: string
  readonly frame: FrameAgreement
}

/** The frame and its annexes. A partner's own copy is the frame with that partner's annex alone. */
export const frameDocumentOf = ({ reference, frame }: FrameInput, locale: Locale): AgreementDocument => {
  const { lead, pattern, terms } = frame
  const role = PATTERN_TABLE[pattern].smaller
  const parties: DocumentSection = {
    heading: law[locale].clauses.parties,
    lines: [partyLine('a', lead, locale), agreementDocument[locale].many(law[locale].roles[role])],
  }
  // Whoever stands on side B of an annex, the clauses of the frame are the same.
  const clauses = draftAgreement(terms, { a: lead, b: { ...lead, role } }, pattern)
  return {
    ...headOf(reference, locale),
    articles: articlesFrom(
      clauses.map((clause) => (clause.code === 'parties' ? parties : frameSection(clause, frame, locale))),
      locale,
    ),
    annexes: frame.annexes.map((annex) => annexSection(frame, annex, locale)),
  }
}

const headOf = (reference: string, locale: Locale) => {
  const { title, number, preamble } = agreementDocument[locale]
  return { title, number: number(reference), preamble }
}

const sectionOf = (clause: DraftClause, locale: Locale): DocumentSection => ({
  heading: law[locale].clauses[clause.code],
  lines: clause.required ? clauseText(clause, locale) : clauseLines(clause, locale),
})

/** What each partner agreed on alone stands in its annex: the frame says so, and has no hole there. */
const frameSection = (clause: DraftClause, { annexes }: FrameAgreement, locale: Locale): DocumentSection => {
  const inAnnexes =
    clause.status === 'missing' && clause.required && annexes.some(({ terms }) => lacksNot(terms, clause))
  if (!inAnnexes) return sectionOf(clause, locale)
  const lines = [...clauseLines(clause, locale), agreementDocument[locale].inAnnexes]
  return { heading: law[locale].clauses[clause.code], lines }
}

const lacksNot = (terms: Terms, { code }: DraftClause): boolean =>
  missingClauses(terms).every((one) => one.code !== code)

const articlesFrom = (sections: readonly DocumentSection[], locale: Locale): readonly DocumentSection[] => {
  const { article, closing, language, duties } = agreementDocument[locale]
  return [...sections.filter(({ lines }) => lines.length > 0), { heading: closing, lines: [duties, language] }].map(
    ({ heading, lines }, index) => ({ heading: article(index + 1, heading), lines }),
  )
}

const annexSection = (
  frame: FrameAgreement,
  annex: FrameAgreement['annexes'][number],
  locale: Locale,
): DocumentSection => {
  const { annex: heading, follows, notHere } = agreementDocument[locale]
  const written = annexClauses(frame, annex).flatMap((clause) => {
    const lines = clauseLines(clause, locale)
    return lines.length > 0 ? lines : [`${law[locale].clauses[clause.code]}: ${notHere}`]
  })
  return { heading: heading(annex.number, oneLine(annex.party.name)), lines: [...written, follows] }
}

/** The document as plain text, one numbered line a sentence. */
export const plainText = ({ title, number, preamble, articles, annexes }: AgreementDocument): string =>
  [
    [title, number],
    [preamble],
    ...[...articles, ...annexes].map(({ heading, lines }) => [
      heading,
      ...lines.map((line, index) => `(${index + 1}) ${line}`),
    ]),
  ]
    .map((lines) => lines.join('\n'))
    .join('\n\n')
    .concat('\n')

/**
 * The text that is hashed and signed: Indonesian, then English. The same input gives the same bytes on any machine.
 * Keep it with the signatures: a later release may word a clause better.
 */
export const canonicalText = (write: (locale: Locale) => AgreementDocument): string =>
  LOCALES.map((locale) => plainText(write(locale))).join('\n')

/** One clause in two versions: the sentences that went and those that came. */
export interface ClauseChange {
  readonly heading: string
  readonly removed: readonly string[]
  readonly added: readonly string[]
}

/** What changes in the agreement when other terms take the place of its own, clause by clause. */
export const clauseChanges = (
  { terms, parties, pattern }: Omit<AgreementInput, 'reference'>,
  after: Terms,
  locale: Locale,
): readonly ClauseChange[] => {
  const afterwards = draftAgreement(after, parties, pattern)
  return draftAgreement(terms, parties, pattern)
    .map((clause) => {
      const old = clauseLines(clause, locale)
      const fresh = afterwards.filter(({ code }) => code === clause.code).flatMap((one) => clauseLines(one, locale))
      return {
        heading: law[locale].clauses[clause.code],
        removed: old.filter((line) => !fresh.includes(line)),
        added: fresh.filter((line) => !old.includes(line)),
      }
    })
    .filter(({ removed, added }) => removed.length + added.length > 0)
}

/** What one statement says in the agreement by itself; nothing where it is left open. */
export const statementLines = <Field extends TermField>(
  { parties, pattern }: Pick<AgreementInput, 'parties' | 'pattern'>,
  statement: { readonly field: Field; readonly value: TermValues[Field] },
  locale: Locale,
): readonly string[] => {
  const alone = termsOf({ ...valuesOf(NO_TERMS), [statement.field]: statement.value })
  return clauseChanges({ terms: NO_TERMS, parties, pattern }, alone, locale).flatMap(({ added }) => added)
}
