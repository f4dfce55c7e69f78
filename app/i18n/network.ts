import type { NeedArea } from '../domain/business/needs'
import { chainOf } from '../domain/network/chains'
import type { NetworkEvent } from '../domain/network/change'
import type { FoundNetwork, Gain, Grounds, NetworkType, Sign } from '../domain/network/network'
import { business } from './business'
import { formatNumber, formatQuantity } from './format'
import type { Locale, Section } from './locale'
import { listed, termName } from './names'

interface NetworkTexts {
  readonly title: string
  readonly lead: string
  /** The link from the desk and the reports. */
  readonly open: string
  readonly types: Readonly<Record<NetworkType, string>>
  readonly around: (place: string) => string
  readonly reasons: Readonly<Record<Sign, (subject: string) => string>>
  readonly found: Readonly<Record<Sign, string>>
  readonly gainTitle: string
  readonly gains: {
    readonly [Kind in Gain['kind']]: (gain: Extract<Gain, { kind: Kind }>) => string
  }
  readonly confidence: string
  readonly groundsTitle: string
  readonly grounds: Readonly<Record<keyof Grounds, string>>
  readonly howTitle: string
  readonly members: (count: number) => string
  readonly place: string
  readonly brings: string
  readonly lacks: string
  readonly gives: string
  readonly opportunity: string
  readonly next: string
  readonly toConsortium: string
  /** What a broker does with members that no posting waits for. */
  readonly nexts: Readonly<Record<Sign, string>>
  readonly historyTitle: string
  readonly events: Readonly<Record<NetworkEvent, (members: number) => string>>
  readonly tabs: { readonly label: string; readonly standing: string; readonly gone: string }
  readonly filter: {
    readonly type: string
    readonly allTypes: string
    readonly province: string
    readonly all: string
    readonly apply: string
  }
  readonly none: { readonly title: string; readonly text: string }
  readonly advice: { readonly title: string; readonly text: string }
}

