import type { SearchQuery } from '~/search/engine'

export const CLASSES = ['rare', 'common', 'filtered', 'typo', 'suggest'] as const
export type QueryClass = (typeof CLASSES)[number]

/** What is asked; whatever is not said is the same for all. */
export type Asked = Pick<SearchQuery, 'text' | 'province' | 'size' | 'sector'>

const texts = (line: string): Asked[] => line.split(', ').map((text) => ({ text }))

/** Queries over generated businesses, by how much they find. */
export const QUERIES: Readonly<Record<QueryClass, readonly Asked[]>> = {
  rare: texts(
    'galangan kapal, karoseri ambulans, vco, pcb, panel listrik, sagu lempeng, songket piliang, tenun nenobais, ' +
      'fiberglas maros, sapi perah nganjuk, obat tradisional, laundry sulastri, perahu puang, pala mandagi, ' +
      'desain dadang, batik raharjo lestari, abon rosmawati, cor kuningan wibowo, bubut cnc sampang, getah karet chaniago',
  ),
  common: texts(
    'jahit, tempe, tahu, keripik, kerupuk, roti, konveksi, mebel, bengkel las, sawit, padi, sayur, ayam, ikan, toko, ' +
      'kopi, batik, sepatu, bata, katering',
  ),
  filtered: ['jahit', 'tempe', 'keripik', 'roti', 'mebel', 'bengkel las', 'sayur', 'toko'].flatMap((text) => [
    { text, province: '32', size: 'micro' as const },
    { text, province: '34', size: 'small' as const },
    { text, province: '73' },
  ]),
  typo: texts(
    'tmpe, konvkesi, keirpik, kerpuk, seragm sekolah, bengkl las, mebbel, btaik, spatu, ktering, jagnug, udagn, ' +
      'gerabha, anyamn, plstik, prcetakan, sayruan, kakoa, rempha, lemarri',
  ),
  suggest: texts(
    'jah, tem, kon, ker, kop, sep, beng, meb, bat, pan, rum, cor, gul, say, per, tah, sus, las, pet, anya',
  ),
}
