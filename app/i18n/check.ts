import type { FileAnswer, Verdict } from '../domain/agreement/genuine'

const id = {
  title: 'Periksa perjanjian',
  lead: 'Ketik kode dari halaman bukti. Isi perjanjian tidak ditampilkan di sini.',
  code: 'Kode periksa',
  codeHint: 'Boleh tanpa garis, boleh huruf kecil.',
  codeExample: '7KQ2-M0XW-4BTR-9HCE',
  check: 'Periksa',
  unknown: 'Kode ini tidak dikenal',
  unknownText: 'Periksa lagi setiap huruf dan angka, lalu ulangi.',
  agreement: 'Perjanjian',
  another: 'Periksa kode lain',

  verdicts: {
    whole: {
      title: 'Yang kami simpan utuh',
      text: 'Isi dan bukti di Jejaring cocok. Ini belum memeriksa berkas Anda.',
    },
    'not-signed': { title: 'Belum berlaku', text: 'Kedua pihak belum menandatangani perjanjian ini.' },
    'chain-broken': { title: 'Bukti sudah diubah', text: 'Jangan dipakai. Hubungi pialang kedua pihak.' },
    'text-changed': {
      title: 'Isi sudah diubah',
      text: 'Isi di sini tidak cocok dengan sidik jarinya. Jangan dipakai.',
    },
    'terms-changed': {
      title: 'Angka sudah diubah',
      text: 'Angka yang dihitung di sini tidak cocok dengan isi yang ditandatangani. Hubungi pialang.',
    },
    'signature-missing': { title: 'Bukti tidak lengkap', text: 'Bukti tanda tangan hilang. Jangan dipakai.' },
    'paper-changed': {
      title: 'PDF di sini sudah diubah',
      text: 'PDF yang kami simpan tidak asli lagi. Jangan dipakai.',
    },
  } satisfies Record<Verdict['kind'], { title: string; text: string }>,

  facts: {
    reference: 'Nomor',
    state: 'Tahap',
    since: 'Berlaku sejak',
    a: 'Sisi A',
    b: 'Sisi B',
    textHash: 'Sidik jari isi (SHA-256)',
    lines: 'Baris bukti',
  },
  notYet: 'Belum berlaku',

  fileTitle: 'Cocokkan PDF',
  fileText: 'Unggah PDF perjanjian Anda. Setiap perubahan kecil pun ketahuan.',
  file: 'PDF perjanjian',
  fileHint: 'Berkas ini tidak kami simpan.',
  checkFile: 'Cocokkan PDF ini',
  fileAnswers: {
    same: { title: 'PDF ini asli', text: 'Sama persis dengan yang kami simpan.' },
    earlier: { title: 'PDF ini versi lama', text: 'Asli, tetapi sudah diganti dengan perjanjian baru.' },
    different: { title: 'PDF ini berbeda', text: 'PDF ini tidak sama dengan yang kami simpan. Jangan dipakai.' },
  } satisfies Record<FileAnswer, { title: string; text: string }>,

  textTitle: 'Cocokkan tulisan',
  textText: 'Unduh tulisannya dari halaman bukti, lalu tempelkan seluruhnya.',
  text: 'Tulisan perjanjian',
  textHint: 'Bahasa Indonesia dan Inggris, dari judul sampai penutup.',
  checkText: 'Cocokkan tulisan ini',
  textSame: { title: 'Tulisan ini sama', text: 'Setiap baris sama dengan yang ditandatangani.' },
  textDiffers: (line: number) => ({
    title: 'Tulisan ini berbeda',
    text: `Baris ke-${line} adalah baris pertama yang berbeda.`,
  }),

  refusals: {
    'not-found': 'Kode ini tidak dikenal.',
    'not-signed': 'Belum ada naskah yang ditandatangani kedua pihak.',
    'file-missing': 'Pilih berkasnya dulu.',
    'file-empty': 'Berkas ini kosong. Pilih berkas lain.',
    'file-too-large': 'Berkas ini terlalu besar. Paling besar 5 MB.',
  },
}

const en: typeof id = {
  title: 'Check an agreement',
  lead: 'Type the code from the evidence page. The terms are not shown here.',
  code: 'Check code',
  codeHint: 'Dashes and capital letters do not matter.',
  codeExample: '7KQ2-M0XW-4BTR-9HCE',
  check: 'Check',
  unknown: 'This code is not known',
  unknownText: 'Look at every letter and digit again, then repeat.',
  agreement: 'Agreement',
  another: 'Check another code',

  verdicts: {
    whole: {
      title: 'What we keep is whole',
      text: 'Text and evidence kept in Jejaring agree. This says nothing of your file.',
    },
    'not-signed': { title: 'Not in force yet', text: 'The two sides have not both signed this agreement.' },
    'chain-broken': { title: 'The evidence was changed', text: 'Do not rely on it. Ask the broker of the two sides.' },
    'text-changed': {
      title: 'The text was changed',
      text: 'The text kept here does not fit its fingerprint. Do not rely on it.',
    },
    'terms-changed': {
      title: 'The figures were changed',
      text: 'The figures counted by here do not fit the text that was signed. Call the broker.',
    },
    'signature-missing': {
      title: 'The evidence is incomplete',
      text: 'Evidence of a signature is missing. Do not rely on it.',
    },
    'paper-changed': {
      title: 'The PDF kept here was changed',
      text: 'The PDF we keep is no longer genuine. Do not rely on it.',
    },
  },

  facts: {
    reference: 'Number',
    state: 'Stage',
    since: 'In force since',
    a: 'Side A',
    b: 'Side B',
    textHash: 'Fingerprint of the text (SHA-256)',
    lines: 'Lines of evidence',
  },
  notYet: 'Not in force yet',

  fileTitle: 'Compare the PDF',
  fileText: 'Upload your PDF of the agreement. Even the smallest change shows.',
  file: 'PDF of the agreement',
  fileHint: 'We do not keep this file.',
  checkFile: 'Compare this PDF',
  fileAnswers: {
    same: { title: 'This PDF is genuine', text: 'It is exactly the one we keep.' },
    earlier: { title: 'This PDF is an earlier version', text: 'Genuine, but a newer agreement has replaced it.' },
    different: { title: 'This PDF differs', text: 'It is not the same as the one we keep. Do not rely on it.' },
  },

  textTitle: 'Compare the words',
  textText: 'Download the words from the evidence page, then paste all of them.',
  text: 'Words of the agreement',
  textHint: 'Indonesian and English, from the title to the closing.',
  checkText: 'Compare these words',
  textSame: { title: 'These words are the same', text: 'Every line is the one that was signed.' },
  textDiffers: (line) => ({ title: 'These words differ', text: `Line ${line} is the first that differs.` }),

  refusals: {
    'not-found': 'This code is not known.',
    'not-signed': 'There is no text yet that both sides signed.',
    'file-missing': 'Choose the file first.',
    'file-empty': 'This file is empty. Choose another.',
    'file-too-large': 'This file is too large. The most is 5 MB.',
  },
}

/** Where anyone checks an agreement by the code on its paper. */
export const check = { id, en }
