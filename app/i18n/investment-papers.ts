import type { AgreementDocument, DocumentSection } from '../domain/agreement/document'
import { otherSide, SIDES, type SideKey } from '../domain/agreement/terms'
import type { InvestmentPaper, PaperFacts, PaperSide } from '../domain/partnership/investment-papers'
import { valueOf } from '../domain/report/development'
import { oneLine } from './agreement-text'
import { countInWords, fixedDate, fixedMoney, fixedNumber } from './fixed-format'
import { unitName } from './format'
import { law } from './law'
import type { Locale } from './locale'
import { sectorName } from './names'
import { moneyInWords } from './number-words'

const id = {
  names: {
    commitment: 'Surat Pernyataan Komitmen Kemitraan',
    'agreement-in-principle': 'Kesepakatan Kemitraan',
  } satisfies Record<InvestmentPaper, string>,
  lead: 'Terisi dari data kemitraan. Titik-titik diisi sendiri.',
  notRead: 'Bentuk resmi surat ini belum bisa kami baca',
  notReadHint: 'Periksa dulu di Kementerian Investasi/BKPM sebelum dikirim.',
  notLarge: (name: string, size: string) => `Surat ini untuk usaha besar. ${name} tercatat: ${size}.`,
  print: 'Cetak atau simpan PDF',
  english: 'Terjemahan bahasa Inggris',
  links: 'Surat untuk BKPM',
  linksHint: 'Terisi dari data kemitraan ini, siap dicetak.',

  number: (reference: string) => `Kemitraan nomor ${reference}`,
  opening: {
    commitment: 'Surat ini adalah pernyataan mandiri usaha yang disebut pertama.',
    'agreement-in-principle': 'Kedua pihak di bawah ini sepakat bermitra dengan kedudukan setara.',
  } satisfies Record<InvestmentPaper, string>,
  declares: 'Yang menyatakan',
  partner: 'Mitra',
  side: (side: SideKey) => `Pihak ${side === 'a' ? 'pertama' : 'kedua'}`,
  form: 'Bentuk kemitraan',
  rights: 'Yang diberikan para pihak',
  help: 'Pembinaan',
  statement: 'Pernyataan',
  closing: 'Penutup',
  line: (label: string, value: string) => `${label}: ${value}.`,
  labels: {
    name: 'Nama usaha',
    nib: 'NIB',
    place: 'Tempat',
    sector: 'Bidang usaha',
    size: 'Ukuran usaha',
    person: 'Penanggung jawab kemitraan',
    position: 'Jabatan',
    pattern: 'Pola',
    activity: 'Kegiatan',
    quantity: 'Jumlah setiap bulan',
    value: 'Nilai selama masa kemitraan',
    start: 'Mulai',
    months: 'Lama (bulan)',
    payment: 'Pembayaran paling lambat (hari setelah barang diterima)',
  },
  commits: 'Kami berkomitmen melaksanakan kemitraan dengan mitra tersebut.',
  principles: 'Kemitraan ini berdasar saling memerlukan, mempercayai, memperkuat, dan menguntungkan.',
  noTie: 'Kami tidak memiliki dan tidak menguasai mitra kami.',
  inform: 'Kami memberi tahu Pemerintah tentang perkembangan kemitraan ini.',
  follows: 'Kesepakatan ini dilanjutkan dengan perjanjian kemitraan tertulis.',
  neitherOwns: 'Kedua pihak tidak saling memiliki atau menguasai.',
  signedAt: 'Tempat dan tanggal',
  signature: 'Tanda tangan dan nama',
}

const en: typeof id = {
  names: { commitment: 'Statement of Commitment to a Partnership', 'agreement-in-principle': 'Partnership Accord' },
  lead: 'Filled from the data of the partnership. Dots are left for you.',
  notRead: 'We could not read the official form of this paper',
  notReadHint: 'Check it with the Ministry of Investment/BKPM before you send it.',
  notLarge: (name, size) => `This paper is for large businesses. ${name} is on record as: ${size}.`,
  print: 'Print or save as PDF',
  english: 'English translation',
  links: 'Papers for BKPM',
  linksHint: 'Filled from the data of this partnership, ready to print.',

  number: (reference) => `Partnership number ${reference}`,
  opening: {
    commitment: 'This paper is a declaration made by the business named first alone.',
    'agreement-in-principle': 'The two parties below agree to be partners of equal standing.',
  },
  declares: 'Who declares',
  partner: 'Partner',
  side: (side) => `${side === 'a' ? 'First' : 'Second'} party`,
  form: 'Form of the partnership',
  rights: 'What the parties give',
  help: 'Coaching',
  statement: 'Declaration',
  closing: 'Closing',
  line: (label, value) => `${label}: ${value}.`,
  labels: {
    name: 'Name of the business',
    nib: 'NIB',
    place: 'Place',
    sector: 'Sector',
    size: 'Size',
    person: 'Person in charge of the partnership',
    position: 'Position',
    pattern: 'Pattern',
    activity: 'Activity',
    quantity: 'Quantity every month',
    value: 'Value over the term',
    start: 'Start',
    months: 'Length (months)',
    payment: 'Payment at the latest (days after delivery)',
  },
  commits: 'We commit ourselves to the partnership with the partner named above.',
  principles: 'The partnership rests on mutual need, trust, strengthening and benefit.',
  noTie: 'We neither own nor control our partner.',
  inform: 'We inform the Government of how this partnership develops.',
  follows: 'A written partnership agreement follows this accord.',
  neitherOwns: 'Neither party owns or controls the other.',
  signedAt: 'Place and date',
  signature: 'Signature and name',
}

