import { agreedOf, askedOf, type Card, type CardContent, type MinutesLine } from '../domain/conversation/cards/card'
import { spanOf } from '../domain/conversation/cards/meeting'
import type { CardEntry } from '../domain/conversation/cards/move'
import type { OfferedTerms } from '../domain/conversation/cards/offer'
import { CARD_MOOD, type Shown, type ShownWords } from '../domain/conversation/cards/shown'
import type { RoomSide } from '../domain/conversation/delivery'
import type { TimeZone } from '../domain/region/region'
import { cardSaid, cardState, card as cardTexts } from './card'
import { formatDate, formatMoney, formatNumber, formatQuantity, formatTime, unitName } from './format'
import { law } from './law'
import type { Locale } from './locale'
import { listed } from './names'

/** Whose card it is: the names of its sides, and the clocks they live by. */
export interface CardScene {
  readonly parties: Readonly<Record<'a' | 'b', string>>
  /** Each once, side A's first. */
  readonly zones: readonly TimeZone[]
}

/** A side by its name: a business, or the word for the broker. */
export const sideName = (side: RoomSide, { parties }: Pick<CardScene, 'parties'>, locale: Locale): string =>
  side === 'broker' ? cardTexts[locale].broker : parties[side]

export const sideNames = (sides: readonly RoomSide[], scene: Pick<CardScene, 'parties'>, locale: Locale): string =>
  listed(
    sides.map((side) => sideName(side, scene, locale)),
    locale,
  )

/** `23 Nov 2026, 09.00 WIB / 10.00 WITA`: a moment by every clock of the case. */
export const formatMoment = (at: Date, { zones }: Pick<CardScene, 'zones'>, locale: Locale): string => {
  const times = zones.map((zone) => `${formatTime(at, locale, zone)} ${zone}`)
  return `${formatDate(at, locale, zones[0])}, ${times.join(' / ')}`
}

const priceWords = (
  { basis, amount }: NonNullable<OfferedTerms['price']>,
  quantity: OfferedTerms['quantity'],
  locale: Locale,
): string => {
  const how = law[locale].priceBases[basis].toLowerCase()
  if (amount === null) return how
  const money = formatMoney(amount, locale)
  const each = quantity ? cardTexts[locale].perUnit(money, unitName(quantity.unit, locale)) : money
  return `${each}, ${how}`
}

/** What an offer says of each of its terms; null where it says nothing. */
export const offerWords = ({ quantity, price, payment }: OfferedTerms, locale: Locale) => {
  const texts = cardTexts[locale]
  const how = payment && law[locale].paymentMechanisms[payment.mechanism].toLowerCase()
  return {
    quantity: quantity && texts.perMonth(formatQuantity(quantity.perMonth, quantity.unit, locale)),
    price: price && priceWords(price, quantity, locale),
    payment:
      payment &&
      how &&
      (payment.days === 0 ? texts.paidAtOnce(how) : texts.paidAfter(formatNumber(payment.days, locale), how)),
  }
}

/** On one line, and whole: the copy of a room has nothing else of a card. */
const oneLine = (words: string): string => words.replaceAll(/\s+/g, ' ').trim()

type Line = string | null | false

const offerLines = (content: CardContent<'offer'>, scene: CardScene, locale: Locale): readonly Line[] => {
  const texts = cardTexts[locale]
  const { gives } = content.terms
  const { quantity, price, payment } = offerWords(content.terms, locale)
  return [
    ...(['a', 'b'] as const).map((side) => gives[side] && `${texts.gives(scene.parties[side])}: ${gives[side]}`),
    [quantity, price].filter(Boolean).join(' · '),
    payment && `${texts.payment}: ${payment.toLowerCase()}`,
  ]
}

const meetingLines = (content: CardContent<'meeting'>, scene: CardScene, locale: Locale): readonly Line[] => {
  const span = spanOf(content)
  const times = span ? [span.start] : content.slots
  return [`${content.title}. ${content.place}`, ...times.map((at) => formatMoment(at, scene, locale))]
}

