import type { ReactNode } from 'react'
import { agreedOf, askedOf, awaitedOf, type Card, type CardContent, isKind } from '../../domain/conversation/cards/card'
import { spanOf } from '../../domain/conversation/cards/meeting'
import { card as cardTexts } from '../../i18n/card'
import { type CardScene, offerWords } from '../../i18n/card-face'
import { useTexts } from '../locale'
import { SummaryList } from '../ui/summary-list'
import { type SceneWords, useScene } from './scene'
import { slotsWithNames } from './slots'

type Texts = (typeof cardTexts)['id']

interface Fact {
  readonly label: string
  readonly value: ReactNode
}

interface Reading {
  readonly texts: Texts
  readonly scene: SceneWords
}

/** Words as people typed them, line by line. */
const Typed = ({ children }: { children: string }) => <span className="typed-lines">{children}</span>

const offerFacts = ({ terms, nextStep }: CardContent<'offer'>, { texts, scene }: Reading): readonly Fact[] => {
  const { quantity, price, payment } = offerWords(terms, scene.locale)
  return [
    ...(['a', 'b'] as const).map((side) => ({ label: texts.gives(scene.name(side)), value: terms.gives[side] })),
    { label: texts.quantity, value: quantity },
    { label: texts.price, value: price },
    { label: texts.payment, value: payment },
    { label: texts.nextStep, value: nextStep },
  ].filter(({ value }) => value !== null)
}

const meetingFacts = (card: Card<'meeting'>, { texts, scene }: Reading): readonly Fact[] => {
  const { content } = card
  const span = spanOf(content)
  const times = slotsWithNames(card).map(({ at, suits }, index) => ({
    label: texts.fields.slot(index + 1),
    value: (
      <>
        {scene.moment(at)}
        <br />
        <span className="muted">{suits.length > 0 ? texts.suits(scene.names(suits)) : texts.suitsNobody}</span>
      </>
    ),
  }))
  return [
    { label: texts.fields.subject, value: content.title },
    { label: texts.place, value: content.place },
    { label: texts.lasts, value: texts.minutes(content.minutes) },
    ...(span ? [{ label: texts.when, value: <strong>{scene.moment(span.start)}</strong> }] : times),
  ]
}

const ownFacts = (card: Card, reading: Reading): readonly Fact[] => {
  const { texts } = reading
  const { content } = card
  if (content.kind === 'offer') return offerFacts(content, reading)
  if (isKind(card, 'meeting')) return meetingFacts(card, reading)
  if (content.kind === 'milestone')
    return [
      { label: texts.stage, value: texts.stages[content.stage] },
      ...(content.words ? [{ label: texts.note, value: <Typed>{content.words}</Typed> }] : []),
    ]
  if (content.kind === 'minutes')
    return [
      { label: texts.fields.title, value: content.title },
      { label: texts.agreedOn, value: <Typed>{content.agreed}</Typed> },
    ]
  return 'words' in content && content.words
    ? [{ label: texts.kinds[content.kind], value: <Typed>{content.words}</Typed> }]
    : []
}

const answerFacts = (card: Card, { texts, scene }: Reading): readonly Fact[] =>
  askedOf(card).flatMap((side) => {
    const answer = card.answers[side]
    return answer?.kind === 'answer'
      ? [{ label: texts.answerOf(scene.name(side)), value: <Typed>{answer.words}</Typed> }]
      : []
  })

/** Who agrees by now, and for whom it waits. */
const standing = (card: Card, { texts, scene }: Reading): readonly Fact[] => {
  const agreed = agreedOf(card)
  const awaited = awaitedOf(card)
  return [
    ...(agreed.length > 0 ? [{ label: texts.agreed, value: scene.names(agreed) }] : []),
    ...(awaited.length > 0 ? [{ label: texts.waiting, value: scene.names(awaited) }] : []),
  ]
}

/** All a card says, and what the sides answered so far. */
export const CardFacts = ({ card, scene }: { card: Card; scene: CardScene }) => {
  const reading = { texts: useTexts(cardTexts), scene: useScene(scene) }
  return <SummaryList items={[...ownFacts(card, reading), ...answerFacts(card, reading), ...standing(card, reading)]} />
}
