const id = {
  title: 'Sumber data',
  lead: 'Jejaring memakai data terbuka dari orang lain. Terima kasih kepada mereka.',
  caption: 'Data yang dipakai',
  columns: { data: 'Data', use: 'Dipakai untuk', license: 'Lisensi' },
  uses: {
    regions: 'Nama provinsi dan kabupaten/kota',
    points: 'Letak kabupaten/kota, untuk menghitung jarak',
    sectors: 'Nama bidang usaha (KBLI)',
  },
  facts: 'Fakta umum, tanpa lisensi',
  changes: 'Yang kami ubah',
  changesText:
    'Nama daerah dirapikan dan kodenya disamakan. Data daerah turunannya tersedia dengan lisensi ODbL yang sama.',
  lawTitle: 'Peraturan dan dokumen',
  lawText: 'Aturan dan angka di situs ini berasal dari sumber berikut.',
  codeTitle: 'Perangkat lunak',
  codeText: 'Kode Jejaring berlisensi Apache-2.0.',
}

const en: typeof id = {
  title: 'Data sources',
  lead: 'Jejaring uses open data made by others. Our thanks to them.',
  caption: 'Data in use',
  columns: { data: 'Data', use: 'Used for', license: 'Licence' },
  uses: {
    regions: 'Names of provinces and regencies',
    points: 'Places of regencies, to work out distances',
    sectors: 'Names of business sectors (KBLI)',
  },
  facts: 'Plain facts, no licence',
  changes: 'What we changed',
  changesText:
    'Region names were tidied and their codes aligned. The derived region data is available under the same ODbL.',
  lawTitle: 'Laws and documents',
  lawText: 'The rules and numbers on this site come from these sources.',
  codeTitle: 'Software',
  codeText: "Jejaring's code is licensed under Apache-2.0.",
}

export const attribution = { id, en }
