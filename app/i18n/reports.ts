import type { OpportunityState } from '../domain/opportunity/opportunity'

const id = {
  title: 'Laporan',
  lead: (places: string) => `Keadaan hari ini. Daerah: ${places}.`,
  country: 'Seluruh Indonesia',
  byProvince: 'Usaha menurut provinsi dan ukuran',
  province: 'Provinsi',
  total: 'Jumlah',
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
  none: 'Belum ada',
}

const en: typeof id = {
  title: 'Reports',
  lead: (places: string) => `How things stand today. Region: ${places}.`,
  country: 'All of Indonesia',
  byProvince: 'Businesses by province and size',
  province: 'Province',
  total: 'Total',
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
  none: 'None yet',
}

/** What agencies and administrators read. */
export const reports = { id, en }