const id: NetworkTexts = {
  title: 'Jejaring yang ditemukan',
  lead: 'Usaha yang bisa lebih kuat bersama, menurut data mereka sendiri.',
  open: 'Jejaring yang ditemukan',
  types: {
    'value-chain': 'Rantai nilai',
    scale: 'Skala',
    'shared-services': 'Layanan bersama',
    bargaining: 'Daya tawar',
    'exchange-circle': 'Lingkar tukar',
  },
  around: (place) => `sekitar ${place}`,
  reasons: {
    'complete-chain': (subject) => `Tiap usaha mengerjakan satu bagian. Bersama mereka membuat: ${subject}.`,
    'pooled-capacity': (subject) => `Semuanya mengerjakan ${subject}. Kapasitasnya bisa digabung.`,
    'same-need': (subject) => `Mereka bertetangga, sebidang, dan sama-sama kurang ${subject}.`,
    'same-input': (subject) => `Semuanya membeli ${subject} sendiri-sendiri.`,
    'one-buyer': (subject) => `Semuanya menjual ${subject}. Pembelinya di sana hanya satu.`,
    'closed-circle': (subject) => `Tiap usaha memberi yang dibutuhkan usaha berikutnya: ${subject}.`,
  },
  found: {
    'complete-chain': 'Dicari usaha kecil dengan kemampuan yang saling melengkapi dalam 100 km.',
    'pooled-capacity': 'Dicari usaha kecil dengan kemampuan yang sama dalam 75 km.',
    'same-need': 'Dicari usaha kecil sebidang dengan kebutuhan yang sama dalam 25 km.',
    'same-input': 'Dicari usaha kecil yang butuh bahan yang sama dalam 75 km.',
    'one-buyer': 'Dicari penjual kecil di sekitar satu-satunya pembeli besar dalam 75 km.',
    'closed-circle': 'Dicari lingkar dua sampai empat usaha beda bidang dalam 100 km.',
  },
  gainTitle: 'Manfaat yang diharapkan',
  gains: {
    'larger-orders': ({ tenths, pooled, unit }) =>
      `Bisa menerima ${formatQuantity(pooled, unit, 'id')} per bulan. Itu ${formatNumber(tenths / 10, 'id')} kali yang terbesar.`,
    'whole-range': ({ steps, alone, of }) => `Bersama ${steps} dari ${of} bagian. Sendiri paling banyak ${alone}.`,
    'shared-cost': ({ sharers }) => `Biaya satu layanan dibagi ${sharers}.`,
    'joint-order': ({ buyers }) => `Satu pesanan besar menggantikan ${buyers} pesanan kecil.`,
    'one-voice': ({ sellers }) => `${sellers} penjual bicara sebagai satu.`,
    'needs-met': ({ needs }) => `${needs} kebutuhan terpenuhi dengan saling memberi.`,
  },
  confidence: 'Keyakinan',
  groundsTitle: 'Dasar keyakinan',
  grounds: {
    nearness: 'Kedekatan',
    knowledge: 'Kelengkapan data',
    demand: 'Ada yang meminta',
    breadth: 'Kelengkapan jejaring',
  },
  howTitle: 'Cara ditemukan',
  members: (count) => `Anggota (${count})`,
  place: 'Tempat dan golongan',
  brings: 'Kemampuan',
  lacks: 'Kebutuhan',
  gives: 'Memberi',
  opportunity: 'Peluang yang memintanya',
  next: 'Langkah berikut',
  toConsortium: 'Lihat siapa yang sanggup bersama, lalu usulkan sekaligus',
  nexts: {
    'complete-chain': 'Temui anggotanya. Tawarkan hasil gabungan mereka kepada pembeli.',
    'pooled-capacity': 'Temui anggotanya. Ajak mereka menerima pesanan besar bersama.',
    'same-need': 'Temui anggotanya. Carikan satu pelatihan atau layanan untuk semua.',
    'same-input': 'Temui anggotanya. Ajak mereka membeli bahan bersama supaya lebih murah.',
    'one-buyer': 'Temui anggotanya. Ajak mereka berunding bersama dengan pembelinya.',
    'closed-circle': 'Temui anggotanya. Ajak mereka saling membeli, lalu catat kesepakatannya.',
  },
  historyTitle: 'Riwayat',
  events: {
    found: (members) => `Ditemukan, ${members} anggota`,
    changed: (members) => `Anggotanya berubah menjadi ${members}`,
    gone: () => 'Tidak ditemukan lagi',
    back: (members) => `Ditemukan lagi, ${members} anggota`,
  },
  tabs: { label: 'Keadaan', standing: 'Masih ada', gone: 'Sudah hilang' },
  filter: { type: 'Jenis', allTypes: 'Semua jenis', province: 'Provinsi', all: 'Semua provinsi', apply: 'Tampilkan' },
  none: { title: 'Belum ada jejaring di sini', text: 'Data dicari sekali sehari. Coba jenis atau provinsi lain.' },
  advice: {
    title: 'Ini baru dugaan dari data. Jangan memaksa.',
    text: 'Usaha bergabung atas kemauan sendiri. Pialang hanya mempertemukan.',
  },
}

