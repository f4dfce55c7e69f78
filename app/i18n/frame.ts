const id = {
  title: 'Perjanjian induk',
  newLead: 'Satu perjanjian untuk satu usaha utama dan banyak mitra. Setiap mitra punya satu lampiran.',
  toNew: 'Gabungkan dengan mitra lain dalam perjanjian induk',
  annexOf: (number: number, reference: string) => `Lampiran ${number} dari perjanjian induk ${reference}`,
  first: 'Lampiran 1',
  firstHint: 'Isi yang sama bagi semua mitra menjadi isi perjanjian induk.',
  others: 'Mitra lain',
  othersHint: 'Isi yang berbeda ditulis di lampiran masing-masing. Harga dan jumlah selalu di lampiran.',
  none: 'Belum ada rancangan lain dengan usaha ini',
  noneHint: 'Susun dulu perjanjian dengan mitra lain. Lalu kembali ke sini.',
  create: 'Buat perjanjian induk',
  closed: 'Perjanjian ini sudah dibuka. Ia tidak bisa digabungkan lagi.',
  lead: (name: string) => `Usaha utama: ${name}`,
  annexes: 'Lampiran',
  annex: (number: number, name: string) => `Lampiran ${number}. ${name}`,
  showLead: 'Setiap mitra membaca induk dan lampirannya sendiri saja.',
  toChange:
    'Induk berisi bagian yang sama di semua lampiran. Ubah isinya lewat lampiran. Induk tetap begitu ada lampiran yang siap.',
  text: 'Isi perjanjian induk dengan semua lampiran',
  empty: 'Belum ada lampiran yang dibuka',
}

const en: typeof id = {
  title: 'Frame agreement',
  newLead: 'One agreement for one lead business and many partners. Each partner has one annex.',
  toNew: 'Put it under a frame agreement with other partners',
  annexOf: (number, reference) => `Annex ${number} of the frame agreement ${reference}`,
  first: 'Annex 1',
  firstHint: 'What is the same for all partners becomes the frame.',
  others: 'Other partners',
  othersHint: 'What differs is written in the annex of each partner. Price and quantity always are.',
  none: 'There is no other draft with this business',
  noneHint: 'First draw up the agreement with another partner. Then come back.',
  create: 'Make the frame agreement',
  closed: 'This agreement was opened. It can no longer be put under a frame.',
  lead: (name) => `Lead business: ${name}`,
  annexes: 'Annexes',
  annex: (number, name) => `Annex ${number}. ${name}`,
  showLead: 'Each partner reads the frame and its own annex only.',
  toChange:
    'The frame holds what is the same in all annexes. Change it there. The first annex made ready fixes the frame.',
  text: 'Text of the frame with all annexes',
  empty: 'No annex is open yet',
}

/** One agreement of a lead with many. */
export const frame = { id, en }
