import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { DIVISIONS } from './sectors'
import { stems } from './stem'
import { COVERAGE, recogniseTerm, relation, sectorsFor, termOf } from './taxonomy'
import { TERMS } from './terms'

const anyCode = fc.constantFrom(...TERMS.map(({ code }) => code))
const divisionsFor = (words: string) => sectorsFor(words).map(({ division }) => division)

test('every term is whole: code, names in both languages, a division that exists', () => {
  const known = new Set(DIVISIONS.map(({ code }) => code))
  for (const { code, id, en, divisions } of TERMS) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(id, code).toMatch(/^\p{Lu}/u)
    expect(en, code).toMatch(/^\p{Lu}/u)
    expect(divisions, code).not.toHaveLength(0)
    expect(
      divisions.filter((division) => !known.has(division)),
      code,
    ).toEqual([])
  }
})

test('codes and names stand once', () => {
  expect(new Set(TERMS.map(({ code }) => code)).size).toBe(TERMS.length)
  expect(new Set(TERMS.map(({ id }) => id)).size).toBe(TERMS.length)
  expect(new Set(TERMS.map(({ en }) => en)).size).toBe(TERMS.length)
})

test('a parent exists and stands at the top after a few steps', () => {
  for (const { code } of TERMS) {
    const seen = new Set<string>()
    for (let at = termOf(code); at?.parent; at = termOf(at.parent)) {
      expect(seen.has(at.code), code).toBe(false)
      seen.add(at.code)
      expect(termOf(at.parent), at.code).not.toBeNull()
    }
    expect(seen.size).toBeLessThan(4)
  }
})

test('every term is found by its own Indonesian name', () => {
  const lost = TERMS.filter(({ id, code }) => !recogniseTerm(id).includes(code)).map(({ code }) => code)
  expect(lost).toEqual([])
})

test('every other word of a term leads to it', () => {
  const lost = TERMS.flatMap(({ code, words }) =>
    words
      .filter((word) => stems(word).length > 0 && !recogniseTerm(word).includes(code))
      .map((word) => `${code}: ${word}`),
  )
  expect(lost).toEqual([])
})

test.each([
  ['jahit baju seragam sekolah', ['uniform-sewing']],
  ['Kami menjahit jas pria', ['suit']],
  ['penjahit', ['garment']],
  ['bikin tempe dan tahu', ['tempeh', 'tofu']],
  ['Pandai besi: parang, cangkul', ['blacksmith', 'farm-tool', 'machete']],
  ['bengkel las dan bubut', ['welding', 'turning']],
  ['kancing dan resleting', ['button', 'zipper']],
  ['trim interior kereta', ['auto-trim']],
  ['jok mobil', ['vehicle-seat']],
  ['lemari dapur kitchen set', ['kitchen-set']],
  ['PCB', ['pcb-assembly']],
  ['kabel wiring harness', ['wire-harness']],
  ['petani kopi arabika', ['coffee-bean']],
  ['angkut ikan beku', ['cold-chain']],
  ['rumah potong ayam', ['slaughtering']],
  ['warung makan padang', ['restaurant']],
  // The head of a phrase stands first.
  ['bordir logo seragam', ['embroidery', 'uniform-sewing', 'design']],
  ['laundry seragam pabrik', ['laundry', 'uniform-sewing']],
  // Whom a thing is for is not the thing, but may tell which kind it is.
  ['kain batik untuk seragam', ['batik', 'uniform-sewing']],
  ['penjahit untuk seragam', ['uniform-sewing']],
  ['pesanan untuk seragam', ['uniform-sewing']],
  // How it is sold is no trade beside another.
  ['pasokan tempe, siap kirim', ['tempeh']],
  ['pemasok', ['wholesale']],
  // What is done to a thing is another trade than making it.
  ['cuci sepatu', ['shoe-care']],
  ['tambal kursi', []],
  ['kursus membatik', ['training']],
  ['kurssus membatik', ['training']],
  // What follows the head may narrow it; several kinds are examples.
  ['nelayan tuna', ['tuna', 'wild-fish']],
  ['konveksi mukena', ['muslim-wear', 'garment']],
  // As it is spoken: the nasal of Javanese, a short e left out.
  ['mbubut as roda', ['turning', 'auto-part']],
  ['krpuk udang', ['crackers']],
  // A slip in a form of the word that no list has, or in a word that says nothing.
  ['tempat menginp', ['lodging']],
  ['mbbut as', ['turning']],
  ['mbaik cap', ['batik', 'machete']],
  ['teriam jahitan', ['garment']],
  ['prajin batik', ['batik']],
  // Of two words it may be, the one used for more.
  ['jasa angkt barang', ['trucking', 'passenger-transport']],
  // What nobody knows is not what it is for.
  ['kristal untuk kapal', []],
])('%s means %j', (words, codes) => {
  expect(recogniseTerm(words)).toEqual(codes)
})

