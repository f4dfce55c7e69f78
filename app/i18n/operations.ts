const id = {
  title: 'Operasi',
  lead: 'Keadaan mesin pencari dan kotak keluar saat ini.',
  engines: 'Mesin pencari',
  engine: 'Mesin',
  names: { postgres: 'Postgres', meilisearch: 'Meilisearch' },
  state: 'Keadaan',
  well: 'Baik',
  left: 'Tidak dipakai',
  documents: 'Dokumen',
  waiting: 'Belum terindeks',
  lag: 'Tertinggal sejak',
  none: 'Tidak ada',
  outbox: 'Kotak keluar',
  outboxWaiting: 'Menunggu',
  outboxFailed: 'Gagal',
}

const en: typeof id = {
  title: 'Operations',
  lead: 'How the search engines and the outbox stand now.',
  engines: 'Search engines',
  engine: 'Engine',
  names: { postgres: 'Postgres', meilisearch: 'Meilisearch' },
  state: 'State',
  well: 'Well',
  left: 'Left alone',
  documents: 'Documents',
  waiting: 'Not indexed yet',
  lag: 'Behind since',
  none: 'Nothing',
  outbox: 'Outbox',
  outboxWaiting: 'Waiting',
  outboxFailed: 'Failed',
}

/** How the house stands, for an administrator. */
export const operations = { id, en }