const en: NetworkTexts = {
  title: 'Networks found',
  lead: 'Businesses that could be stronger together, by what they say themselves.',
  open: 'Networks found',
  types: {
    'value-chain': 'Value chain',
    scale: 'Scale',
    'shared-services': 'Shared services',
    bargaining: 'Bargaining',
    'exchange-circle': 'Exchange circle',
  },
  around: (place) => `around ${place}`,
  reasons: {
    'complete-chain': (subject) => `Each does a part. Together they make: ${subject}.`,
    'pooled-capacity': (subject) => `All of them do ${subject}. Their capacity can be pooled.`,
    'same-need': (subject) => `They are neighbours of one trade, and all lack ${subject}.`,
    'same-input': (subject) => `All of them buy ${subject}, each alone.`,
    'one-buyer': (subject) => `All of them sell ${subject}. There is only one buyer there.`,
    'closed-circle': (subject) => `Each gives what the next one needs: ${subject}.`,
  },
  found: {
    'complete-chain': 'Small businesses whose capabilities complete one another within 100 km.',
    'pooled-capacity': 'Small businesses with the same capability within 75 km.',
    'same-need': 'Small businesses of one trade with the same need within 25 km.',
    'same-input': 'Small businesses that need the same material within 75 km.',
    'one-buyer': 'Small sellers around the only large buyer within 75 km.',
    'closed-circle': 'Circles of two to four businesses of different sectors within 100 km.',
  },
  gainTitle: 'Expected gain',
  gains: {
    'larger-orders': ({ tenths, pooled, unit }) =>
      `They can take ${formatQuantity(pooled, unit, 'en')} a month: ${formatNumber(tenths / 10, 'en')} times the largest.`,
    'whole-range': ({ steps, alone, of }) => `Together ${steps} of ${of} parts. Alone ${alone} at most.`,
    'shared-cost': ({ sharers }) => `The cost of one service is shared by ${sharers}.`,
    'joint-order': ({ buyers }) => `One large order instead of ${buyers} small ones.`,
    'one-voice': ({ sellers }) => `${sellers} sellers speak as one.`,
    'needs-met': ({ needs }) => `${needs} needs are met by giving to one another.`,
  },
  confidence: 'Confidence',
  groundsTitle: 'What it rests on',
  grounds: {
    nearness: 'Nearness',
    knowledge: 'Completeness of data',
    demand: 'Somebody asks for it',
    breadth: 'Completeness of the network',
  },
  howTitle: 'How it was found',
  members: (count) => `Members (${count})`,
  place: 'Place and size',
  brings: 'Capability',
  lacks: 'Need',
  gives: 'Gives',
  opportunity: 'The opportunity that asks for it',
  next: 'Next step',
  toConsortium: 'See who could make it together, and propose to all',
  nexts: {
    'complete-chain': 'Meet the members. Offer what they make together to buyers.',
    'pooled-capacity': 'Meet the members. Invite them to take large orders together.',
    'same-need': 'Meet the members. Find one training or service for all of them.',
    'same-input': 'Meet the members. Invite them to buy the material together, for less.',
    'one-buyer': 'Meet the members. Invite them to bargain with their buyer together.',
    'closed-circle': 'Meet the members. Invite them to buy from one another, and write down what they agree.',
  },
  historyTitle: 'History',
  events: {
    found: (members) => `Found, ${members} members`,
    changed: (members) => `Its members changed to ${members}`,
    gone: () => 'No longer found',
    back: (members) => `Found again, ${members} members`,
  },
  tabs: { label: 'State', standing: 'Standing', gone: 'Gone' },
  filter: { type: 'Type', allTypes: 'All types', province: 'Province', all: 'All provinces', apply: 'Show' },
  none: { title: 'No network here yet', text: 'Data is searched once a day. Try another type or province.' },
  advice: {
    title: 'It is only a guess from data. Force nobody.',
    text: 'Businesses join of their own will. A broker only brings them together.',
  },
}

export const network: Section<NetworkTexts> = { id, en }

/** What was found is about: the name of its chain, of its things, or of what is lacked. */
export const subjectName = ({ sign, subject }: Pick<FoundNetwork, 'sign' | 'subject'>, locale: Locale): string => {
  if (sign === 'complete-chain') return chainOf(subject)?.[locale].toLowerCase() ?? subject
  if (sign === 'same-need') return business[locale].needs[subject as NeedArea].toLowerCase()
  const things = subject.split('+').map((term) => termName(term, locale).toLowerCase())
  return listed(things, locale)
}

/** What a member brings or lacks, in words. */
export const broughtName = (sign: Sign, code: string, locale: Locale): string =>
  sign === 'same-need' ? business[locale].needs[code as NeedArea] : termName(code, locale)

/** The expected gain as a sentence. */
export const gainSentence = (gain: Gain, locale: Locale): string => {
  const say = network[locale].gains[gain.kind] as (gain: Gain) => string
  return say(gain)
}
