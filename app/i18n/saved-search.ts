import type { Rhythm } from '../domain/saved-search'

const id = {
  title: 'Pencarian tersimpan',
  lead: 'Kami memberi tahu Anda bila ada hasil baru.',
  saved: { now: 'Tersimpan.', already: 'Sudah tersimpan sebelumnya.' },
  none: 'Belum ada pencarian tersimpan',
  noneHint: 'Cari usaha atau peluang, lalu tekan “Simpan pencarian”.',
  keep: 'Simpan pencarian',
  keepHint: 'Kami kabari paling sering seminggu sekali.',
  all: 'Lihat pencarian tersimpan',
  everything: { business: 'Semua usaha', opportunity: 'Semua peluang' },
  kinds: { business: 'Usaha', opportunity: 'Peluang' },
  rhythm: 'Kabari saya',
  rhythms: {
    weekly: 'Seminggu sekali',
    daily: 'Setiap hari',
    off: 'Jangan kabari',
  } satisfies Record<Rhythm, string>,
  forget: 'Hapus',
  refusals: { 'too-many-searches': 'Sudah 20 pencarian. Hapus satu dulu.' },
}

const en: typeof id = {
  title: 'Saved searches',
  lead: 'We tell you when there are new results.',
  saved: { now: 'Saved.', already: 'It was saved before.' },
  none: 'No saved searches yet',
  noneHint: 'Search businesses or opportunities, then press “Save search”.',
  keep: 'Save search',
  keepHint: 'We tell you once a week at most.',
  all: 'See saved searches',
  everything: { business: 'All businesses', opportunity: 'All opportunities' },
  kinds: { business: 'Businesses', opportunity: 'Opportunities' },
  rhythm: 'Tell me',
  rhythms: { weekly: 'Once a week', daily: 'Every day', off: 'Do not tell me' },
  forget: 'Remove',
  refusals: { 'too-many-searches': 'There are 20 already. Remove one first.' },
}

/** Searches that somebody keeps and hears of. */
export const savedSearch = { id, en }
