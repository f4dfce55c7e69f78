import type { ClauseCode } from '../domain/agreement/clauses'
import type { DraftClause, Party } from '../domain/agreement/draft'
import type { Duty } from '../domain/agreement/duties'
import type { SideKey, Terms } from '../domain/agreement/terms'
import { formatDate, formatMoney, formatNumber, formatQuantity, unitName } from './format'
import { law } from './law'
import type { Locale } from './locale'

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
  duty: (side: string, duty: string, source: string) => `Kewajiban ${side}: ${duty} (${source})`,
  unverified: 'belum diverifikasi',
  duration: (months: string, from: string) => `Perjanjian berlaku ${months} bulan, mulai ${from}.`,
  payment: (days: number, mechanism: string) =>
    days === 0
      ? `Pembayaran dilakukan saat barang diterima. Caranya: ${mechanism}.`
      : `Pembayaran paling lambat ${days} hari setelah barang diterima. Caranya: ${mechanism}.`,
  dispute: (step: number, how: string) => `Langkah ${step}: ${how}.`,
  quantity: (amount: string) => `Jumlah: ${amount} setiap bulan.`,
  price: (basis: string, amount: string | null, setBy: string) =>
    `Harga: ${basis}${amount === null ? '' : `, ${amount}`}. Ditentukan oleh ${setBy}.`,
  perUnit: (amount: string, unit: string | null) => (unit === null ? amount : `${amount} per ${unit}`),
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
    either: (days: number) => `Setiap pihak boleh mengakhiri dengan pemberitahuan ${days} hari.`,
    a: (days: number) => `Hanya Sisi A boleh mengakhiri, dengan pemberitahuan ${days} hari.`,
    b: (days: number) => `Hanya Sisi B boleh mengakhiri, dengan pemberitahuan ${days} hari.`,
  } satisfies Record<Termination['by'], (days: number) => string>,
}

const en: typeof id = {
  missing: 'This part is not filled in yet.',
  side: (side) => `Side ${side.toUpperCase()}`,
  party: (side, { name, place, nib }, role) =>
    `${side}: ${name}, ${place}, ${nib ? `NIB ${nib}` : 'NIB not filled in'}, as ${role}.`,
  activity: (pattern, activity) => `The two sides are partners by the pattern ${pattern}: ${activity}.`,
  gives: (side, what) => `${side} gives: ${what}.`,
  duty: (side, duty, source) => `Duty of ${side}: ${duty} (${source})`,
  unverified: 'not yet verified',
  duration: (months, from) => `The agreement runs for ${months} months from ${from}.`,
  payment: (days, mechanism) =>
    days === 0
      ? `Payment is made on delivery. How: ${mechanism}.`
      : `Payment is made within ${days} days of delivery. How: ${mechanism}.`,
  dispute: (step, how) => `Step ${step}: ${how}.`,
  quantity: (amount) => `Quantity: ${amount} every month.`,
  price: (basis, amount, setBy) => `Price: ${basis}${amount === null ? '' : `, ${amount}`}. Set by ${setBy}.`,
  perUnit: (amount, unit) => (unit === null ? amount : `${amount} per ${unit}`),
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

/** Sentences people typed may end in a stop already. */
const phrase = (typed: string): string => typed.trim().replace(/[.\s]+$/, '')

const bySide = (write: (side: SideKey) => string | null): readonly string[] =>
  (['a', 'b'] as const).flatMap((side) => write(side) ?? [])

const said = (typed: string | null, write: (text: string) => string): string | null =>
  typed === null || phrase(typed) === '' ? null : write(phrase(typed))

const dutyLine = (side: SideKey, { code, source }: Duty, locale: Locale): string => {
  const { duty, side: sideName, unverified } = agreementText[locale]
  const cited = law[locale].source(source)
  return duty(sideName(side), phrase(law[locale].duties[code]), source.verified ? cited : `${cited}; ${unverified}`)
}

const priceLine = (price: Price, unit: string | null, locale: Locale): string => {
  const text = agreementText[locale]
  const amount = price.amount === null ? null : text.perUnit(formatMoney(price.amount, locale), unit)
  const setBy = price.setBy === 'both' ? text.bothSides : text.side(price.setBy)
  return text.price(law[locale].priceBases[price.basis], amount, setBy)
}

const WRITERS: { readonly [Code in ClauseCode]: Writer<Code> } = {
  parties: (parties, locale) =>
    bySide((side) => {
      const { party, side: sideName } = agreementText[locale]
      return party(sideName(side), parties[side], law[locale].roles[parties[side].role])
    }),
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
  duration: (duration, locale) =>
    duration === null
      ? []
      : [
          agreementText[locale].duration(
            formatNumber(duration.months, locale),
            // A calendar day kept at midnight UTC is the same day everywhere in Indonesia.
            formatDate(duration.start, locale),
          ),
        ],
  payment: (payment, locale) =>
    payment === null
      ? []
      : [agreementText[locale].payment(payment.days, law[locale].paymentMechanisms[payment.mechanism])],
  disputes: (steps, locale) =>
    steps.map((step, index) => agreementText[locale].dispute(index + 1, law[locale].disputeSteps[step])),
  'price-and-quantity': ({ price, quantity }, locale) => [
    ...(quantity ? [agreementText[locale].quantity(formatQuantity(quantity.perMonth, quantity.unit, locale))] : []),
    ...(price ? [priceLine(price, quantity && unitName(quantity.unit, locale), locale)] : []),
  ],
  'quality-and-delivery': ({ quality, delivery }, locale) =>
    [said(quality, agreementText[locale].quality), said(delivery, agreementText[locale].delivery)].filter(isText),
  materials: (materials, locale) => {
    const { materials: text, materialsPayment } = agreementText[locale]
    if (materials === null) return []
    if (materials.kind === 'none') return [text.none()]
    if (materials.kind === 'free') return [text.free(phrase(materials.description))]
    return [
      text.sold(phrase(materials.description), materialsPayment[materials.payment]),
      materials.tied ? text.tied : text.notTied,
    ]
  },
  'persons-in-charge': (people, locale) => {
    const text = agreementText[locale]
    return bySide((side) => said(people[side], (name) => text.personInCharge(text.side(side), name)))
  },
  'no-ownership-tie': (_nothing, locale) => [agreementText[locale].noTie],
  termination: (termination, locale) =>
    termination === null ? [] : [agreementText[locale].termination[termination.by](termination.noticeDays)],
}

function isText(line: string | null): line is string {
  return line !== null
}

/** The sentences of one clause: what stands so far, and a word that it is not finished when it is not. */
export const clauseText = <Code extends ClauseCode>(clause: DraftClause<Code>, locale: Locale): readonly string[] => {
  const code: Code = clause.code
  const lines = WRITERS[code](clause.content, locale)
  return clause.status === 'missing' ? [...lines, agreementText[locale].missing] : lines
}
