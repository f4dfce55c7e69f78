import type { FrameRefusal } from '../domain/agreement/annexes'
import type { AgreementRefusal, ConditionRefusal } from '../domain/agreement/move'
import type { ChangeRefusal } from '../domain/agreement/versions'
import type { Refusal } from '../domain/result'
import type { Locale } from './locale'

export type AgreementRefusalCode =
  | AgreementRefusal
  | ConditionRefusal
  | ChangeRefusal
  | FrameRefusal
  | 'conflict-open'
  | 'chain-broken'
type Detail = NonNullable<Refusal['detail']>

const id = {
  'wrong-state': () => 'Ini tidak bisa dilakukan pada tahap sekarang.',
  'not-your-move': () => 'Langkah ini bukan bagian Anda.',
  'reason-missing': () => 'Tulis alasannya dengan singkat.',
  'not-agreed': () => 'Perubahan ini belum disetujui kedua pihak.',
  'no-such-warning': () => 'Peringatan ini sudah tidak ada.',
  'clauses-missing': ({ count }: Detail) => `Masih ada ${count} bagian wajib yang kosong.`,
  'warnings-open': ({ count }: Detail) => `Masih ada ${count} peringatan tanpa alasan.`,
  'text-changed': () => 'Isinya baru saja berubah. Baca lagi dulu.',
  'text-not-seen': () => 'Baca dulu seluruh isi perjanjian.',
  'other-text-signed': () => 'Isinya berubah sejak pihak lain menandatangani. Minta pialang membukanya lagi.',
  're-authentication-needed': () => 'Masukkan kata sandi Anda sekali lagi.',
  'already-signed': () => 'Anda sudah menandatangani isi ini.',
  'notice-given': () => 'Anda sudah memberi tahu sebelumnya.',
  'notice-missing': () => 'Beri tahu dulu bahwa Anda ingin mengakhiri.',
  'ending-not-agreed': () => 'Perjanjian ini hanya berakhir bila kedua pihak mau.',
  'notice-running': ({ days }: Detail) => `Tunggu ${days} hari lagi sesuai perjanjian.`,
  'term-running': () => 'Jangka waktunya belum habis.',
  'owners-only': () => 'Hanya pemilik usaha yang boleh menandatangani.',
  'change-open': () => 'Masih ada usulan perubahan. Jawab dulu usulan itu.',
  'obligations-open': ({ count }: Detail) =>
    `Masih ada ${count} kewajiban yang belum selesai. Pakai “beri tahu ingin mengakhiri” untuk berhenti lebih awal.`,
  'nothing-changed': () => 'Belum ada yang diubah.',
  'conflict-open': () => 'Pilih dulu untuk setiap bagian yang berbeda.',
  'chain-broken': ({ place }: Detail) => `Baris bukti ke-${place} tidak cocok.`,
  'pattern-not-multi-party': () => 'Pola ini hanya untuk dua pihak.',
  'annexes-missing': () => 'Tambahkan paling sedikit satu mitra.',
  'role-not-allowed': () => 'Peran salah satu usaha tidak sesuai.',
  'business-twice': () => 'Satu usaha tertulis dua kali.',
} satisfies Record<AgreementRefusalCode, (detail: Detail) => string>

const en: typeof id = {
  'wrong-state': () => 'This cannot be done at the present stage.',
  'not-your-move': () => 'This step is not yours to take.',
  'reason-missing': () => 'Write the reason in a few words.',
  'not-agreed': () => 'Both sides have not yet agreed to this change.',
  'no-such-warning': () => 'This warning is no longer there.',
  'clauses-missing': ({ count }) => `Required parts still empty: ${count}.`,
  'warnings-open': ({ count }) => `Warnings still without a reason: ${count}.`,
  'text-changed': () => 'The text has just changed. Read it again first.',
  'text-not-seen': () => 'Read the full text of the agreement first.',
  'other-text-signed': () => 'The text changed since the other side signed. Ask the broker to open it again.',
  're-authentication-needed': () => 'Enter your password once more.',
  'already-signed': () => 'You have signed this text already.',
  'notice-given': () => 'You have given notice already.',
  'notice-missing': () => 'First give notice that you want to end it.',
  'ending-not-agreed': () => 'This agreement ends early only if both sides want it.',
  'notice-running': ({ days }) => `By the agreement there are ${days} days to wait.`,
  'term-running': () => 'Its term is not over yet.',
  'owners-only': () => 'Only an owner of the business may sign.',
  'change-open': () => 'A proposed change still waits. Answer it first.',
  'obligations-open': ({ count }) => `Obligations still open: ${count}. To stop early, give notice instead.`,
  'nothing-changed': () => 'Nothing was changed yet.',
  'conflict-open': () => 'First choose for every part that differs.',
  'chain-broken': ({ place }) => `Line ${place} of the evidence does not hold.`,
  'pattern-not-multi-party': () => 'This pattern is for two parties only.',
  'annexes-missing': () => 'Add at least one partner.',
  'role-not-allowed': () => 'The role of one business does not fit.',
  'business-twice': () => 'One business is written twice.',
}

/** Why a move of an agreement, a change or a frame is refused. */
export const agreementRefusals = { id, en }

const isAgreementRefusal = (code: string): code is AgreementRefusalCode => Object.hasOwn(id, code)

/** The sentence of a refusal of this section, or null when its code belongs to another. */
export const agreementRefusal = ({ code, detail = {} }: Refusal, locale: Locale): string | null =>
  isAgreementRefusal(code) ? agreementRefusals[locale][code](detail) : null
