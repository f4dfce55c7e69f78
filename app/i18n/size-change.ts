import type { Graduation, GraduationStep } from '../domain/business/graduation'

type Words<Code extends string> = Record<Code, string>

const id = {
  kinds: {
    unknown: 'Ukuran usaha belum diketahui.',
    same: 'Ukuran usaha tetap sama.',
    grew: 'Usaha ini naik kelas.',
    'left-umkm': 'Usaha ini menjadi usaha besar. Bukan UMKM lagi.',
    shrank: 'Usaha ini turun kelas.',
  } satisfies Words<Graduation['kind']>,
  steps: {
    'nothing-changes': 'Kemitraan ini berjalan seperti biasa.',
    'find-another-umkm':
      'Di bidang wajib mitra, mitra besar mencari UMKM lain dalam setahun. Keduanya boleh tetap bekerja sama.',
    'pattern-no-longer-fits': 'Pola ini tidak cocok lagi dengan ukuran baru. Bicarakan dengan pialang.',
    'size-unknown': 'Isi dulu angka usaha kedua pihak.',
  } satisfies Words<GraduationStep>,
  clock: (days: number, due: string) => `Sisa ${days} hari, sampai ${due}.`,
  clockOver: (due: string) => `Batas waktunya sudah lewat pada ${due}.`,
  override: {
    title: 'Ukuran ditetapkan pialang',
    because: (reason: string) => `Alasan pialang: ${reason}`,
    falls: 'Penetapan ini gugur bila angka usaha berubah.',
  },
  refusals: {
    'reason-missing': 'Tulis alasannya dengan singkat.',
    'size-unchanged': 'Angka usaha sudah menunjukkan ukuran ini.',
  },
  strata: { title: 'Usaha menurut ukuran', count: 'Jumlah', percent: 'Persen', total: 'Semua' },
}

const en: typeof id = {
  kinds: {
    unknown: 'The size is not known yet.',
    same: 'The size stays the same.',
    grew: 'This business moved up a class.',
    'left-umkm': 'This business has become large. It is no longer an MSME.',
    shrank: 'This business moved down a class.',
  },
  steps: {
    'nothing-changes': 'This partnership goes on as before.',
    'find-another-umkm':
      'Where partnership is required, the large partner finds another MSME within a year. The two may go on together.',
    'pattern-no-longer-fits': 'This pattern no longer fits the new size. Talk to the broker.',
    'size-unknown': 'Fill in the figures of both businesses first.',
  },
  clock: (days, due) => `${days} days left, until ${due}.`,
  clockOver: (due) => `The time ran out on ${due}.`,
  override: {
    title: 'Size set by the broker',
    because: (reason) => `The broker’s reason: ${reason}`,
    falls: 'This falls when the figures change.',
  },
  refusals: {
    'reason-missing': 'Write the reason in a few words.',
    'size-unchanged': 'The figures say this size already.',
  },
  strata: { title: 'Businesses by size', count: 'Number', percent: 'Per cent', total: 'All' },
}

/** Counting sizes, overriding one, outgrowing one. */
export const sizeChange = { id, en }
