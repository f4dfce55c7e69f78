import type { Punctuality } from '../domain/agreement/follow-up'
import type { MarkRefusal } from '../domain/agreement/marks'
import type { EvidenceKind, Obligation, ObligationKind } from '../domain/agreement/obligations'
import type { MarkKind, ObligationState, Standing } from '../domain/agreement/standing'
import { formatDate, formatMoney, formatQuantity } from './format'
import { law } from './law'
import type { Locale } from './locale'

type Words<Code extends string> = Record<Code, string>

const id = {
  kinds: {
    duty: 'Kewajiban undang-undang',
    coaching: 'Pembinaan',
    delivery: 'Pengiriman',
    payment: 'Pembayaran',
    check: 'Pemeriksaan',
  } satisfies Words<ObligationKind>,
  states: {
    upcoming: 'Belum waktunya',
    due: 'Sekarang waktunya',
    kept: 'Ditepati',
    late: 'Terlambat',
    disputed: 'Diperselisihkan',
    waived: 'Dibebaskan bersama',
  } satisfies Words<ObligationState>,
  deliver: (quantity: string) => `Mengirim ${quantity}.`,
  pay: (amount: string) => `Membayar ${amount}.`,
  check: 'Memeriksa barang yang dikirim.',
  /** Who owes what to whom; nobody named is the reader. */
  owes: {
    delivery: (who: string | null, what: string, to: string) => `${who ?? 'Anda'} mengirim ${what} ke ${to}.`,
    payment: (who: string | null, amount: string, to: string) => `${who ?? 'Anda'} membayar ${amount} ke ${to}.`,
    check: (who: string | null, from: string) => `${who ?? 'Anda'} memeriksa barang dari ${from}.`,
  },
  by: (day: string) => `Paling lambat ${day}.`,
  daysLate: (days: number) => `Terlambat ${days} hari.`,
  keptLate: (days: number) => `Ditepati, terlambat ${days} hari.`,
  evidence: {
    file: 'Berkas',
    number: 'Nomor surat',
    note: 'Catatan',
    confirmation: 'Pembenaran pihak lain',
  } satisfies Words<EvidenceKind>,
  marks: {
    prove: 'Beri bukti',
    confirm: 'Benarkan',
    dispute: 'Saya tidak setuju',
    settle: 'Sudah beres',
    waive: 'Bebaskan',
  } satisfies Words<MarkKind>,
  houseDates: 'Undang-undang tidak menyebut tanggal. Jadwal ini kebiasaan Jejaring.',
  punctuality: (average: number, promised: number) => `Dibayar rata-rata ${average} hari (janji ${promised}).`,
  nothingPaid: 'Belum ada pembayaran.',
  latePayments: (count: number) => `${count} pembayaran belum lunas dan lewat waktu.`,
  coachingProgress: (delivered: number, planned: number) => `${delivered} dari ${planned} pembinaan sudah diberikan.`,
  refusals: {
    'wrong-state': 'Ini tidak bisa dilakukan pada tahap sekarang.',
    'not-your-move': 'Langkah ini bukan bagian Anda.',
    'reason-missing': 'Tulis alasannya dengan singkat.',
    'evidence-not-needed': 'Bukti ini tidak diminta di sini.',
    'proof-missing': 'Belum ada bukti. Tunggu bukti dari pihak lain dulu.',
  } satisfies Words<MarkRefusal>,
}

