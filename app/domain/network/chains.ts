import { COVERAGE, relation } from '../business/taxonomy'
import { TERMS } from '../business/terms'
import type { Source } from '../source'

/** A product or package as the steps that make it whole. */
export interface Chain {
  readonly code: string
  readonly id: string
  readonly en: string
  /** Each step by the terms of which one will do. */
  readonly steps: readonly (readonly string[])[]
  readonly source: Source
}

const NETWORKS_OF_004: Source = {
  law: 'Networks of small firms (Hatch 2000, Dean 1997)',
  article: null,
  document: '004',
  verified: true,
}
const TRADE: Source = { law: 'Trade practice', article: null, document: null, verified: false }

// One line a chain: code | Indonesian | English | whether document 004 has the case | steps, alternatives after a slash.
const TABLE = `
garment-line | Satu lini busana | A range of garments | yes | suit, dress, shirt, trousers, jacket, muslim-wear, garment-accessory, zipper, button, embroidery, fabric-cutting/garment-finishing
fitted-rooms | Dapur dan kamar mandi bongkar pasang | Knock-down kitchens and bathrooms | yes | kitchen-set, bathroom-cabinet, wardrobe, knock-down-frame, furniture-finishing/wood-turning
building-design | Rancang bangun lengkap | Building design services | yes | architecture, engineering, interior-works, electrical-installation, plumbing, road-works, product-testing, design, accounting, legal-service, business-consulting
special-vehicle | Kendaraan khusus siap pakai | Vehicles ready for use | yes | ambulance-fitting, vehicle-body, upholstery/vehicle-seat, wire-harness/electric-panel, fibreglass, vehicle-painting, sheet-metal, export-import
vehicle-parts | Komponen kendaraan | Vehicle parts | no | casting, stamping, turning/machining, plating, heat-treatment, auto-rubber, plastic-injection, wire-harness
footwear | Sepatu siap jual | Footwear | no | leather-tanning, shoe-part, shoe/sandal, cardboard-box, design
packed-food | Makanan kemasan | Packed food | no | snack/bakery/soy-food, seasoning, packing, packaging-print, cardboard-box, product-testing
fish-to-market | Ikan sampai pasar | Fish to market | no | wild-fish, cold-storage, fish-fillet/preserved-fish, cold-chain, packing
coffee-to-cup | Kopi dari kebun ke cangkir | Coffee from farm to cup | no | coffee-bean, roasted-coffee, packaging-print, courier/trucking, restaurant
dyed-cloth | Kain sampai busana | Cloth to clothes | no | yarn, dyeing, batik/woven-cloth, embroidery, dress/shirt/muslim-wear
farm-tools | Alat dan mesin tani | Farm tools and machines | no | blacksmith, casting, welding, machine-tool, machine-repair
tour-package | Paket wisata | Tour packages | no | tour, lodging, restaurant/catering, passenger-transport, craft
`

const parse = (line: string): Chain => {
  const [code = '', id = '', en = '', documented, steps = ''] = line.split(' | ')
  return {
    code,
    id,
    en,
    steps: steps.split(', ').map((step) => step.split('/')),
    source: documented === 'yes' ? NETWORKS_OF_004 : TRADE,
  }
}

/** The chains that are looked for. Codes are stored: a chain may be renamed on screen, never recoded. */
export const CHAINS: readonly Chain[] = TABLE.trim().split('\n').map(parse)

const byCode = new Map(CHAINS.map((chain) => [chain.code, chain]))

export const chainOf = (code: string): Chain | null => byCode.get(code) ?? null

/** The steps each term does, by the code of the chain: by one of their own terms, or by a kind of it. */
const stepsOfTerms = new Map(
  CHAINS.map(({ code, steps }) => [
    code,
    new Map(
      TERMS.map((term) => [
        term.code,
        steps.flatMap((step, place) =>
          step.some((wanted) => relation(wanted, term.code) >= COVERAGE.kind) ? [place] : [],
        ),
      ]),
    ),
  ]),
)

/** The steps of a chain, by their place, that some terms do. */
export const stepsDone = ({ code }: Pick<Chain, 'code'>, terms: readonly string[]): number[] => [
  ...new Set(terms.flatMap((term) => stepsOfTerms.get(code)?.get(term) ?? [])),
]
