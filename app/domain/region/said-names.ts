import { PROVINCES } from './provinces'
import { REGENCIES, type Regency } from './regencies'

/** Words that say which kind of regency is meant. */
export const KIND_WORDS: Readonly<Record<string, Regency['kind']>> = {
  kabupaten: 'kabupaten',
  kab: 'kabupaten',
  kota: 'kota',
  kotamadya: 'kota',
  kodya: 'kota',
}

/** The name without its kind. */
export const bareName = ({ name }: Pick<Regency, 'name'>): string =>
  name.toLowerCase().replace(/^(kota administrasi|kabupaten administrasi|kota|kabupaten) /, '')

/** What people call places for short: the first word of a line is the code of a province or a regency. */
const LINES = `
12 sumut
13 sumbar
16 sumsel
19 babel | bangka belitung
21 kepri
31 jakarta | jkt | dki | jabodetabek
32 jabar
33 jateng
34 yogyakarta | yogya | jogja | jogjakarta | diy
35 jatim
52 ntb
53 ntt
61 kalbar
62 kalteng
63 kalsel
64 kaltim
65 kaltara
71 sulut
72 sulteng
73 sulsel
74 sultra
75 gorontalo
76 sulbar
82 malut
3171 jakpus
3172 jakut
3173 jakbar
3174 jaksel
3175 jaktim
1271 mdn
1671 plg
3216 cikarang
3273 bdg
3278 tasik
3372 solo
3374 smg
3578 sby
3674 tangsel | serpong
5171 dps
7371 mks | ujung pandang | ujungpandang
`

interface SaidName {
  /** Of a province or a regency. */
  readonly code: string
  /** Its name in lower case, without its kind. */
  readonly name: string
  readonly short: readonly string[]
}

export const SHORT_NAMES: readonly SaidName[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [code = '', short = ''] = line.split(/ (.*)/)
    const place = [...PROVINCES, ...REGENCIES].find((one) => one.code === code)
    return { code, name: place ? bareName(place) : '', short: short.split(' | ') }
  })
