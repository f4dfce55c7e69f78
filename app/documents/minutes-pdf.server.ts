import type { Card } from '~/domain/conversation/cards/card'
import { askedOf } from '~/domain/conversation/cards/card'
import type { CardEntry } from '~/domain/conversation/cards/move'
import { card as cardTexts } from '~/i18n/card'
import { type CardScene, entryName, formatMoment, quotedWords, sideName } from '~/i18n/card-face'
import type { Locale } from '~/i18n/locale'
import { type ListItem, openSheet, type Paragraph } from './sheet.server'

export interface MinutesPaper {
  readonly card: Card<'minutes'>
  /** Of the case: JJ-2026-000123. */
  readonly reference: string
  readonly scene: CardScene
  /** In order, with the names of those who made it and answered. */
  readonly history: readonly (CardEntry & { readonly name: string })[]
}

/** Prints minutes: what was agreed, what was said, and what both sides say to it. */
export function renderMinutes(paper: MinutesPaper, locale: Locale): Promise<Uint8Array> {
  const { card, reference, scene } = paper
  const { title, agreed, lines } = card.content
  const texts = cardTexts[locale]
  const { printed } = texts
  const between = printed.between(reference, scene.parties.a, scene.parties.b)
  const sheet = openSheet({
    title: `${printed.heading} ${reference}`,
    at: card.updatedAt,
    running: between,
    page: printed.page,
    banner: card.state === 'accepted' ? null : printed.banner,
  })
  sheet.part(locale)
  sheet.title(title, `${printed.heading}, ${between}`)
  sheet.paragraph({
    text: printed.drawnUp(paper.history[0]?.name ?? '', formatMoment(card.createdAt, scene, locale)),
    style: 'note',
  })
  sheet.heading(texts.agreedOn)
  for (const text of agreed.split('\n').filter((line) => line.trim() !== '')) sheet.paragraph({ text, style: 'body' })
  if (lines.length > 0) {
    sheet.heading(texts.saidBefore)
    sheet.list(
      lines.map(({ side, name, at, ...line }, index) => ({
        label: `${index + 1}.`,
        body: [
          { text: quotedWords(line, locale), style: 'item' },
          { text: `${name}, ${sideName(side, scene, locale)}, ${formatMoment(at, scene, locale)}`, style: 'note' },
        ],
      })),
    )
  }
  sheet.heading(printed.answers)
  sheet.list(answersOf(paper, locale))
  return sheet.finish()
}

/** What each side that was asked says, or that it has not answered. */
const answersOf = ({ card, scene, history }: MinutesPaper, locale: Locale): readonly ListItem[] =>
  askedOf(card).map((side) => {
    const { printed } = cardTexts[locale]
    const party = sideName(side, scene, locale)
    const entry = history.findLast((one) => one.side === side && (one.event === 'accept' || one.event === 'reject'))
    if (!entry) return item([{ text: printed.waiting(party), style: 'item' }])
    const name = entryName(entry, entry.name, { scene, locale })
    const said = entry.event === 'accept' ? printed.accepted : printed.rejected
    const text = said(party, name, formatMoment(entry.at, scene, locale))
    const reason: readonly Paragraph[] = entry.reason === null ? [] : [{ text: entry.reason, style: 'value' }]
    return item([{ text, style: 'item' }, ...reason])
  })

const item = (body: readonly Paragraph[]): ListItem => ({ label: '•', body })
