import type { Certificate } from '../domain/business/certificates'
import { DIVISIONS } from '../domain/business/sectors'
import { termOf } from '../domain/business/taxonomy'
import type { Unit } from '../domain/business/units'
import type { NearMiss } from '../domain/matching/match'
import type { Principle } from '../domain/matching/principles'
import type { Outcome, Reason, Reasons, RuleCode, Said, StepCode } from '../domain/matching/rule'
import type { ProposedPattern } from '../domain/opportunity/opportunity'
import { provinceOf, regencyOf } from '../domain/region/region'
import { business } from './business'
import { formatNumber, formatQuantity } from './format'
import type { Locale, Section } from './locale'

interface MatchingTexts {
  readonly rules: Readonly<Record<RuleCode, string>>
  readonly principles: Readonly<Record<Principle, string>>
  readonly outcomes: Readonly<Record<Outcome, string>>
  /** One sentence a reason. It names no side, so both may read it. */
  readonly reasons: { readonly [R in Reason]: (evidence: Reasons[R]) => string }
  /** The step that mends a near miss, filled with what is missing. */
  readonly steps: Readonly<Record<StepReader, Readonly<Record<StepCode, (missing: string) => string>>>>
}

/** Who reads of a step: the candidate who can take it, or the side of the poster, who can ask, wait or ask for less. */
export type StepReader = 'candidate' | 'poster'

/** A label inside a sentence: a small first letter, but abbreviations such as NIB stay. */
const inSentence = (label: string): string =>
  /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label

const termName = (code: string, locale: Locale): string => inSentence(termOf(code)?.[locale] ?? code)