test.each([
  ['pakaian seragam hansip', 'uniform-sewing'],
  ['baju adat', 'costume'],
  ['permak jeans', 'alteration'],
  ['terpal kolam', 'tarpaulin'],
  ['kain lap majun', 'wiping-cloth'],
  ['sprei rumah sakit', 'household-linen'],
  ['peuyeum', 'fermented-cassava'],
  ['wingko babat', 'traditional-sweets'],
  ['amplang', 'crackers'],
  ['dangke', 'dairy'],
  ['telur asin', 'salted-egg'],
  ['es krim', 'ice-cream'],
  ['sarden', 'preserved-fish'],
  ['gereh', 'salted-fish'],
  ['iwak', 'wild-fish'],
  ['ikan hias koi', 'ornamental-fish'],
  ['bibit lele', 'fish-seed'],
  ['bibit ayam', 'poultry-chick'],
  ['susu kambing', 'goat'],
  ['wedus', 'goat'],
  ['kebo', 'cattle'],
  ['katul', 'animal-feed'],
  ['rumput gajah', 'forage'],
  ['brambang', 'onion'],
  ['sampeu', 'cassava'],
  ['krambil', 'coconut'],
  ['daun pisang', 'leaf-wrapper'],
  ['mbako', 'tobacco'],
  ['klanceng', 'honey'],
  ['gedek', 'bamboo-screen'],
  ['boboko', 'weaving-craft'],
  ['kandang burung', 'bird-cage'],
  ['kayu bakar', 'firewood'],
  ['peti mati', 'coffin'],
  ['bedog', 'machete'],
  ['kasur busa', 'bed'],
  ['sasirangan', 'dyeing'],
  ['bentor', 'bicycle-becak'],
  ['jukung', 'boat'],
  ['plakat akrilik', 'trophy'],
  ['papan nama', 'signage'],
  ['bunga papan', 'florist'],
  ['pengadaan alat tulis kantor', 'stationery'],
  ['isi ulang apar', 'fire-safety'],
  ['rakit pc', 'computer'],
  ['service ac', 'electronics-repair'],
  ['servis jam tangan', 'watch-repair'],
  ['servis sofa', 'upholstery'],
  ['sedot wc', 'septic-service'],
  ['agen gas', 'fuel-shop'],
  ['token listrik', 'payment-agent'],
  ['konter pulsa', 'phone-shop'],
  ['penitipan anak', 'child-care'],
  ['satpam', 'security'],
  ['organ tunggal', 'performing-art'],
  ['kolam renang', 'recreation'],
  ['sewa tenda hajatan', 'equipment-rental'],
  ['rabat beton', 'road-works'],
  ['cuci karpet', 'cleaning'],
  ['jasa pindahan', 'trucking'],
  ['kontrakan', 'property-rental'],
  // Things of their own, though they look like forms of a root that means something else.
  ['rambutan', 'fruit'],
  ['potong rambut', 'beauty-salon'],
  ['jamuan makan', 'catering'],
  ['jamu', 'herbal-medicine'],
  ['pelaminan', 'event'],
  ['koperasi petani sawit', 'oil-palm'],
  ['kapal ikan dan perintis', 'boat'],
  // Words of their own rather than others of their stem (*suluh*, *pembersih kaca*, *pipa*).
  ['penyuluh', 'business-consulting'],
  ['pembersihan kaca', 'cleaning'],
  ['pemipaan', 'plumbing'],
])('everyday and regional words: %s is first of all %s', (words, code) => {
  expect(recogniseTerm(words)[0]).toBe(code)
})