const en: typeof id = {
  kinds: { duty: 'Duty by law', coaching: 'Coaching', delivery: 'Delivery', payment: 'Payment', check: 'Check' },
  states: {
    upcoming: 'Not yet time',
    due: 'Due now',
    kept: 'Kept',
    late: 'Late',
    disputed: 'Disputed',
    waived: 'Waived by both',
  },
  deliver: (quantity) => `Deliver ${quantity}.`,
  pay: (amount) => `Pay ${amount}.`,
  check: 'Check what was delivered.',
  owes: {
    delivery: (who, what, to) => `${who ? `${who} sends` : 'You send'} ${what} to ${to}.`,
    payment: (who, amount, to) => `${who ? `${who} pays` : 'You pay'} ${amount} to ${to}.`,
    check: (who, from) => `${who ? `${who} checks` : 'You check'} what ${from} sent.`,
  },
  by: (day) => `By ${day}.`,
  daysLate: (days) => `Late by ${days} days.`,
  keptLate: (days) => `Kept, ${days} days late.`,
  evidence: { file: 'File', number: 'Letter number', note: 'Note', confirmation: 'Confirmation by the other side' },
  marks: { prove: 'Give evidence', confirm: 'Confirm', dispute: 'I disagree', settle: 'Settled', waive: 'Waive' },
  houseDates: 'The law names no dates. This schedule is the practice of Jejaring.',
  punctuality: (average, promised) => `Paid after ${average} days on average (promised ${promised}).`,
  nothingPaid: 'No payments yet.',
  latePayments: (count) => `Payments not made in full and overdue: ${count}.`,
  coachingProgress: (delivered, planned) => `${delivered} of ${planned} coaching items given.`,
  refusals: {
    'wrong-state': 'This cannot be done at the present stage.',
    'not-your-move': 'This step is not yours to take.',
    'reason-missing': 'Write the reason in a few words.',
    'evidence-not-needed': 'This evidence is not asked for here.',
    'proof-missing': 'There is no proof yet. Wait for the proof of the other side first.',
  },
}

/** Obligations of an agreement in force. */
export const obligation = { id, en }

/** What is owed, in a sentence. */
export const obligationText = ({ subject }: Pick<Obligation, 'subject'>, locale: Locale): string => {
  if (subject.kind === 'duty') return law[locale].duties[subject.duty]
  if (subject.kind === 'coaching') return `${law[locale].assistance[subject.item]}.`
  const { deliver, pay, check } = obligation[locale]
  if (subject.kind === 'check') return check
  return subject.kind === 'delivery'
    ? deliver(formatQuantity(subject.quantity, subject.unit, locale))
    : pay(formatMoney(subject.amount, locale))
}

interface Owed extends Pick<Obligation, 'subject'> {
  /** Names of the two; no owner where it is the reader. */
  readonly owner: string | null
  readonly other: string
  /** What the owner gives. */
  readonly gives: string | null
}

/** `Tempe segar` as it stands within a sentence; `BBM` stays. */
const withinSentence = (words: string): string => words.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase())

/** What is owed as a whole sentence: who, what and to whom; what the law or coaching asks stands as it is. */
export const owedText = ({ subject, owner, other, gives }: Owed, locale: Locale): string => {
  const { owes } = obligation[locale]
  if (subject.kind === 'delivery') {
    const quantity = formatQuantity(subject.quantity, subject.unit, locale)
    return owes.delivery(owner, gives ? `${quantity} ${withinSentence(gives)}` : quantity, other)
  }
  if (subject.kind === 'payment') return owes.payment(owner, formatMoney(subject.amount, locale), other)
  return subject.kind === 'check' ? owes.check(owner, other) : obligationText({ subject }, locale)
}

/** Where it stands, in words: its last day while it can be kept, the days it is or was late. */
export const standingText = ({ obligation: owed, state, daysLate }: Standing, locale: Locale): string => {
  const { states, by, daysLate: late, keptLate } = obligation[locale]
  if (state === 'late') return late(daysLate)
  if (state === 'kept' && daysLate > 0) return keptLate(daysLate)
  return state === 'due' || state === 'upcoming' ? by(formatDate(owed.due, locale)) : `${states[state]}.`
}

/** `Dibayar rata-rata 41 hari (janji 30).` */
export const punctualityText = ({ averageDays, promisedDays, paid }: Punctuality, locale: Locale): string =>
  averageDays === null || promisedDays === null || paid === 0
    ? obligation[locale].nothingPaid
    : obligation[locale].punctuality(averageDays, promisedDays)