/** Verdicts stored before promises were counted say nothing of them. */
const alreadyPromised = (promised: number | undefined, unit: Unit, locale: Locale): string => {
  if (!promised) return ''
  const amount = formatQuantity(promised, unit, locale)
  return locale === 'id' ? ` ${amount} lagi sudah dijanjikan.` : ` Another ${amount} are promised already.`
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

const isProcess = (code: string): boolean => termOf(code)?.kind === 'process'

const divisionName = (code: string, locale: Locale): string =>
  inSentence(DIVISIONS.find((division) => division.code === code)?.[locale] ?? code)

const provinceName = (code: string): string => provinceOf(code)?.name ?? code

const PATTERN_NAME: Readonly<Record<Locale, Readonly<Record<ProposedPattern, string>>>> = {
  id: { subcontracting: 'subkontrak', 'inti-plasma': 'inti-plasma', 'cooperative-exchange': 'pertukaran usaha' },
  en: { subcontracting: 'subcontracting', 'inti-plasma': 'inti-plasma', 'cooperative-exchange': 'exchange' },
}

const id: MatchingTexts = {
  rules: {
    pattern: 'Pola kemitraan',
    ownership: 'Kepemilikan',
    capability: 'Kemampuan',
    sector: 'Bidang usaha',
    capacity: 'Kapasitas',
    certificates: 'Sertifikat',
    distance: 'Jarak',
    assistance: 'Bantuan',
    'payment-term': 'Waktu bayar',
    price: 'Harga',
    'lead-time': 'Waktu pengerjaan',
    'track-record': 'Rekam jejak',
    standing: 'Kelengkapan profil',
    'leading-commodity': 'Unggulan daerah (KPJU)',
    reply: 'Kecepatan menjawab',
    programme: 'Program',
  },
  principles: {
    need: 'Saling memerlukan',
    trust: 'Saling mempercayai',
    strengthening: 'Saling memperkuat',
    benefit: 'Saling menguntungkan',
  },
  outcomes: { pass: 'Cocok', part: 'Cocok sebagian', fail: 'Belum cocok', unknown: 'Belum diketahui' },
  reasons: {
    'pattern-fits': ({ pattern }) => `Pola ${PATTERN_NAME.id[pattern]} boleh untuk ukuran kedua usaha.`,
    'pattern-refused': ({ pattern }) => `Aturan tidak mengizinkan ${PATTERN_NAME.id[pattern]} untuk dua ukuran ini.`,
    'size-unknown': () => 'Ukuran usaha belum diketahui. Angka usaha perlu diisi.',

    'no-tie': () => 'Tidak ada hubungan kepemilikan yang dinyatakan.',
    'ownership-tie': () => 'Kedua usaha punya hubungan kepemilikan, jadi tidak boleh bermitra.',
    'same-business': () => 'Ini usaha yang sama.',

    'capability-full': ({ term, others }) => {
      const name = others === 0 ? termName(term, 'id') : `${termName(term, 'id')} dan ${others} lainnya`
      return isProcess(term) ? `Melayani ${name}.` : `Bisa menyediakan ${name}.`
    },
    'capability-some': ({ covered, asked }) => `Bisa menyediakan ${covered} dari ${asked} yang dicari.`,
    'capability-near': ({ wanted, offered }) =>
      `Yang dicari ${termName(wanted, 'id')}, yang ada ${termName(offered, 'id')}.`,
    'capability-none': ({ wanted }) => `Belum ada kemampuan untuk ${termName(wanted, 'id')}.`,
    'capability-not-asked': () => 'Barang atau jasa yang dicari belum dirinci.',
    'capability-not-heard': ({ label }) => `Kami belum mengenali “${label}”.`,

    'sector-same': ({ division }) => `Bidangnya sama: ${divisionName(division, 'id')}.`,
    'sector-chain': ({ candidate }) => `Bidangnya saling memasok: ${divisionName(candidate, 'id')}.`,
    'sector-kin': ({ candidate }) => `Bidangnya masih berdekatan: ${divisionName(candidate, 'id')}.`,
    'sector-apart': ({ candidate }) => `Bidangnya jauh berbeda: ${divisionName(candidate, 'id')}.`,
    'sector-unknown': () => 'Bidang usaha belum bisa dibandingkan.',
    'exchange-sought': ({ division }) => `Bidang ini memang dicari: ${divisionName(division, 'id')}.`,
    'exchange-different': () => 'Bidangnya berbeda, jadi bisa saling melengkapi.',
    'exchange-not-sought': ({ division }) => `Bidang ini tidak sedang dicari: ${divisionName(division, 'id')}.`,
    'exchange-same-sector': () => 'Bidangnya sama. Pertukaran perlu bidang yang berbeda.',

    'capacity-ample': ({ capacity, unit, promised }) =>
      `Sanggup ${formatQuantity(capacity, unit, 'id')} per bulan. Jumlahnya cukup.${alreadyPromised(promised, unit, 'id')}`,
    'capacity-enough': ({ capacity, most, unit, promised }) =>
      `Sanggup ${formatNumber(capacity, 'id')} dari paling banyak ${formatQuantity(most, unit, 'id')} per bulan.${alreadyPromised(promised, unit, 'id')}`,
    'capacity-some': ({ fitting, asked }) => `Jumlahnya cukup untuk ${fitting} dari ${asked} yang dicari.`,
    'capacity-short': ({ capacity, least, unit, promised }) =>
      `Baru sanggup ${formatNumber(capacity, 'id')}, yang diminta paling sedikit ${formatQuantity(least, unit, 'id')}.${alreadyPromised(promised, unit, 'id')}`,
    'order-too-small': ({ smallest, most, unit }) =>
      `Pesanan terkecilnya ${formatNumber(smallest, 'id')}, yang diminta paling banyak ${formatQuantity(most, unit, 'id')}.`,
    'capacity-unknown': () => 'Kapasitas per bulan belum bisa dibandingkan.',

    'certificates-held': ({ count }) => `Semua syarat sertifikat (${count}) sudah ada.`,
    'certificates-not-asked': () => 'Tidak ada sertifikat yang diminta.',
    'certificates-in-progress': ({ certificate, others }) =>
      `${business.id.certificates[certificate]}${others > 0 ? ` dan ${others} lagi` : ''} sedang diurus.`,
    'certificates-missing': ({ certificate, others }) =>
      `${business.id.certificates[certificate]}${others > 0 ? ` dan ${others} lagi` : ''} belum ada.`,

    'distance-near': ({ km }) => (km === 0 ? 'Lokasinya satu daerah.' : `Jaraknya dekat, ${km} km.`),
    'distance-far': ({ km }) => `Jaraknya cukup jauh, ${formatNumber(km, 'id')} km.`,
    'distance-beyond': ({ km, most }) =>
      `Jaraknya ${formatNumber(km, 'id')} km, batasnya ${formatNumber(most, 'id')} km.`,
    'distance-other-province': ({ province }) => `Lokasinya di ${provinceName(province)}, di luar daerah yang dicari.`,
    'distance-unknown': () => 'Jarak belum bisa dihitung.',

    'assistance-all': () => 'Bantuan yang ditawarkan menjawab semua kebutuhan.',
    'assistance-some': ({ met, needs }) => `Bantuan yang ditawarkan menjawab ${met} dari ${needs} kebutuhan.`,
    'assistance-none': () => 'Bantuan yang ditawarkan belum menjawab kebutuhan.',
    'assistance-no-needs': () => 'Kebutuhan belum diisi.',

    'payment-within': ({ term, longest }) => `Dibayar dalam ${term} hari, masih dalam batas ${longest} hari.`,
    'payment-cash': () => 'Dibayar tunai saat barang diterima.',
    'payment-usual': ({ term }) => `Dibayar dalam ${term} hari, masih wajar.`,
    'payment-strains': ({ term }) => `Dibayar setelah ${term} hari. Ini bisa memberatkan modal.`,
    'payment-too-long': ({ term, longest }) =>
      longest === 0
        ? `Dibayar setelah ${term} hari, yang diharapkan tunai.`
        : `Dibayar setelah ${term} hari, batasnya ${longest} hari.`,
    'payment-open': () => 'Waktu pembayaran masih bisa dibicarakan.',

    'price-within': () => 'Harganya masuk kisaran yang dicari.',
    'price-above': ({ percent }) => `Harganya sekitar ${percent}% di atas kisaran yang dicari.`,
    'price-unknown': () => 'Harga belum bisa dibandingkan.',

    'lead-in-time': ({ days }) => `Selesai dalam ${days} hari, sebelum dibutuhkan.`,
    'lead-late': ({ days, left }) =>
      left === 0
        ? `Perlu ${days} hari, padahal sudah dibutuhkan.`
        : `Perlu ${days} hari, waktunya tinggal ${left} hari.`,
    'lead-unknown': () => 'Waktu pengerjaan belum bisa dibandingkan.',

    'track-kept': ({ kept, due }) => `Menepati ${kept} dari ${due} kewajiban sejauh ini.`,
    'track-lacking': ({ kept, due }) => `Baru menepati ${kept} dari ${due} kewajiban.`,
    'track-you-pay-late': ({ days }) =>
      `Anda sendiri membayar rata-rata ${days} hari terlambat. Ini menurunkan nilai semua calon.`,
    'track-pays-late': ({ days }) => `Pemasang peluang selama ini membayar rata-rata ${days} hari terlambat.`,
    'track-new': () => 'Belum pernah bermitra di sini. Semua mulai setara.',

    'reply-quick': ({ hours }) => `Biasanya menjawab dalam ${hours} jam.`,
    'reply-unhurried': () => 'Biasanya menjawab setelah dua hari. Nilainya tidak dikurangi.',
    'reply-unknown': () => 'Belum cukup pesan untuk tahu kecepatan menjawab.',

    'leading-here': ({ term, regency, study }) =>
      `${capital(termName(term, 'id'))} termasuk unggulan ${regencyOf(regency)?.name ?? regency} (${study}).`,
    'leading-not': () => 'Belum tercatat sebagai unggulan daerah ini.',

    'programme-women': () => 'Usaha ini dipimpin perempuan, seperti yang diutamakan program.',
    'programme-group': () => 'Ini kelompok atau koperasi, seperti yang diutamakan program.',
    'programme-others': () => 'Program mengutamakan usaha lain. Nilainya tidak dikurangi.',
    'programme-none': () => 'Tidak ada program yang mengutamakan usaha tertentu.',

    'standing-good': ({ days }) =>
      days === 0 ? 'Profil lengkap dan baru diperbarui.' : `Profil lengkap, diperbarui ${days} hari lalu.`,
    'standing-thin': ({ missing }) => `Profil masih kurang ${missing} bagian.`,
    'standing-old': ({ days }) => `Profil terakhir diperbarui ${days} hari lalu.`,
    'standing-hidden': () => 'Profil sedang disembunyikan.',
    'standing-closed': () => 'Peluang ini sudah ditutup.',
  },
  steps: {
    candidate: {
      'get-certificate': (missing) => `Urus ${missing} dulu.`,
      'raise-capacity': (missing) => `Tambah kapasitas ${missing}, atau kerjakan bersama usaha lain.`,
      'lower-smallest-order': (missing) => `Terima pesanan ${missing} yang lebih kecil.`,
      'make-it-too': (missing) => `Tambahkan ${missing} ke kemampuan, bila Anda juga bisa.`,
      'show-profile': () => 'Tampilkan profil usaha.',
      'say-plainly': () => 'Tunggu sampai pemasang menulis yang dicari dengan kata lain.',
    },
    poster: {
      'get-certificate': (missing) => `Tunggu sampai usaha ini punya ${missing}, atau bantu mengurusnya.`,
      'raise-capacity': (missing) => `Turunkan jumlah paling sedikit ${missing}, atau cari gabungan usaha.`,
      'lower-smallest-order': (missing) => `Tanyakan apakah pesanan ${missing} boleh lebih kecil.`,
      'make-it-too': (missing) => `Tanyakan apakah usaha ini juga bisa menyediakan ${missing}.`,
      'show-profile': () => 'Tunggu sampai usaha ini menampilkan profilnya lagi.',
      'say-plainly': () => 'Tulis yang dicari dengan kata lain yang lebih umum.',
    },
  },
}

const en: MatchingTexts = {
  rules: {
    pattern: 'Partnership pattern',
    ownership: 'Ownership',
    capability: 'Capability',
    sector: 'Sector',
    capacity: 'Capacity',
    certificates: 'Certificates',
    distance: 'Distance',
    assistance: 'Assistance',
    'payment-term': 'Payment term',
    price: 'Price',
    'lead-time': 'Lead time',
    'track-record': 'Track record',
    standing: 'Profile',
    'leading-commodity': 'Leading in the region (KPJU)',
    reply: 'Time to answer',
    programme: 'Programme',
  },
  principles: {
    need: 'Needing each other',
    trust: 'Trusting each other',
    strengthening: 'Strengthening each other',
    benefit: 'Benefiting each other',
  },
  outcomes: { pass: 'Fits', part: 'Fits in part', fail: 'Does not fit yet', unknown: 'Not known yet' },
  reasons: {
    'pattern-fits': ({ pattern }) => `The sizes of both allow ${PATTERN_NAME.en[pattern]}.`,
    'pattern-refused': ({ pattern }) => `The rules do not allow ${PATTERN_NAME.en[pattern]} for these sizes.`,
    'size-unknown': () => 'The size is not known yet. Its figures are needed.',

    'no-tie': () => 'No ownership tie is declared.',
    'ownership-tie': () => 'An ownership tie between the two rules this out.',
    'same-business': () => 'This is the same business.',

    'capability-full': ({ term, others }) => {
      const name = others === 0 ? termName(term, 'en') : `${termName(term, 'en')} and ${others} more`
      return isProcess(term) ? `Does ${name}.` : `Can supply ${name}.`
    },
    'capability-some': ({ covered, asked }) => `Can supply ${covered} of the ${asked} wanted.`,
    'capability-near': ({ wanted, offered }) =>
      `Wanted: ${termName(wanted, 'en')}. On offer: ${termName(offered, 'en')}.`,
    'capability-none': ({ wanted }) => `No capability yet for ${termName(wanted, 'en')}.`,
    'capability-not-asked': () => 'The goods or services wanted are not detailed yet.',
    'capability-not-heard': ({ label }) => `We do not know “${label}” yet.`,

    'sector-same': ({ division }) => `Same sector: ${divisionName(division, 'en')}.`,
    'sector-chain': ({ candidate }) => `The sectors supply each other: ${divisionName(candidate, 'en')}.`,
    'sector-kin': ({ candidate }) => `The sectors are close: ${divisionName(candidate, 'en')}.`,
    'sector-apart': ({ candidate }) => `The sectors are far apart: ${divisionName(candidate, 'en')}.`,
    'sector-unknown': () => 'The sectors cannot be compared yet.',
    'exchange-sought': ({ division }) => `This sector is sought: ${divisionName(division, 'en')}.`,
    'exchange-different': () => 'The sectors differ, so each can complete the other.',
    'exchange-not-sought': ({ division }) => `This sector is not sought: ${divisionName(division, 'en')}.`,
    'exchange-same-sector': () => 'Same sector. An exchange needs different ones.',

    'capacity-ample': ({ capacity, unit, promised }) =>
      `Can do ${formatQuantity(capacity, unit, 'en')} a month. That is enough.${alreadyPromised(promised, unit, 'en')}`,
    'capacity-enough': ({ capacity, most, unit, promised }) =>
      `Can do ${formatNumber(capacity, 'en')} of at most ${formatQuantity(most, unit, 'en')} a month.${alreadyPromised(promised, unit, 'en')}`,
    'capacity-some': ({ fitting, asked }) => `Enough for ${fitting} of the ${asked} wanted.`,
    'capacity-short': ({ capacity, least, unit, promised }) =>
      `Can do ${formatNumber(capacity, 'en')} so far; at least ${formatQuantity(least, unit, 'en')} is asked.${alreadyPromised(promised, unit, 'en')}`,
    'order-too-small': ({ smallest, most, unit }) =>
      `Smallest order is ${formatNumber(smallest, 'en')}; at most ${formatQuantity(most, unit, 'en')} is asked.`,
    'capacity-unknown': () => 'Monthly capacity cannot be compared yet.',

    'certificates-held': ({ count }) => `All required certificates (${count}) are held.`,
    'certificates-not-asked': () => 'No certificate is required.',
    'certificates-in-progress': ({ certificate, others }) =>
      `${business.en.certificates[certificate]}${others > 0 ? ` and ${others} more` : ''} in progress.`,
    'certificates-missing': ({ certificate, others }) =>
      `${business.en.certificates[certificate]}${others > 0 ? ` and ${others} more` : ''} still missing.`,

    'distance-near': ({ km }) => (km === 0 ? 'In the same area.' : `Near, ${km} km away.`),
    'distance-far': ({ km }) => `Rather far, ${formatNumber(km, 'en')} km away.`,
    'distance-beyond': ({ km, most }) =>
      `${formatNumber(km, 'en')} km away; the limit is ${formatNumber(most, 'en')} km.`,
    'distance-other-province': ({ province }) => `In ${provinceName(province)}, outside the area wanted.`,
    'distance-unknown': () => 'The distance cannot be worked out yet.',

    'assistance-all': () => 'The help offered answers every need.',
    'assistance-some': ({ met, needs }) => `The help offered answers ${met} of ${needs} needs.`,
    'assistance-none': () => 'The help offered answers no need yet.',
    'assistance-no-needs': () => 'Needs are not filled in yet.',

    'payment-within': ({ term, longest }) => `Paid within ${term} days; the limit is ${longest} days.`,
    'payment-cash': () => 'Paid in cash on delivery.',
    'payment-usual': ({ term }) => `Paid within ${term} days, which is usual.`,
    'payment-strains': ({ term }) => `Paid after ${term} days. That may strain capital.`,
    'payment-too-long': ({ term, longest }) =>
      longest === 0
        ? `Paid after ${term} days; cash is expected.`
        : `Paid after ${term} days; the limit is ${longest} days.`,
    'payment-open': () => 'The payment term is open to talk.',

    'price-within': () => 'The price is within the band sought.',
    'price-above': ({ percent }) => `The price is about ${percent}% above the band sought.`,
    'price-unknown': () => 'Prices cannot be compared yet.',

    'lead-in-time': ({ days }) => `Done within ${days} days, before it is needed.`,
    'lead-late': ({ days, left }) =>
      left === 0 ? `Takes ${days} days, and it is needed already.` : `Takes ${days} days; ${left} days are left.`,
    'lead-unknown': () => 'The lead time cannot be compared yet.',

    'track-kept': ({ kept, due }) => `Kept ${kept} of ${due} duties so far.`,
    'track-lacking': ({ kept, due }) => `Kept only ${kept} of ${due} duties.`,
    'track-you-pay-late': ({ days }) =>
      `You yourself have paid ${days} days late on average. It lowers the score of every candidate.`,
    'track-pays-late': ({ days }) => `Who posted it has paid ${days} days late on average.`,
    'track-new': () => 'No partnership here yet. Everyone starts alike.',

    'reply-quick': ({ hours }) => `Usually answers within ${hours} hours.`,
    'reply-unhurried': () => 'Usually answers after two days. That costs no points.',
    'reply-unknown': () => 'Too few messages to tell how soon it answers.',

    'leading-here': ({ term, regency, study }) =>
      `${capital(termName(term, 'en'))} is among what leads in ${regencyOf(regency)?.name ?? regency} (${study}).`,
    'leading-not': () => 'Not listed as leading in this region.',

    'programme-women': () => 'Led by a woman, as the programme puts first.',
    'programme-group': () => 'A group or cooperative, as the programme puts first.',
    'programme-others': () => 'The programme puts others first. That costs no points.',
    'programme-none': () => 'No programme puts some businesses first.',

    'standing-good': ({ days }) =>
      days === 0 ? 'The profile is complete and fresh.' : `The profile is complete, updated ${days} days ago.`,
    'standing-thin': ({ missing }) => `The profile still lacks ${missing} parts.`,
    'standing-old': ({ days }) => `The profile was last updated ${days} days ago.`,
    'standing-hidden': () => 'The profile is hidden.',
    'standing-closed': () => 'This opportunity is closed.',
  },
  steps: {
    candidate: {
      'get-certificate': (missing) => `Get ${missing} first.`,
      'raise-capacity': (missing) => `Raise the capacity for ${missing}, or join others.`,
      'lower-smallest-order': (missing) => `Accept smaller orders of ${missing}.`,
      'make-it-too': (missing) => `Add ${missing} to what you can do, if you can.`,
      'show-profile': () => 'Show the business profile.',
      'say-plainly': () => 'Wait until the poster says it in other words.',
    },
    poster: {
      'get-certificate': (missing) => `Wait until this business has ${missing}, or help with it.`,
      'raise-capacity': (missing) => `Lower the least quantity of ${missing}, or seek several businesses.`,
      'lower-smallest-order': (missing) => `Ask whether an order of ${missing} may be smaller.`,
      'make-it-too': (missing) => `Ask whether this business can supply ${missing} too.`,
      'show-profile': () => 'Wait until this business shows its profile again.',
      'say-plainly': () => 'Say what is wanted in other, more general words.',
    },
  },
}

export const matching: Section<MatchingTexts> = { id, en }

/** Why, or *kenapa tidak*: the sentence of a verdict. */
export const explain = <R extends Reason>(said: Said<R>, locale: Locale): string =>
  matching[locale].reasons[said.reason](said.evidence)

const isCertificate = (code: string, names: Readonly<Record<Certificate, string>>): code is Certificate => code in names

/** What would mend a near miss, in one sentence to whoever reads it. */
export const explainStep = (
  { step, missing }: Pick<NearMiss, 'step' | 'missing'>,
  reader: StepReader,
  locale: Locale,
): string => {
  const { certificates } = business[locale]
  const names = missing.map((code) =>
    isCertificate(code, certificates) ? inSentence(certificates[code]) : termName(code, locale),
  )
  return matching[locale].steps[reader][step](new Intl.ListFormat(locale).format(names))
}
