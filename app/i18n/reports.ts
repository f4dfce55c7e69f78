import type { OpportunityState } from '../domain/opportunity/opportunity'

const id = {
  title: 'Laporan',
  lead: (places: string) => `Keadaan hari ini di ${places}.`,
  country: 'seluruh Indonesia',
  businesses: 'Usaha menurut ukuran dan provinsi',
  province: 'Provinsi',
  total: 'Jumlah',
  all: 'Semua',
  opportunities: 'Peluang menurut pola dan tahap',
  pattern: 'Pola',
  opportunityStates: {
    open: 'Terbuka',
    matched: 'Ada mitra',
    met: 'Terpenuhi',
    expired: 'Lewat waktu',
    withdrawn: 'Ditarik',
  } satisfies Record<OpportunityState, string>,
  partnerships: 'Kemitraan menurut tahap',
  partnershipsHint: 'Satu kemitraan dihitung bila salah satu pihak ada di daerah ini.',
  state: 'Tahap',
  none: 'Belum ada',
}

const en: typeof id = {
  title: 'Reports',
  lead: (places: string) => `How things stand today in ${places}.`,
  country: 'all of Indonesia',
  businesses: 'Businesses by size and province',
  province: 'Province',
  total: 'Total',
  all: 'All',
  opportunities: 'Opportunities by pattern and state',
  pattern: 'Pattern',
  opportunityStates: {
    open: 'Open',
    matched: 'Has a partner',
    met: 'Met',
    expired: 'Expired',
    withdrawn: 'Withdrawn',
  },
  partnerships: 'Partnerships by state',
  partnershipsHint: 'A partnership counts when either side is in the region.',
  state: 'State',
  none: 'None yet',
}

/** What agencies and administrators read. */
export const reports = { id, en }
