import type { SideKey } from '../domain/agreement/terms'

const id = {
  running: (reference: string) => `Perjanjian Kemitraan ${reference}`,
  page: (page: number, pages: number) => `Halaman ${page} dari ${pages}`,
  draft: 'RANCANGAN — BELUM BERLAKU',
  signed: (side: SideKey) => `Ditandatangani Sisi ${side.toUpperCase()}`,
  since: 'Berlaku sejak',
  textHash: 'Sidik jari isi (SHA-256)',
  code: 'Kode periksa',
  address: 'Alamat periksa',
  how: 'Siapa pun boleh memeriksa kertas ini. Pindai kode, atau ketik kode di alamat itu.',
  lines: 'Baris bukti',
  chain: 'Setiap baris mengunci baris sebelumnya. Setiap perubahan ketahuan.',
  text: 'Isi',
  seal: 'Kunci baris',
  proposedBy: (name: string) => `diusulkan ${name}`,
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
  textHash: 'Fingerprint of the text (SHA-256)',
  code: 'Check code',
  address: 'Check address',
  how: 'Anyone may check this paper. Scan the code, or type it at that address.',
  lines: 'Lines of evidence',
  chain: 'Each line seals the line before. Any change shows.',
  text: 'Text',
  seal: 'Seal',
  proposedBy: (name) => `proposed by ${name}`,
  clock: 'System',
  broker: 'Broker',
  side: (side) => `Side ${side.toUpperCase()}`,
}

/** What a printed agreement says around its text. */
export const agreementPaper = { id, en }
