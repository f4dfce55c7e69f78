import { NO_TERMS } from '~/domain/agreement/terms'
import type { Card, CardContent, CardKind } from '~/domain/conversation/cards/card'
import type { Meeting } from '~/domain/conversation/cards/meeting'
import type { Offer } from '~/domain/conversation/cards/offer'
import { someTerms } from './partnership'

const MADE = new Date('2026-11-23T02:00:00Z')

/** Uniforms at 30,000 rupiah, on the terms of `someTerms`. */
export const anOffer = (changes: Partial<Offer> = {}): Offer => ({
  terms: {
    gives: NO_TERMS.gives,
    quantity: null,
    price: { basis: 'fixed', amount: 30_000n, setBy: 'both' },
    payment: null,
  },
  nextStep: 'Kirim 20 contoh',
  base: someTerms(),
  ...changes,
})

/** Three mornings in a row, nothing fixed. */
export const aMeeting = (changes: Partial<Meeting> = {}): Meeting => ({
  title: 'Melihat contoh',
  place: 'Gudang Majalaya',
  slots: ['2026-12-01T02:00:00Z', '2026-12-02T02:00:00Z', '2026-12-03T02:00:00Z'].map((at) => new Date(at)),
  minutes: 60,
  fixed: null,
  ...changes,
})

const CONTENTS: { readonly [Kind in CardKind]: CardContent<Kind> } = {
  offer: { kind: 'offer', ...anOffer() },
  meeting: { kind: 'meeting', ...aMeeting() },
  question: { kind: 'question', words: 'Berapa lusin sebulan?' },
  decision: { kind: 'decision', words: 'Contoh dikirim 1 Desember' },
  minutes: { kind: 'minutes', title: 'Pertemuan pertama', agreed: 'Harga Rp28.500', lines: [] },
  milestone: { kind: 'milestone', stage: 'trust', words: null },
}

/** An open card in the room of a case, made by the broker. */
export const aCard = <Kind extends CardKind>(kind: Kind, changes: Partial<Card<Kind>> = {}): Card<Kind> => ({
  id: '01930000-0000-7000-8000-0000000000c1',
  talk: 'case',
  state: 'open',
  side: 'broker',
  authorId: '01930000-0000-7000-8000-0000000000aa',
  content: CONTENTS[kind],
  answers: {},
  counterTo: null,
  version: 1,
  createdAt: MADE,
  updatedAt: MADE,
  ...changes,
})
