import type { Sector } from './business'

/** The edition the tables below belong to: KBLI 2020, Peraturan BPS 2/2020 (divisions follow ISIC rev. 4). */
export const SECTOR_EDITION = '2020'

export interface Category {
  readonly code: string
  readonly id: string
  readonly en: string
}

export interface Division extends Category {
  /** The letter of the category it belongs to. */
  readonly category: string
}

// One line a row: code | Indonesian | English; a division stands under its category.
const TABLE = `
A | Pertanian, kehutanan, dan perikanan | Agriculture, forestry and fishing
01 | Pertanian tanaman dan peternakan | Crops and livestock
02 | Kehutanan dan pemanenan kayu | Forestry and logging
03 | Perikanan | Fishing and aquaculture
B | Pertambangan dan penggalian | Mining and quarrying
05 | Pertambangan batu bara | Coal mining
06 | Pertambangan minyak bumi dan gas alam | Oil and gas extraction
07 | Pertambangan bijih logam | Metal ore mining
08 | Pertambangan dan penggalian lainnya | Other mining and quarrying
09 | Jasa penunjang pertambangan | Mining support services
C | Industri pengolahan | Manufacturing
10 | Industri makanan | Food products
11 | Industri minuman | Beverages
12 | Industri pengolahan tembakau | Tobacco products
13 | Industri tekstil | Textiles
14 | Industri pakaian jadi | Wearing apparel
15 | Industri kulit dan alas kaki | Leather and footwear
16 | Industri kayu, bambu, rotan, dan anyaman | Wood, bamboo, rattan and wicker
17 | Industri kertas | Paper products
18 | Industri percetakan | Printing
19 | Industri batu bara dan pengilangan minyak | Coke and refined petroleum
20 | Industri bahan kimia | Chemicals
21 | Industri farmasi dan obat tradisional | Pharmaceuticals and herbal medicine
22 | Industri karet dan plastik | Rubber and plastics
23 | Industri barang galian bukan logam | Non-metallic mineral products
24 | Industri logam dasar | Basic metals
25 | Industri barang logam | Fabricated metal products
26 | Industri komputer, elektronik, dan optik | Computers, electronics and optics
27 | Industri peralatan listrik | Electrical equipment
28 | Industri mesin dan perlengkapan | Machinery
29 | Industri kendaraan bermotor dan suku cadang | Motor vehicles and parts
30 | Industri alat angkutan lainnya | Other transport equipment
31 | Industri furnitur | Furniture
32 | Industri pengolahan lainnya | Other manufacturing
33 | Reparasi dan pemasangan mesin | Repair and installation of machinery
D | Pengadaan listrik dan gas | Electricity and gas
35 | Pengadaan listrik, gas, dan uap | Electricity, gas and steam
E | Pengelolaan air dan sampah | Water and waste
36 | Pengelolaan air | Water supply
37 | Pengelolaan air limbah | Sewerage
38 | Pengelolaan sampah dan daur ulang | Waste and recycling
39 | Remediasi | Remediation
F | Konstruksi | Construction
41 | Konstruksi gedung | Buildings
42 | Konstruksi bangunan sipil | Civil engineering
43 | Konstruksi khusus | Specialised construction
G | Perdagangan dan reparasi kendaraan | Trade and vehicle repair
45 | Perdagangan dan reparasi mobil dan motor | Motor vehicle trade and repair
46 | Perdagangan besar | Wholesale trade
47 | Perdagangan eceran | Retail trade
H | Pengangkutan dan pergudangan | Transport and storage
49 | Angkutan darat | Land transport
50 | Angkutan perairan | Water transport
51 | Angkutan udara | Air transport
52 | Pergudangan dan penunjang angkutan | Warehousing and transport support
53 | Pos dan kurir | Postal and courier
I | Akomodasi dan makan minum | Accommodation and food service
55 | Penyediaan akomodasi | Accommodation
56 | Penyediaan makanan dan minuman | Food and beverage service
J | Informasi dan komunikasi | Information and communication
58 | Penerbitan | Publishing
59 | Film, video, dan musik | Film, video and music
60 | Penyiaran | Broadcasting
61 | Telekomunikasi | Telecommunications
62 | Pemrograman dan konsultasi komputer | Programming and computer consultancy
63 | Jasa informasi | Information services
K | Keuangan dan asuransi | Finance and insurance
64 | Jasa keuangan | Financial services
65 | Asuransi dan dana pensiun | Insurance and pension funds
66 | Penunjang jasa keuangan | Auxiliary financial services
L | Real estat | Real estate
68 | Real estat | Real estate
M | Jasa profesional, ilmiah, dan teknis | Professional, scientific and technical
69 | Hukum dan akuntansi | Legal and accounting
70 | Kantor pusat dan konsultasi manajemen | Head offices and management consultancy
71 | Arsitektur, keinsinyuran, dan uji teknis | Architecture, engineering and testing
72 | Penelitian dan pengembangan | Research and development
73 | Periklanan dan penelitian pasar | Advertising and market research
74 | Desain, fotografi, dan jasa profesional lainnya | Design, photography and other professions
75 | Kesehatan hewan | Veterinary services
N | Penyewaan dan penunjang usaha | Rental and business support
77 | Penyewaan | Rental and leasing
78 | Ketenagakerjaan | Employment services
79 | Agen perjalanan | Travel agencies
80 | Keamanan | Security
81 | Kebersihan gedung dan taman | Building and landscape services
82 | Administrasi kantor dan pengepakan | Office support and packaging services
O | Administrasi pemerintahan | Public administration
84 | Administrasi pemerintahan | Public administration
P | Pendidikan | Education
85 | Pendidikan | Education
Q | Kesehatan dan kegiatan sosial | Health and social work
86 | Kesehatan | Human health
87 | Sosial di dalam panti | Residential care
88 | Sosial di luar panti | Social work
R | Kesenian, hiburan, dan rekreasi | Arts, entertainment and recreation
90 | Hiburan dan kesenian | Arts and entertainment
91 | Perpustakaan, museum, dan kebudayaan | Libraries, museums and culture
92 | Perjudian dan pertaruhan | Gambling and betting
93 | Olahraga dan rekreasi | Sports and recreation
S | Jasa lainnya | Other services
94 | Organisasi keanggotaan | Membership organisations
95 | Reparasi barang pribadi dan rumah tangga | Repair of personal and household goods
96 | Jasa perorangan | Personal services
T | Rumah tangga sebagai pemberi kerja | Households as employers
97 | Pekerja rumah tangga | Domestic workers
98 | Produksi rumah tangga untuk sendiri | Own-use production
U | Badan internasional | International bodies
99 | Badan internasional | International bodies
`

