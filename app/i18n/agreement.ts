import type { TermsGuardCode } from '../domain/agreement/guards'

const id = {
  heading: 'PERJANJIAN KEMITRAAN',
  number: (reference: string) => `Nomor: ${reference}`,
  opening: (pattern: string) => `Para pihak di bawah ini bersepakat bermitra dengan pola ${pattern}.`,
  article: (number: number, name: string) => `Pasal ${number}. ${name}`,
  fill: 'Isi bagian ini',
  change: 'Ubah',
  progress: (done: number, of: number) => `${done} dari ${of} bagian wajib sudah lengkap`,
  complete: 'Tujuh bagian wajib sudah lengkap.',
  equal: 'Kedua pihak berkedudukan setara.',
  both: 'Bahasa Indonesia yang berlaku. Bahasa Inggris untuk membantu membaca.',
  contents: 'Kelengkapan',
  required: 'Wajib',
  optional: 'Tambahan',
  /** What would make unfair terms fair. */
  fairer: {
    'payment-too-long': 'Bayar paling lambat 30 hari, atau beri uang muka.',
    'cash-in-credit-out': 'Potong harga bahan dari pembayaran hasil.',
    'tied-materials': 'Bahan boleh dibeli dari pihak lain bila mutunya sama.',
    'price-by-one-side': 'Harga disepakati bersama dan ditinjau berkala.',
    'ending-without-notice': 'Beri tahu paling sedikit 30 hari sebelumnya.',
    'no-coaching': 'Sepakati paling sedikit satu bentuk pembinaan.',
  } satisfies Record<TermsGuardCode, string>,
}

const en: typeof id = {
  heading: 'PARTNERSHIP AGREEMENT',
  number: (reference) => `Number: ${reference}`,
  opening: (pattern) => `The parties below agree to be partners by the pattern ${pattern}.`,
  article: (number, name) => `Article ${number}. ${name}`,
  fill: 'Fill in this part',
  change: 'Change',
  progress: (done, of) => `${done} of ${of} required parts are complete`,
  complete: 'All seven required parts are complete.',
  equal: 'Both parties have equal standing.',
  both: 'The Indonesian text is the binding one. English helps with reading.',
  contents: 'What is complete',
  required: 'Required',
  optional: 'Besides',
  fairer: {
    'payment-too-long': 'Pay within 30 days, or give a down payment.',
    'cash-in-credit-out': 'Deduct the price of materials from what is paid for the goods.',
    'tied-materials': 'Materials of the same quality may be bought elsewhere.',
    'price-by-one-side': 'Both agree on the price and review it from time to time.',
    'ending-without-notice': 'Give at least 30 days of notice.',
    'no-coaching': 'Agree on at least one form of coaching.',
  },
}

/** The agreement page. Its clauses speak through `agreement-text`. */
export const agreement = { id, en }
