import { type ClauseCode, isSaid } from '../domain/agreement/clauses'
import type { DraftClause, Party } from '../domain/agreement/draft'
import type { Duty } from '../domain/agreement/duties'
import { lastDayOf, type SideKey, type Terms } from '../domain/agreement/terms'
import { countInWords, fixedDate, fixedMoney, fixedNumber } from './fixed-format'
import { unitName } from './format'
import { law } from './law'
import type { Locale } from './locale'
import { moneyInWords } from './number-words'

type Price = NonNullable<Terms['price']>
type Termination = NonNullable<Terms['termination']>
type SoldMaterials = Extract<NonNullable<Terms['materials']>, { kind: 'sold' }>

const id = {
  missing: 'Bagian ini belum diisi.',
  side: (side: SideKey) => `Sisi ${side.toUpperCase()}`,
  party: (side: string, { name, place, nib }: Party, role: string) =>
    `${side}: ${name}, ${place}, ${nib ? `NIB ${nib}` : 'NIB belum diisi'}, sebagai ${role}.`,
  activity: (pattern: string, activity: string) => `Kedua pihak bermitra dengan pola ${pattern}: ${activity}.`,
  gives: (side: string, what: string) => `${side} memberikan: ${what}.`,
  duty: (side: string, duty: string) => `Kewajiban ${side}: ${duty}.`,
  duration: (months: string, from: string, to: string) =>
    `Perjanjian berlaku ${months} bulan, mulai ${from} sampai dengan ${to}.`,
  paymentAtOnce: (mechanism: string) => `Pembayaran dilakukan saat barang diterima. Caranya: ${mechanism}.`,
  payment: (days: string, mechanism: string) =>
    `Pembayaran paling lambat ${days} hari setelah barang diterima. Caranya: ${mechanism}.`,
  dispute: (step: number, how: string) => `Langkah ${step}: ${how}.`,
  quantity: (amount: string) => `Jumlah: ${amount} setiap bulan.`,
  price: (basis: string, amount: string | null, setBy: string) =>
    `Harga: ${basis}${amount === null ? '' : `, ${amount}`}. Ditentukan oleh ${setBy}.`,
  amount: (figures: string, words: string, unit: string | null) =>
    `${figures} (${words})${unit === null ? '' : ` per ${unit}`}`,
  bothSides: 'kedua pihak bersama',
  quality: (quality: string) => `Mutu: ${quality}.`,
  delivery: (delivery: string) => `Pengiriman: ${delivery}.`,
  materials: {
    none: () => 'Tidak ada bahan dari mitra.',
    free: (description: string) => `Mitra memberi bahan tanpa biaya: ${description}.`,
    sold: (description: string, payment: string) => `Mitra menjual bahan: ${description}. Dibayar ${payment}.`,
    tied: 'Bahan ini hanya boleh dibeli dari mitra.',
    notTied: 'Bahan ini boleh juga dibeli dari pihak lain.',
  },
  materialsPayment: {
    cash: 'tunai',
    credit: 'kemudian',
    deducted: 'dengan potongan dari hasil penjualan',
  } satisfies Record<SoldMaterials['payment'], string>,
  personInCharge: (side: string, name: string) => `Penanggung jawab ${side}: ${name}.`,
  noTie: 'Kedua pihak menyatakan tidak saling memiliki atau menguasai.',
  termination: {
    mutual: () => 'Perjanjian hanya berakhir lebih awal bila kedua pihak setuju.',
    either: (days: string) => `Setiap pihak boleh mengakhiri dengan pemberitahuan ${days} hari.`,
    a: (days: string) => `Hanya Sisi A boleh mengakhiri, dengan pemberitahuan ${days} hari.`,
    b: (days: string) => `Hanya Sisi B boleh mengakhiri, dengan pemberitahuan ${days} hari.`,
  } satisfies Record<Termination['by'], (days: string) => string>,
}

