const id = {
  title: 'Hitung ulang kecocokan',
  lead: 'Semua peluang dinilai lagi. Daftar baru berganti setelah semuanya selesai.',
  judging: (done: string, total: string) => `Sedang menghitung ulang: ${done} dari ${total} peluang.`,
  asBefore: 'Daftar belum berubah sampai semuanya selesai.',
  swapping: (done: string, total: string) => `Sedang mengganti daftar: ${done} dari ${total} peluang.`,
  again: 'Lihat kemajuannya',
  ask: 'Hitung ulang semua',
  last: 'Terakhir selesai',
  never: 'Belum pernah diminta.',
}

const en: typeof id = {
  title: 'Judge all matches again',
  lead: 'All opportunities are judged again. The lists change once that is whole.',
  judging: (done, total) => `Judging again: ${done} of ${total} opportunities.`,
  asBefore: 'Lists stay as they are until all are done.',
  swapping: (done, total) => `Changing the lists: ${done} of ${total} opportunities.`,
  again: 'See how far it is',
  ask: 'Judge all again',
  last: 'Last finished',
  never: 'Never asked for.',
}

/** All opportunities of a scope judged anew. */
export const rematch = { id, en }
