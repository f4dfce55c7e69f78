import type { SideKey } from '../domain/agreement/terms'

const id = {
  running: (reference: string) => `Perjanjian Kemitraan ${reference}`,
  page: (page: number, pages: number) => `Halaman ${page} dari ${pages}`,
  draft: 'RANCANGAN — BELUM BERLAKU',
  signed: (side: SideKey) => `Ditandatangani Sisi ${side.toUpperCase()}`,
  since: 'Berlaku sejak',
  textHash: 'Sidik isi (SHA-256)',
  code: 'Kode periksa',
  address: 'Alamat periksa',
  how: 'Siapa pun boleh memeriksa kertas ini. Pindai kode, atau ketik kode di alamat itu.',
  lines: 'Baris bukti',
  chain: 'Sidik setiap baris mencakup baris sebelumnya. Setiap perubahan ketahuan.',
  text: 'Isi',
  line: 'Baris',
  clock: 'Sistem',
  broker: 'Pialang',
  side: (side: SideKey) => `Sisi ${side.toUpperCase()}`,
}

const en: typeof id = {
  running: (reference) => `Partnership Agreement ${reference}`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  draft: 'DRAFT — NOT IN FORCE',
  signed: (side) => `Signed by side ${side.toUpperCase()}`,
  since: 'In force since',
  textHash: 'Hash of the text (SHA-256)',
  code: 'Check code',
  address: 'Check address',
  how: 'Anyone may check this paper. Scan the code, or type it at that address.',
  lines: 'Lines of evidence',
  chain: 'The hash of each line covers the line before. Any change shows.',
  text: 'Text',
  line: 'Line',
  clock: 'System',
  broker: 'Broker',
  side: (side) => `Side ${side.toUpperCase()}`,
}

/** What a printed agreement says around its text. */
export const agreementPaper = { id, en }