const en: typeof id = {
  missing: 'This part is not filled in yet.',
  side: (side) => `Side ${side.toUpperCase()}`,
  party: (side, { name, place, nib }, role) =>
    `${side}: ${name}, ${place}, ${nib ? `NIB ${nib}` : 'NIB not filled in'}, as ${role}.`,
  activity: (pattern, activity) => `The two sides are partners by the pattern ${pattern}: ${activity}.`,
  gives: (side, what) => `${side} gives: ${what}.`,
  duty: (side, duty) => `Duty of ${side}: ${duty}.`,
  duration: (months, from, to) => `The agreement runs for ${months} months, from ${from} to ${to}.`,
  paymentAtOnce: (mechanism) => `Payment is made on delivery. How: ${mechanism}.`,
  payment: (days, mechanism) => `Payment is made within ${days} days of delivery. How: ${mechanism}.`,
  dispute: (step, how) => `Step ${step}: ${how}.`,
  quantity: (amount) => `Quantity: ${amount} every month.`,
  price: (basis, amount, setBy) => `Price: ${basis}${amount === null ? '' : `, ${amount}`}. Set by ${setBy}.`,
  amount: (figures, words, unit) => `${figures} (${words})${unit === null ? '' : ` per ${unit}`}`,
  bothSides: 'both sides together',
  quality: (quality) => `Quality: ${quality}.`,
  delivery: (delivery) => `Delivery: ${delivery}.`,
  materials: {
    none: () => 'No materials come from the partner.',
    free: (description) => `The partner gives materials free of charge: ${description}.`,
    sold: (description, payment) => `The partner sells materials: ${description}. Paid ${payment}.`,
    tied: 'These materials may be bought from the partner only.',
    notTied: 'These materials may be bought elsewhere too.',
  },
  materialsPayment: { cash: 'in cash', credit: 'later', deducted: 'by deduction from sales' },
  personInCharge: (side, name) => `Person in charge of ${side}: ${name}.`,
  noTie: 'Both sides declare that neither owns nor controls the other.',
  termination: {
    mutual: () => 'The agreement ends early only if both sides agree.',
    either: (days) => `Either side may end it with ${days} days of notice.`,
    a: (days) => `Only side A may end it, with ${days} days of notice.`,
    b: (days) => `Only side B may end it, with ${days} days of notice.`,
  },
}

/** Sentences of the agreement. Art. 117 wants it in Indonesian; English stands beside it for a foreign party. */
export const agreementText = { id, en }

type Writer<Code extends ClauseCode> = (content: DraftClause<Code>['content'], locale: Locale) => readonly string[]

/** What people typed, on one line and with nothing unseen: no typed line break can pass for a line of the agreement. */
export const oneLine = (typed: string): string =>
  typed
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Z}]+/gu, ' ')
    .trim()

/** Sentences people typed may end in a stop already. */
const phrase = (typed: string): string => oneLine(typed).replace(/[.\s]+$/, '')

const bySide = (write: (side: SideKey) => string | null): readonly string[] =>
  (['a', 'b'] as const).flatMap((side) => write(side) ?? [])

const said = (typed: string | null, write: (text: string) => string): string | null =>
  isSaid(typed) ? write(phrase(typed)) : null

/** Who a side is: `Sisi A: …`. */
export const partyLine = (side: SideKey, { name, place, ...rest }: Party, locale: Locale): string => {
  const { party, side: sideName } = agreementText[locale]
  const clean = { ...rest, name: oneLine(name), place: oneLine(place) }
  return party(sideName(side), clean, law[locale].roles[rest.role])
}

/** The law a duty comes from stands beside the paper, on screen, not in it. */
const dutyLine = (side: SideKey, { code }: Duty, locale: Locale): string => {
  const { duty, side: sideName } = agreementText[locale]
  return duty(sideName(side), phrase(law[locale].duties[code]))
}