const rows = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [code = '', id = '', en = ''] = line.split(' | ')
    return { code, id, en }
  })

const isLetter = (code: string): boolean => /^[A-U]$/.test(code)

/** The 21 categories, A to U. */
export const CATEGORIES: readonly Category[] = rows.filter(({ code }) => isLetter(code))

/** The two-digit divisions, each with the category it stands under. */
export const DIVISIONS: readonly Division[] = rows.reduce<{ category: string; found: Division[] }>(
  ({ category, found }, row) =>
    isLetter(row.code) ? { category: row.code, found } : { category, found: [...found, { ...row, category }] },
  { category: '', found: [] },
).found

const byCode = new Map(DIVISIONS.map((division) => [division.code, division]))

/** The division of a sector, or null when it is not in the edition kept here. */
export const divisionOf = ({ edition, division }: Sector): Division | null =>
  edition === SECTOR_EDITION ? (byCode.get(division) ?? null) : null

/** Who feeds whom: the first division's products are the second one's material or goods. */
const CHAINS: readonly (readonly [from: string, to: readonly string[]])[] = [
  ['01', ['10', '11', '12', '13', '20', '21', '22', '46', '47', '56']],
  ['02', ['16', '17', '31', '32']],
  ['03', ['10', '46', '47', '56']],
  ['08', ['23', '41', '42']],
  ['10', ['46', '47', '55', '56']],
  ['11', ['46', '47', '56']],
  ['13', ['14', '15', '29', '31', '32']],
  ['14', ['46', '47']],
  ['15', ['14', '29', '31', '46', '47']],
  ['16', ['31', '32', '41', '43']],
  ['17', ['10', '18', '82']],
  ['18', ['10', '11', '73', '82']],
  ['20', ['13', '22', '46', '47']],
  ['22', ['10', '26', '27', '28', '29', '30', '31']],
  ['23', ['41', '42', '43', '46']],
  ['24', ['25', '27', '28', '29', '30']],
  ['25', ['01', '26', '27', '28', '29', '30', '31', '41', '43']],
  ['26', ['27', '28', '29', '30']],
  ['27', ['26', '28', '29', '30', '43']],
  ['28', ['01', '10', '33']],
  ['29', ['45', '49', '86']],
  ['30', ['03', '50']],
  ['31', ['41', '43', '46', '47', '55']],
  ['32', ['46', '47']],
  ['38', ['17', '22', '24']],
  ['46', ['47', '49', '52']],
  ['71', ['41', '42', '43']],
  ['74', ['13', '14', '18', '31', '73']],
]
const chained = new Set(CHAINS.flatMap(([from, to]) => to.flatMap((end) => [`${from}-${end}`, `${end}-${from}`])))

/** `unknown` when the editions differ, or when the table of the edition is not kept here. */
export type Relatedness = 'same-division' | 'value-chain' | 'same-category' | 'none' | 'unknown'

/** How near two sectors are, the nearest kind that holds. Symmetric; compared only inside one edition. */
export const relatedness = (a: Sector, b: Sector): Relatedness => {
  if (a.edition !== b.edition) return 'unknown'
  if (a.division === b.division) return 'same-division'
  const [one, other] = [divisionOf(a), divisionOf(b)]
  if (!one || !other) return 'unknown'
  if (chained.has(`${one.code}-${other.code}`)) return 'value-chain'
  return one.category === other.category ? 'same-category' : 'none'
}