test.each([
  'milik sendiri',
  'modal awal',
  'siap pakai',
  'harga pas',
  'per meter',
  'harga bersaing',
  'ibu rumah tangga',
  'tumbuh bersama',
  'mencari mitra',
  'semoga berkah',
  // Names of places, and what is one slip from them.
  'padang',
  'lampung',
  'kuningan',
  'banten',
  'tanah datar',
  'semarang',
])('%s names no trade', (words) => {
  expect(recogniseTerm(words)).toEqual([])
})

test('words that fit two terms alike bring both', () => {
  expect(recogniseTerm('kopi')).toEqual(['roasted-coffee', 'coffee-bean'])
})

test('a slip of the fingers is forgiven', () => {
  expect(recogniseTerm('seragm')).toEqual(['uniform-sewing'])
  expect(recogniseTerm('sepattu kulit')[0]).toBe('shoe')
  expect(recogniseTerm('bikin septu siap kirim')).toEqual(['shoe'])
  // The word is mistyped, not its stem.
  expect(recogniseTerm('penngepul kelapa')[0]).toBe('wholesale')
})

test('strange words mean nothing', () => {
  expect(recogniseTerm('xyzzy qwerty')).toEqual([])
  expect(recogniseTerm('')).toEqual([])
})

test('plain words lead to a sector, the likeliest first', () => {
  expect(divisionsFor('jualan tempe')).toEqual(['10'])
  expect(divisionsFor('petani kopi')).toEqual(['01'])
  expect(divisionsFor('kopi')).toEqual(['10', '01'])
  expect(divisionsFor('bengkel las')[0]).toBe('25')
  expect(sectorsFor('katering')).toEqual([{ edition: '2020', division: '56' }])
})

test('words no term knows may still name a division', () => {
  expect(divisionsFor('asuransi')).toEqual(['65'])
  expect(divisionsFor('xyzzy')).toEqual([])
})

test.each([
  ['tempeh', 'tempeh', COVERAGE.same],
  ['garment', 'suit', COVERAGE.kind],
  ['suit', 'garment', COVERAGE.wider],
  ['vehicle-seat', 'auto-part', COVERAGE.muchWider],
  ['auto-part', 'vehicle-seat', COVERAGE.kind],
  ['tempeh', 'tofu', COVERAGE.sibling],
  ['tempeh', 'suit', 0],
  ['tempeh', 'no-such-term', 0],
  ['no-such-term', 'no-such-term', 0],
])('wanted %s, offered %s: %i', (wanted, offered, expected) => {
  expect(relation(wanted, offered)).toBe(expected)
})

test('two terms without a parent are no siblings', () => {
  expect(relation('rice', 'corn')).toBe(0)
})

test('relation is an integer of 1000, full only for the same term, and related one way means related the other', () => {
  fc.assert(
    fc.property(anyCode, anyCode, (a, b) => {
      const covered = relation(a, b)
      return (
        Number.isInteger(covered) &&
        covered >= 0 &&
        (covered === 1000) === (a === b) &&
        covered > 0 === relation(b, a) > 0
      )
    }),
  )
})

test('recognition never throws, repeats nothing and knows only terms', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (words) => {
      const codes = recogniseTerm(words)
      return new Set(codes).size === codes.length && codes.every((code) => termOf(code) !== null)
    }),
  )
})