const priceLine = (price: Price, unit: string | null, locale: Locale): string => {
  const text = agreementText[locale]
  const amount =
    price.amount === null
      ? null
      : text.amount(fixedMoney(price.amount, locale), moneyInWords(price.amount, locale), unit)
  const setBy = price.setBy === 'both' ? text.bothSides : text.side(price.setBy)
  return text.price(law[locale].priceBases[price.basis], amount, setBy)
}

const WRITERS: { readonly [Code in ClauseCode]: Writer<Code> } = {
  parties: (parties, locale) => bySide((side) => partyLine(side, parties[side], locale)),
  activity: ({ pattern, activity }, locale) =>
    [said(activity, (text) => agreementText[locale].activity(law[locale].patterns[pattern], text))].filter(isText),
  'rights-and-duties': ({ gives, duties }, locale) => {
    const text = agreementText[locale]
    return [
      ...bySide((side) => said(gives[side], (what) => text.gives(text.side(side), what))),
      ...duties.a.map((duty) => dutyLine('a', duty, locale)),
      ...duties.b.map((duty) => dutyLine('b', duty, locale)),
    ]
  },
  coaching: (items, locale) => items.map((item) => `${law[locale].assistance[item]}.`),
  duration: (duration, locale) => {
    const lastDay = lastDayOf({ duration })
    if (duration === null || lastDay === null) return []
    const [from, to] = [fixedDate(duration.start, locale), fixedDate(lastDay, locale)]
    return [agreementText[locale].duration(countInWords(duration.months, locale), from, to)]
  },
  payment: (payment, locale) => {
    if (payment === null) return []
    const { payment: within, paymentAtOnce } = agreementText[locale]
    const mechanism = law[locale].paymentMechanisms[payment.mechanism]
    return [payment.days === 0 ? paymentAtOnce(mechanism) : within(countInWords(payment.days, locale), mechanism)]
  },
  disputes: (steps, locale) =>
    steps.map((step, index) => agreementText[locale].dispute(index + 1, law[locale].disputeSteps[step])),
  'price-and-quantity': ({ price, quantity }, locale) => {
    const unit = quantity && unitName(quantity.unit, locale)
    return [
      ...(quantity ? [agreementText[locale].quantity(`${fixedNumber(quantity.perMonth, locale)} ${unit}`)] : []),
      ...(price ? [priceLine(price, unit, locale)] : []),
    ]
  },
  'quality-and-delivery': ({ quality, delivery }, locale) =>
    [said(quality, agreementText[locale].quality), said(delivery, agreementText[locale].delivery)].filter(isText),
  materials: (materials, locale) => {
    const { materials: text, materialsPayment } = agreementText[locale]
    if (materials === null) return []
    if (materials.kind === 'none') return [text.none()]
    const description = said(materials.description, (what) => what)
    if (description === null) return []
    if (materials.kind === 'free') return [text.free(description)]
    return [text.sold(description, materialsPayment[materials.payment]), materials.tied ? text.tied : text.notTied]
  },
  'persons-in-charge': (people, locale) => {
    const text = agreementText[locale]
    return bySide((side) => said(people[side], (name) => text.personInCharge(text.side(side), name)))
  },
  'no-ownership-tie': (_nothing, locale) => [agreementText[locale].noTie],
  termination: (termination, locale) =>
    termination === null
      ? []
      : [agreementText[locale].termination[termination.by](countInWords(termination.noticeDays, locale))],
}

function isText(line: string | null): line is string {
  return line !== null
}

/** The sentences of one clause, as far as the terms go; none where they are silent. */
export const clauseLines = <Code extends ClauseCode>(clause: DraftClause<Code>, locale: Locale): readonly string[] => {
  const code: Code = clause.code
  return WRITERS[code](clause.content, locale)
}

/** The sentences of one clause, and a word that it is not finished when it is not. */
export const clauseText = (clause: DraftClause, locale: Locale): readonly string[] => {
  const lines = clauseLines(clause, locale)
  return clause.status === 'missing' ? [...lines, agreementText[locale].missing] : lines
}