/** The papers that the investment ministry asks of partners, and the page that shows them. */
export const investmentPapers = { id, en }

/** To be filled by hand. */
export const BLANK = '………………………………'

type Label = keyof (typeof id)['labels']

/** One line of a form; a blank where nothing is known. */
const line = (label: Label, value: string | null, locale: Locale): string => {
  const { line: write, labels } = investmentPapers[locale]
  const said = value === null ? '' : oneLine(value).replace(/[.\s]+$/, '')
  return write(labels[label], said === '' ? BLANK : said)
}

/** A paper filled as far as the data go. */
export const paperDocument = (paper: InvestmentPaper, facts: PaperFacts, locale: Locale): AgreementDocument => {
  const texts = investmentPapers[locale]
  const articles = paper === 'commitment' ? commitment(facts, locale) : accord(facts, locale)
  return {
    title: texts.names[paper].toUpperCase(),
    number: texts.number(facts.reference),
    preamble: texts.opening[paper],
    articles: articles.filter(({ lines }) => lines.length > 0),
    annexes: [],
  }
}

const commitment = (facts: PaperFacts, locale: Locale): DocumentSection[] => {
  const texts = investmentPapers[locale]
  const larger = facts.larger ?? 'a'
  const { declaredNoTie } = facts.sides[larger]
  return [
    { heading: texts.declares, lines: sideLines(facts, larger, locale) },
    { heading: texts.partner, lines: sideLines(facts, otherSide(larger), locale) },
    { heading: texts.form, lines: formLines(facts, locale) },
    { heading: texts.help, lines: coachingLines(facts, locale) },
    {
      heading: texts.statement,
      lines: [texts.commits, texts.principles, ...(declaredNoTie ? [texts.noTie] : []), texts.inform],
    },
  ]
}

const accord = (facts: PaperFacts, locale: Locale): DocumentSection[] => {
  const texts = investmentPapers[locale]
  const { gives, payment } = facts.terms
  const declared = SIDES.every((side) => facts.sides[side].declaredNoTie)
  return [
    ...SIDES.map((side) => ({ heading: texts.side(side), lines: sideLines(facts, side, locale) })),
    { heading: texts.form, lines: formLines(facts, locale) },
    {
      heading: texts.rights,
      lines: [
        ...SIDES.map((side) => texts.line(texts.side(side), oneLine(gives[side] ?? '').replace(/\.$/, '') || BLANK)),
        line('payment', payment && countInWords(payment.days, locale), locale),
      ],
    },
    { heading: texts.help, lines: coachingLines(facts, locale) },
    {
      heading: texts.closing,
      lines: [texts.principles, ...(declared ? [texts.neitherOwns] : []), texts.follows],
    },
  ]
}

const sideLines = ({ sides, terms }: PaperFacts, side: SideKey, locale: Locale): string[] => {
  const { name, nib, place, size, sector }: PaperSide = sides[side]
  return [
    line('name', name, locale),
    line('nib', nib, locale),
    line('place', place, locale),
    line('sector', sectorName(sector, locale), locale),
    line('size', size === 'unknown' ? null : law[locale].sizes[size], locale),
    line('person', terms.personsInCharge[side], locale),
    line('position', null, locale),
  ]
}

const formLines = ({ pattern, terms }: PaperFacts, locale: Locale): string[] => {
  const { activity, quantity, duration } = terms
  const value = valueOf(terms)
  const amount = quantity && `${fixedNumber(quantity.perMonth, locale)} ${unitName(quantity.unit, locale)}`
  return [
    line('pattern', law[locale].patterns[pattern], locale),
    line('activity', activity, locale),
    line('quantity', amount, locale),
    line('value', value === null ? null : `${fixedMoney(value, locale)} (${moneyInWords(value, locale)})`, locale),
    line('start', duration && fixedDate(duration.start, locale), locale),
    line('months', duration && countInWords(duration.months, locale), locale),
  ]
}

const coachingLines = ({ terms }: PaperFacts, locale: Locale): string[] =>
  terms.coaching.length === 0 ? [BLANK] : terms.coaching.map((item) => `${law[locale].assistance[item]}.`)
