import type { Certificate } from '~/domain/business/certificates'
import type { Unit } from '~/domain/business/units'

/** A term with an amount: what one worker makes in a month, or what a firm buys in one. */
export interface Amount {
  readonly term: string
  readonly unit: Unit
  readonly least: number
  readonly most: number
}

/** One way of earning a living: what it makes, what it buys, how it names itself. */
export interface Trade {
  readonly code: string
  /** KBLI 2020 division. */
  readonly division: string
  /** How often it is met, beside the others. */
  readonly weight: number
  /** Words of a business's name. */
  readonly names: readonly string[]
  /** For each worker and month; the first is what the business lives on. */
  readonly makes: readonly Amount[]
  /** What a medium firm of this trade has made by others each month. */
  readonly buys: readonly Amount[]
  /** The likeliest first. */
  readonly certificates: readonly Certificate[]
  /** Provinces where it is at home; empty for everywhere. */
  readonly provinces: readonly string[]
}

// One line a trade: code | division | weight | names | makes | buys | certificates | provinces.
// Amounts are plausible, not measured: a demo must look right, no rule reads them.
const TABLE = `
tempeh | 10 | 7 | Tempe, Tahu Tempe, Rumah Tempe | tempeh kilogram 120-350, tofu kilogram 80-250 | soybean ton 4-20 | pirt, halal, nib | -
tofu | 10 | 5 | Tahu, Pabrik Tahu | tofu kilogram 150-400 | soybean ton 4-20 | pirt, halal, nib | -
chips | 10 | 6 | Keripik, Camilan, Dapur | chips kilogram 40-140, crackers kilogram 30-100 | cassava ton 3-15, packaging-print piece 5000-30000 | pirt, halal, nib, bpom | -
crackers | 10 | 4 | Kerupuk | crackers kilogram 60-200 | preserved-fish kilogram 300-1500, cassava-flour ton 1-6 | pirt, halal, nib | -
bakery | 10 | 5 | Roti, Toko Kue, Dapur Kue | bread piece 600-2500, cake piece 200-900 | egg kilogram 300-2000, cardboard-box piece 2000-12000 | pirt, halal, nib | -
sauce | 10 | 3 | Sambal, Bumbu | sauce kilogram 40-150, seasoning kilogram 30-120 | chilli ton 1-8, onion ton 1-6 | pirt, halal, bpom, nib | -
palm-sugar | 10 | 2 | Gula Aren, Gula Semut | palm-sugar kilogram 60-200 | packing piece 3000-20000 | pirt, halal, organic | 32,33,35,73,71,82
coconut | 10 | 2 | Kelapa, VCO | coconut-oil litre 30-120, coconut-product kilogram 80-300 | coconut ton 10-80 | pirt, halal, bpom, organic | 14,71,72,75,81,82,53
sago | 10 | 1 | Sagu | sago kilogram 100-350, cookies kilogram 20-60 | packaging-print piece 2000-9000 | pirt, halal | 14,81,82,91,93,96
fish-products | 10 | 4 | Olahan Ikan, Abon, Dapur Laut | preserved-fish kilogram 60-220, shredded-meat kilogram 15-60, fish-balls kilogram 40-120 | tuna ton 2-20, wild-fish ton 3-25 | pirt, halal, haccp, bpom | 12,21,33,35,71,73,74,81,82,91
coffee | 10 | 3 | Kopi | roasted-coffee kilogram 40-160 | coffee-bean ton 2-15, packaging-print piece 3000-15000 | pirt, halal, nib, organic | 11,12,16,18,32,35,51,53,73,94
rice-mill | 10 | 2 | Penggilingan Padi | rice-milling ton 6-25 | rice ton 40-300 | nib, halal | 12,16,18,32,33,35,52,73
feed | 10 | 1 | Pakan Ternak | animal-feed ton 2-9 | corn ton 30-250 | nib, sni | 18,32,33,35,73
herbal | 21 | 2 | Jamu, Herbal | herbal-medicine kilogram 20-90, herbal-drink kilogram 20-80 | ginger-root ton 1-9 | bpom, halal, pirt, gmp | 33,34,35,32
drinks | 11 | 2 | Sari Buah, Air Minum | soft-drink litre 150-600, bottled-water litre 1500-6000 | fruit ton 2-15 | pirt, halal, bpom, sni | -
garment | 14 | 8 | Konveksi, Jahit, Busana | garment piece 60-180, uniform-sewing piece 60-160, shirt piece 50-140 | garment piece 1500-12000, fabric-cutting piece 2000-12000, garment-finishing piece 2000-12000 | nib, brand, sni | -
muslim-wear | 14 | 3 | Busana Muslim, Hijab | muslim-wear piece 60-180, embroidery piece 40-120 | embroidery piece 800-5000, button piece 5000-40000 | nib, brand, halal | 13,32,33,35,73
t-shirt | 14 | 3 | Kaos, Sablon | t-shirt piece 90-300, screen-printing piece 150-600 | t-shirt piece 2000-15000 | nib, brand | -
batik | 13 | 3 | Batik | batik piece 12-60, dyeing metre 80-300 | batik piece 300-2500 | nib, brand | 32,33,34,35
weaving | 13 | 3 | Tenun, Songket | woven-cloth piece 3-14 | woven-cloth piece 60-400, yarn kilogram 100-700 | nib, brand | 12,13,16,51,52,53,61,73,74,76
shoes | 15 | 3 | Sepatu, Sandal | shoe piece 40-130, sandal piece 60-200 | shoe-part piece 3000-25000, shoe piece 1500-9000 | nib, sni, brand | 32,35,31,33
leather | 15 | 2 | Kulit, Tas Kulit | leather-goods piece 25-90, bag piece 30-110 | bag piece 800-6000, leather-tanning square-metre 200-1500 | nib, brand | 32,34,35
furniture | 31 | 5 | Mebel, Meubel, Ukir | furniture piece 3-12, table-chair piece 5-20, furniture-finishing piece 10-40 | table-chair piece 300-2500, wood-turning piece 800-6000 | svlk, nib | 33,35,32,31,73
rattan | 31 | 2 | Rotan | rattan-furniture piece 6-24, weaving-craft piece 15-60 | rattan-furniture piece 300-2500, raw-rattan-bamboo ton 4-30 | svlk, nib | 32,63,72,62
wickerwork | 16 | 3 | Anyaman, Kerajinan | weaving-craft piece 25-90 | weaving-craft piece 1500-9000 | nib, brand | 32,34,35,51,52,53,61,62,81,91
frames | 16 | 2 | Kusen, Kayu | wood-frame piece 6-22, sawmill cubic-metre 4-15 | timber cubic-metre 40-400 | svlk, nib | -
blacksmith | 25 | 4 | Pandai Besi, Pande Besi | blacksmith piece 40-120, farm-tool piece 40-140, machete piece 30-110 | farm-tool piece 1500-9000 | nib, sni | -
welding | 25 | 5 | Bengkel Las, Las | welding hour 100-170, metal-fence metre 15-60, steel-structure kilogram 300-1200 | steel-structure ton 5-40, welding hour 400-3000 | nib, iso-9001 | -
machining | 25 | 3 | Bengkel Bubut, Teknik | turning piece 150-700, machining piece 100-500 | turning piece 4000-40000, machining piece 3000-30000, plating piece 4000-40000 | nib, iso-9001, iatf-16949 | 31,32,33,35,36,12
stamping | 25 | 2 | Logam, Stamping | stamping piece 1500-9000, sheet-metal piece 200-900 | stamping piece 20000-150000, mould-dies piece 2-12 | nib, iso-9001, iatf-16949 | 31,32,33,35,36
casting | 24 | 2 | Cor Logam, Pengecoran | casting kilogram 400-1500 | casting ton 5-40, machining piece 2000-15000 | nib, iso-9001, sni | 33,35,32
auto-part | 29 | 2 | Komponen, Otomotif | auto-part piece 500-4000, auto-rubber piece 400-3000 | auto-part piece 10000-90000, plastic-injection piece 10000-90000, wire-harness piece 2000-15000 | iatf-16949, iso-9001, nib, sni | 31,32,33,35,36
body-works | 29 | 1 | Karoseri | vehicle-body piece 0.2-0.6, ambulance-fitting piece 0.1-0.3 | upholstery piece 100-900, fibreglass piece 60-500, vehicle-seat piece 200-1800 | nib, iso-9001, sni | 32,33,35,36
electronics | 26 | 2 | Elektronik | electronics-assembly piece 200-900, pcb-assembly piece 300-1500 | pcb-assembly piece 5000-40000, wire-harness piece 5000-40000 | nib, sni, iso-9001 | 21,32,36,35,31
panel | 27 | 1 | Panel Listrik, Elektrik | electric-panel piece 3-10, lamp piece 100-500 | sheet-metal piece 300-2500, wire-harness piece 500-4000 | sni, nib, iso-9001 | 31,32,35,36
plastic | 22 | 2 | Plastik | plastic-product piece 2000-12000, plastic-injection piece 2000-12000 | recycling ton 5-40, mould-dies piece 1-8 | nib, sni, iso-9001 | 31,32,33,35,36,12
soap | 20 | 2 | Sabun, Pembersih | soap litre 100-450, essential-oil litre 2-9 | essential-oil litre 40-300, packaging-print piece 5000-30000 | nib, halal, bpom | -
brick | 23 | 3 | Bata, Batako, Genteng | brick piece 2500-9000, roof-tile piece 1500-6000 | brick piece 40000-300000 | nib, sni | -
pottery | 23 | 2 | Gerabah, Keramik | pottery piece 60-260 | pottery piece 1500-9000 | nib, brand | 32,33,34,52,51,61
craft | 32 | 3 | Kerajinan, Suvenir | craft piece 40-160, shell-craft piece 30-110 | craft piece 1500-12000 | nib, brand | -
printing | 18 | 2 | Percetakan, Kemasan | printing piece 2000-12000, packaging-print piece 2000-12000, cardboard-box piece 800-4000 | cardboard-box piece 8000-60000 | nib, halal | -
boat | 30 | 1 | Galangan, Perahu | boat piece 0.1-0.4, fibreglass piece 4-15 | welding hour 600-4000, steel-structure ton 5-50, fibreglass piece 20-160 | nib, iso-9001 | 21,33,35,73,74,81,82
rice-farm | 01 | 6 | Tani, Padi | rice ton 1-3 | fertiliser ton 5-40 | organic | 12,16,18,32,33,35,52,73
vegetable-farm | 01 | 5 | Sayur, Hortikultura | vegetable kilogram 300-1200, chilli kilogram 100-500 | vegetable ton 5-40, cold-chain trip 10-60 | organic, nib | -
corn-farm | 01 | 3 | Jagung, Tani | corn ton 2-6 | seedling piece 20000-150000 | nib | 18,35,52,53,73,75
oil-palm-farm | 01 | 3 | Sawit, Kebun Sawit | oil-palm ton 6-18 | oil-palm ton 800-9000 | ispo, rspo | 12,14,15,16,61,62,64,76
rubber-farm | 01 | 2 | Karet, Kebun | rubber-latex kilogram 150-450 | rubber-latex ton 60-600 | nib | 12,15,16,61,62,63
coffee-farm | 01 | 3 | Kopi, Kebun Kopi | coffee-bean kilogram 120-450 | coffee-bean ton 6-60 | organic, nib | 11,12,16,18,32,35,51,53,73,94
cocoa-farm | 01 | 2 | Kakao | cocoa-bean kilogram 100-350 | cocoa-bean ton 8-80 | organic, nib | 13,18,72,73,74,76,53
spice-farm | 01 | 2 | Rempah, Pala, Cengkih | spice kilogram 40-180 | spice ton 3-25 | organic, nib | 81,82,71,13,17
poultry | 01 | 4 | Ternak Ayam, Telur | broiler head 900-3500, egg kilogram 200-900 | broiler head 20000-180000, egg ton 4-40 | nib, halal | 32,33,35,18,12,73,63
cattle | 01 | 2 | Ternak Sapi | cattle head 1-4, dairy-cattle litre 300-1100 | dairy-cattle litre 20000-160000 | nib | 35,33,32,52,53,73
fishing | 03 | 4 | Nelayan, Ikan | wild-fish kilogram 250-1200, tuna kilogram 150-900 | tuna ton 8-80, cold-storage ton 10-90 | nib, haccp | 12,13,21,33,35,51,53,71,73,74,81,82,91,93
fish-farm | 03 | 3 | Tambak, Kolam | farmed-fish kilogram 200-900, shrimp kilogram 100-600 | shrimp ton 5-60, farmed-fish ton 5-50 | nib, haccp | 32,33,35,16,18,73,63,52
seaweed | 03 | 2 | Rumput Laut | seaweed kilogram 150-600 | seaweed ton 10-120 | nib | 53,73,74,65,52,81
wholesale | 46 | 4 | Dagang, Niaga, Grosir | wholesale trip 4-20 | rice ton 20-200, chips kilogram 500-5000, weaving-craft piece 500-4000 | nib, halal | -
retail | 47 | 5 | Toko, Warung, Kios | retail trip 2-10 | snack kilogram 400-4000, craft piece 300-3000, batik piece 100-900 | nib, halal | -
trucking | 49 | 3 | Angkutan, Ekspedisi | trucking trip 8-22, cold-chain trip 4-14 | trucking trip 40-400 | nib | -
catering | 56 | 4 | Katering, Dapur | catering piece 400-1600 | tempeh kilogram 400-4000, vegetable kilogram 1000-8000, broiler head 600-6000 | pirt, halal, nib | -
laundry | 96 | 1 | Binatu, Laundry | laundry kilogram 300-1100 | soap litre 100-900 | nib | -
repair | 45 | 3 | Bengkel, Servis Motor | vehicle-repair hour 110-170, machine-repair hour 60-130 | turning piece 200-1500 | nib | -
design | 74 | 1 | Desain, Studio | design hour 80-160, photography hour 30-90 | digital-printing piece 500-4000 | nib | 31,32,34,35,51
building | 41 | 2 | Bangunan, Karya | house-building hour 140-180, interior-works square-metre 40-140 | kitchen-set set 20-160, wood-frame piece 200-1500, brick piece 60000-400000 | nib, iso-9001 | -
`

const amountsOf = (cell: string): Amount[] =>
  cell.split(', ').map((part) => {
    const [term = '', unit, range = ''] = part.split(' ')
    const [least = 0, most = 0] = range.split('-').map(Number)
    return { term, unit: unit as Unit, least, most }
  })

export const TRADES: readonly Trade[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [code = '', division = '', weight, names = '', makes = '', buys = '', certificates = '', provinces = ''] =
      line.split(' | ')
    return {
      code,
      division,
      weight: Number(weight),
      names: names.split(', '),
      makes: amountsOf(makes),
      buys: amountsOf(buys),
      certificates: certificates.split(', ') as Certificate[],
      provinces: provinces === '-' ? [] : provinces.split(','),
    }
  })
