import type { Locale } from './locale'

const id = {
  required: 'Isi bagian ini.',
  'choose-one': 'Pilih salah satu.',
  'not-printable': 'Ada huruf yang tidak bisa dicetak di perjanjian. Pakai huruf Latin.',
  'choose-some': 'Pilih paling sedikit satu.',
  'too-short': 'Isian ini terlalu pendek.',
  'too-long': 'Isian ini terlalu panjang. Coba ringkas.',
  'too-small': 'Angkanya terlalu kecil.',
  'too-large': 'Angkanya terlalu besar.',
  'too-many': 'Pilihannya terlalu banyak.',
  'not-a-number': 'Tulis dengan angka, misalnya 1.500.',
  'not-whole': 'Tulis angka bulat, tanpa koma.',
  'money-unclear': 'Tulis jumlah uang, misalnya 1,5 juta.',
  'money-too-large': 'Jumlah uang ini terlalu besar.',
  'not-a-date': 'Tulis tanggal yang benar, misalnya 31-12-2026.',
  'not-a-time': 'Tulis jam, misalnya 09.30.',
  'date-in-past': 'Tanggal ini sudah lewat.',
  'date-too-far': 'Tanggal ini terlalu jauh.',
  'until-before-from': 'Tanggal akhir lebih awal dari tanggal mulai.',
  'not-an-email': 'Alamat e-mail ini belum benar.',
  'not-a-phone': 'Nomor telepon ini belum benar.',
  'not-email-or-phone': 'Tulis e-mail atau nomor telepon Anda.',
  'not-a-nib': 'NIB terdiri dari 13 angka.',
  'not-an-id': 'Pilihan ini tidak dikenal. Coba pilih lagi.',
  'not-allowed-here': 'Pilihan ini tidak berlaku di sini.',
  'unknown-region': 'Kami belum mengenal daerah ini. Pilih dari daftar.',
  'region-unclear': 'Ada beberapa nama yang mirip. Pilih satu.',
  'unknown-sector': 'Kami belum mengenal bidang ini. Pilih dari daftar.',
  'password-too-short': 'Kata sandi paling sedikit 8 huruf atau angka.',
  'password-too-long': 'Kata sandi terlalu panjang.',
  'passwords-differ': 'Kedua kata sandi harus sama.',
  'least-above-most': 'Jumlah terkecil melebihi jumlah terbesar.',
  'order-above-capacity': 'Pesanan terkecil melebihi kemampuan sebulan.',
  'consent-needed': 'Kami perlu persetujuan Anda untuk melanjutkan.',
  'reason-needed': 'Tulis alasannya dengan singkat.',
  'answer-or-unknown': 'Isi, atau pilih tidak tahu.',
  'one-row-needed': 'Isi paling sedikit satu.',
  taken: 'Ini sudah dipakai orang lain.',
  invalid: 'Isian ini belum benar. Coba periksa lagi.',
}

const en: typeof id = {
  required: 'Fill in this part.',
  'choose-one': 'Choose one.',
  'not-printable': 'Some characters cannot be printed in the agreement. Use Latin letters.',
  'choose-some': 'Choose at least one.',
  'too-short': 'This is too short.',
  'too-long': 'This is too long. Try to shorten it.',
  'too-small': 'The number is too small.',
  'too-large': 'The number is too large.',
  'too-many': 'Too many are chosen.',
  'not-a-number': 'Write a number, such as 1500.',
  'not-whole': 'Write a whole number.',
  'money-unclear': 'Write an amount, such as 1,500,000.',
  'money-too-large': 'This amount is too large.',
  'not-a-date': 'Write a real date, such as 31-12-2026.',
  'not-a-time': 'Write the hour, such as 09:30.',
  'date-in-past': 'This date has passed.',
  'date-too-far': 'This date is too far away.',
  'until-before-from': 'The last day is before the first.',
  'not-an-email': 'This e-mail address is not right yet.',
  'not-a-phone': 'This phone number is not right yet.',
  'not-email-or-phone': 'Write your e-mail or phone number.',
  'not-a-nib': 'A NIB has 13 digits.',
  'not-an-id': 'This choice is not known. Please choose again.',
  'not-allowed-here': 'This choice does not apply here.',
  'unknown-region': 'We do not know this region. Choose from the list.',
  'region-unclear': 'Several names are alike. Choose one.',
  'unknown-sector': 'We do not know this sector. Choose from the list.',
  'password-too-short': 'A password has at least 8 characters.',
  'password-too-long': 'The password is too long.',
  'passwords-differ': 'The two passwords must be the same.',
  'least-above-most': 'The smallest amount is above the largest.',
  'order-above-capacity': 'The smallest order is above what you make in a month.',
  'consent-needed': 'We need your consent to go on.',
  'reason-needed': 'Write the reason in a few words.',
  'answer-or-unknown': 'Fill it in, or choose that you do not know.',
  'one-row-needed': 'Fill in at least one.',
  taken: 'Someone else uses this already.',
  invalid: 'This is not right yet. Please check it.',
}

/** One sentence for each code that a zod schema of `app/schemas` may give. */
export const fieldErrors = { id, en }

export type FieldErrorCode = keyof typeof id

const isFieldErrorCode = (code: string): code is FieldErrorCode => Object.hasOwn(id, code)

/** The sentence of a code. A message that is none of ours, such as zod's own English, becomes the general one. */
export const fieldErrorSentence = (code: string, locale: Locale): string =>
  fieldErrors[locale][isFieldErrorCode(code) ? code : 'invalid']
