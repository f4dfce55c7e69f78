import type { Refusal } from '../domain/result'
import { agreementRefusal } from './agreement-refusals'
import type { Locale } from './locale'

const id = {
  wait: (minutes: number) => `Terlalu sering mencoba. Tunggu ${minutes} menit, lalu coba lagi.`,
  /** Pages that stand in for what could not be shown, by HTTP status. */
  pages: {
    400: { title: 'Permintaan ini tidak lengkap', text: 'Kembali, lalu coba sekali lagi.' },
    401: { title: 'Silakan masuk dulu', text: 'Halaman ini hanya untuk yang sudah masuk.' },
    403: { title: 'Halaman ini bukan untuk Anda', text: 'Mungkin Anda masuk dengan akun lain.' },
    404: { title: 'Halaman tidak ditemukan', text: 'Mungkin alamatnya salah, atau isinya sudah dihapus.' },
    405: { title: 'Cara ini tidak bisa dipakai', text: 'Kembali, lalu pakai tombol di halaman itu.' },
    409: { title: 'Ada yang lebih dulu mengubah', text: 'Isi Anda belum disimpan. Buka lagi halamannya, lalu ulangi.' },
    410: {
      title: 'Peluang ini sudah ditutup',
      text: 'Pemiliknya menariknya, sudah menemukan mitra, atau waktunya habis.',
    },
    413: { title: 'Kiriman terlalu besar', text: 'Kecilkan berkasnya, lalu coba lagi.' },
    422: { title: 'Ada isian yang belum benar', text: 'Kembali, perbaiki, lalu kirim lagi.' },
    429: { title: 'Terlalu sering mencoba', text: 'Tunggu satu menit, lalu coba lagi.' },
    500: { title: 'Maaf, ada gangguan di sini', text: 'Kesalahan ini dari kami. Coba lagi sebentar lagi.' },
    503: { title: 'Kami sedang berbenah', text: 'Data Anda aman. Coba lagi beberapa menit lagi.' },
  },
  backHome: 'Ke beranda',
  otherOpportunities: 'Lihat peluang lain',
  signIn: 'Masuk',
  status: (status: number) => `Kode ${status}`,

  /** Sentences for refusals that any section may give; a section's own texts come first. */
  refusals: {
    'not-found': 'Yang Anda cari tidak ada.',
    forbidden: 'Anda tidak berhak melakukan ini.',
    'sign-in-needed': 'Silakan masuk dulu.',
    'wrong-state': 'Ini tidak bisa dilakukan pada tahap sekarang.',
    stale: 'Orang lain baru saja mengubahnya. Periksa dulu isi yang baru.',
    'form-already-sent': 'Kiriman ini berbeda dari yang pertama. Muat ulang halaman.',
    'link-suspended': 'Kemitraan ini ditangguhkan sampai pemilik baru setuju.',
    'rate-limited': 'Terlalu sering mencoba. Tunggu beberapa menit.',
    'too-large': 'Berkas ini terlalu besar.',
    'wrong-credentials': 'E-mail, nomor, atau kata sandi salah.',
    invalid: 'Ada isian yang belum benar.',
    other: 'Ini belum bisa dilakukan. Coba lagi nanti.',
  },
}

const en: typeof id = {
  wait: (minutes) => `Too many tries. Wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, then try again.`,
  pages: {
    400: { title: 'This request is incomplete', text: 'Go back and try once more.' },
    401: { title: 'Please sign in first', text: 'This page is only for people who signed in.' },
    403: { title: 'This page is not for you', text: 'You may be signed in with another account.' },
    404: { title: 'Page not found', text: 'The address may be wrong, or the content was removed.' },
    405: { title: 'It cannot be done this way', text: 'Go back and use the button on that page.' },
    409: { title: 'Someone changed this first', text: 'Yours is not saved yet. Open the page again and repeat.' },
    410: {
      title: 'This opportunity is closed',
      text: 'It was withdrawn, has found its partners, or its time is over.',
    },
    413: { title: 'That is too large to send', text: 'Make the file smaller and try again.' },
    422: { title: 'Some answers are not right yet', text: 'Go back, correct them, and send again.' },
    429: { title: 'Too many tries', text: 'Wait a minute, then try again.' },
    500: { title: 'Sorry, something broke here', text: 'The fault is ours. Please try again shortly.' },
    503: { title: 'We are tidying up', text: 'Your data is safe. Try again in a few minutes.' },
  },
  backHome: 'To the home page',
  otherOpportunities: 'See other opportunities',
  signIn: 'Sign in',
  status: (status: number) => `Code ${status}`,

  refusals: {
    'not-found': 'What you are looking for is not here.',
    forbidden: 'You may not do this.',
    'sign-in-needed': 'Please sign in first.',
    'wrong-state': 'This cannot be done at the present stage.',
    stale: 'Someone else just changed it. Look at the new content first.',
    'form-already-sent': 'This differs from what was sent first. Reload the page.',
    'link-suspended': 'This partnership is suspended until the new owners agree.',
    'rate-limited': 'Too many tries. Wait a few minutes.',
    'too-large': 'This file is too large.',
    'wrong-credentials': 'The e-mail, number or password is wrong.',
    invalid: 'Some answers are not right yet.',
    other: 'This cannot be done yet. Try again later.',
  },
}

/** Error pages and the sentences of refusals. */
export const errors = { id, en }

type PageStatus = keyof typeof id.pages
type RefusalCode = keyof typeof id.refusals

const isPageStatus = (status: number): status is PageStatus => Object.hasOwn(id.pages, status)
const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(id.refusals, code)

/** Title and text of the page for a status; an unlisted 4xx reads as 400, anything else as 500. */
export const errorPage = (status: number, locale: Locale): { readonly title: string; readonly text: string } => {
  if (isPageStatus(status)) return errors[locale].pages[status]
  return errors[locale].pages[status >= 400 && status < 500 ? 400 : 500]
}

/** The sentence of a refusal whose section has no own words for its code. */
export const refusalSentence = (refusal: Refusal, locale: Locale): string => {
  const { refusals } = errors[locale]
  const seconds = refusal.detail?.seconds
  if (refusal.code === 'rate-limited' && typeof seconds === 'number')
    return errors[locale].wait(Math.ceil(seconds / 60))
  if (isRefusalCode(refusal.code)) return refusals[refusal.code]
  return agreementRefusal(refusal, locale) ?? refusals.other
}