type Writers = {
  readonly [Kind in CardContent['kind']]: (
    content: CardContent<Kind>,
    scene: CardScene,
    locale: Locale,
  ) => readonly Line[]
}

const WRITERS: Writers = {
  offer: offerLines,
  meeting: meetingLines,
  question: ({ words }) => [words],
  decision: ({ words }) => [words],
  minutes: ({ title, agreed }) => [title, agreed],
  milestone: ({ stage, words }, _scene, locale) => [cardTexts[locale].stages[stage], words],
}

const contentLines = <Kind extends CardContent['kind']>(
  content: CardContent<Kind>,
  scene: CardScene,
  locale: Locale,
): readonly Line[] => {
  const { kind }: { readonly kind: Kind } = content
  return WRITERS[kind](content, scene, locale)
}

/** What the sides say so far: their words, or who agrees while others are asked. */
const answerLines = (card: Card, scene: CardScene, locale: Locale): readonly Line[] => {
  const texts = cardTexts[locale]
  const answered = askedOf(card).filter((side) => card.answers[side] !== undefined)
  const words = answered.map((side) => {
    const answer = card.answers[side]
    return answer?.kind === 'answer' && `${sideName(side, scene, locale)}: ${answer.words}`
  })
  const agreed = agreedOf(card)
  const soFar =
    card.state === 'open' &&
    agreed.some((side) => side !== card.side) &&
    texts.agreedSoFar(sideNames(agreed, scene, locale))
  return [...words, soFar]
}

const words = (card: Card, { scene, reason }: Facing, locale: Locale): ShownWords => {
  const texts = cardTexts[locale]
  const { kind } = card.content
  const lines = [
    ...contentLines(card.content, scene, locale),
    ...answerLines(card, scene, locale),
    reason !== null && `${texts.reason}: ${reason}`,
  ]
  return {
    title: texts.kinds[kind],
    state: cardState(kind, card.state, texts),
    lines: lines.filter((line): line is string => Boolean(line)).map(oneLine),
  }
}

interface Facing {
  readonly scene: CardScene
  /** Why it was rejected or called off. */
  readonly reason: string | null
}

/** A card as its message shows it, in both languages. */
export const cardFace = (card: Card, facing: Facing): Shown => ({
  cardId: card.id,
  mood: CARD_MOOD[card.state],
  id: words(card, facing, 'id'),
  en: words(card, facing, 'en'),
})

/** The Indonesian of it as plain text: what a search finds, and what a copy of the room holds. */
export const plainFace = ({ id }: Shown): string => [`${id.title}: ${id.state}`, ...id.lines].join('\n')

/** What a line of minutes quotes: the kind and name of what was sent, then the words. */
export const quotedWords = ({ file, words: said }: Pick<MinutesLine, 'file' | 'words'>, locale: Locale): string => {
  const { files } = cardTexts[locale]
  const [kind = ''] = file?.mediaType.split('/') ?? []
  const named = file && `${kind in files ? files[kind as keyof typeof files] : files.application}: ${file.name}`
  return [named, said].filter(Boolean).join('\n')
}

/** Who an entry of the history is by, also when they have no account. */
export const entryName = (
  { guest, side }: Pick<CardEntry, 'guest' | 'side'>,
  name: string,
  { scene, locale }: { readonly scene: Pick<CardScene, 'parties'>; readonly locale: Locale },
): string => (guest === null ? name : cardTexts[locale].guest(guest, sideName(side, scene, locale)))

/** The line of the room that tells of a move. */
export const cardLine = (
  card: Card,
  entry: CardEntry,
  { scene, name }: { readonly scene: CardScene; readonly name: string },
): Shown => {
  const said = (locale: Locale): ShownWords => {
    const texts = cardTexts[locale]
    const who = entryName(entry, name, { scene, locale })
    const sentence = cardSaid(card.content.kind, { event: entry.event, name: who }, texts)
    const settled = entry.event === 'choose' && entry.to === 'fixed'
    return { title: settled ? `${sentence}. ${texts.settled}` : sentence, state: '', lines: [] }
  }
  return { cardId: card.id, mood: CARD_MOOD[card.state], id: said('id'), en: said('en') }
}
