import type { AgreementEventKind } from '~/domain/agreement/agreement'
import type { AgreementDocument, DocumentSection } from '~/domain/agreement/document'
import type { EvidenceEntry } from '~/domain/agreement/evidence'
import { SIDES, type SideKey } from '~/domain/agreement/terms'
import { agreementLife } from '~/i18n/agreement-life'
import { agreementPaper } from '~/i18n/agreement-paper'
import { oneLine } from '~/i18n/agreement-text'
import { fixedMoment } from '~/i18n/fixed-format'
import { LOCALES, type Locale } from '~/i18n/locale'
import { qrOf } from './qr.server'
import { type ListItem, openSheet, type Paragraph, type Sheet } from './sheet.server'

/** A line of the chain in the words of a reader. */
export interface EvidenceLine extends EvidenceEntry {
  readonly event: AgreementEventKind
  /** Null for the clock. */
  readonly actorName: string | null
  /** Who had proposed the terms; null where nobody had. */
  readonly proposedBy: string | null
}

/** What makes the paper of an agreement in force different from a draft. */
export interface Proof {
  readonly since: Date
  readonly textHash: string
  /** From the first line to the later of the two signatures. */
  readonly lines: readonly EvidenceLine[]
  /** As people read it aloud, such as `7KQ2-M9PX-4TDA`. */
  readonly checkCode: string
  /** Whole, with https. */
  readonly checkAddress: string
}

export interface AgreementPaper {
  readonly reference: string
  readonly written: Readonly<Record<Locale, AgreementDocument>>
  /** The day the file says it was made. */
  readonly at: Date
  /** Null for a draft: every page says that it does not hold. */
  readonly proof: Proof | null
}

/** Words in both languages, Indonesian first. */
const both = (of: (texts: (typeof agreementPaper)['id']) => string, between = ' / ') =>
  LOCALES.map((locale) => of(agreementPaper[locale])).join(between)

/**
 * Prints the agreement: the Indonesian text whole, the English whole, then the page of evidence. The same paper
 * gives the same bytes.
 */
export function renderAgreement({ reference, written, at, proof }: AgreementPaper): Promise<Uint8Array> {
  const sheet = openSheet({
    title: agreementPaper.id.running(reference),
    at,
    running: agreementPaper.id.running(reference),
    page: (page, pages) => both((texts) => texts.page(page, pages), ' · '),
    banner: proof ? null : both((texts) => texts.draft),
  })
  for (const locale of LOCALES) {
    sheet.part(locale)
    printText(sheet, written[locale])
  }
  if (proof) printProof(sheet, reference, proof)
  return sheet.finish()
}

function printText(sheet: Sheet, { title, number, preamble, articles, annexes }: AgreementDocument): void {
  sheet.title(title, number)
  sheet.paragraph({ text: preamble, style: 'body' })
  for (const section of [...articles, ...annexes]) printSection(sheet, section)
}

function printSection(sheet: Sheet, { heading, lines }: DocumentSection): void {
  sheet.heading(heading)
  sheet.list(lines.map((text, index) => ({ label: `(${index + 1})`, body: [{ text, style: 'item' }] })))
}

function printProof(sheet: Sheet, reference: string, proof: Proof): void {
  const { checkCode, checkAddress, textHash, since, lines } = proof
  sheet.part('id')
  sheet.title(agreementLife.id.evidence.title, agreementLife.en.evidence.title)
  sheet.paragraph({ text: agreementLife.id.evidence.notCertified, style: 'strong' })
  sheet.paragraph({ text: agreementLife.en.evidence.notCertified, style: 'note', lang: 'en' })
  sheet.heading(both((texts) => texts.code))
  sheet.beside({ qr: qrOf(checkAddress), side: 92, alt: checkAddress }, () => {
    sheet.paragraph({ text: checkCode, style: 'code' })
    sheet.paragraph({ text: checkAddress, style: 'body' })
    sheet.paragraph({ text: agreementPaper.id.how, style: 'item' })
    sheet.paragraph({ text: agreementPaper.en.how, style: 'note', lang: 'en' })
  })
  sheet.heading(reference)
  fact(sheet, (texts) => texts.since, fixedMoment(since, 'id'))
  for (const side of SIDES) fact(sheet, (texts) => texts.signed(side), signedBy(lines, side))
  fact(sheet, (texts) => texts.textHash, textHash)
  sheet.heading(both((texts) => texts.lines))
  sheet.paragraph({ text: agreementPaper.id.chain, style: 'body' })
  sheet.paragraph({ text: agreementPaper.en.chain, style: 'note', lang: 'en' })
  sheet.list(lines.map(evidenceItem))
}

/** A label in both languages over what it names. */
function fact(sheet: Sheet, label: Parameters<typeof both>[0], value: string): void {
  sheet.paragraph({ text: both(label), style: 'label' })
  sheet.paragraph({ text: value, style: 'value' })
}

const signedBy = (lines: readonly EvidenceLine[], side: SideKey): string => {
  const line = lines.findLast(({ event }) => event === `sign-${side}`)
  return line ? `${line.actorName}, ${fixedMoment(line.at, 'id')}` : ''
}

const evidenceItem = ({ sequence, event, reason, textHash, hash, ...line }: EvidenceLine): ListItem => {
  const { text, seal } = agreementPaper.id
  const body: Paragraph[] = [
    { text: agreementLife.id.history[event], style: 'strong' },
    { text: agreementLife.en.history[event], style: 'note', lang: 'en' },
    { text: [actorOf(line), proposerOf(line), fixedMoment(line.at, 'id')].filter(Boolean).join(', '), style: 'value' },
    ...(reason === null ? [] : [{ text: `“${oneLine(reason)}”`, style: 'value' as const }]),
    { text: `${text}: ${textHash}`, style: 'note' },
    { text: `${seal}: ${hash}`, style: 'note' },
  ]
  return { label: `${sequence}.`, body }
}

const proposerOf = ({ proposedBy }: Pick<EvidenceLine, 'proposedBy'>): string =>
  proposedBy === null ? '' : agreementPaper.id.proposedBy(proposedBy)

/** `Rina Kartika (Sisi A)`. */
const actorOf = ({ actorName, side }: Pick<EvidenceLine, 'actorName' | 'side'>): string => {
  const { clock, broker, side: nameOf } = agreementPaper.id
  return actorName === null ? clock : `${actorName} (${side === null ? broker : nameOf(side)})`
}
