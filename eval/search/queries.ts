/**
 * Queries as people type them, each with what answers it. Written by hand over the demo's tables: what a business makes
 * (`Capability.term`), where it stands, its size, its papers and its amounts decide, never a search engine.
 *
 * One line a query: `typed | terms / nearly @ places #size +certificate >=amount`. Terms answer it fully (gain 7), those
 * behind the slash nearly (gain 1). Places are codes of provinces or regencies, `>=` an amount a month of such a term.
 * `"…"` is the beginning of a name. `~` at the front asks the list of opportunities, by what is wanted.
 */
const BY_CLASS = {
  everyday: `
tempe | tempeh / tofu
tahu | tofu / tempeh
keripik singkong | chips / crackers
kerupuk | crackers / chips
roti | bread / cake
kue basah | cake / bread, cookies
kue kering | cookies / cake
sambal | sauce / seasoning
gula aren | palm-sugar
kopi bubuk | roasted-coffee / coffee-bean
biji kopi | coffee-bean / roasted-coffee
jahit seragam | uniform-sewing / garment
seragam sekolah | uniform-sewing / garment
kemeja | shirt / garment
kaos | t-shirt / garment
busana muslim | muslim-wear / garment
jas | suit / garment
bordir | embroidery
batik | batik
kain tenun | woven-cloth
sepatu | shoe / sandal
sandal | sandal / shoe
tas | bag / leather-goods
barang kulit | leather-goods / bag
mebel | furniture, table-chair, kitchen-set, bathroom-cabinet, wardrobe, rattan-furniture / furniture-finishing
kursi | table-chair / furniture, rattan-furniture
lemari | wardrobe / furniture, kitchen-set, bathroom-cabinet
anyaman | weaving-craft
bengkel las | welding / metal-fence, steel-structure
pagar besi | metal-fence / welding
bengkel bubut | turning / machining
pandai besi | blacksmith / farm-tool, machete
cor logam | casting
komponen otomotif | auto-part / auto-rubber, auto-trim, exhaust
rakit elektronik | electronics-assembly / pcb-assembly, wire-harness
barang plastik | plastic-product / plastic-injection
sabun | soap
batu bata | brick / roof-tile
genteng | roof-tile / brick
gerabah | pottery
percetakan | printing / packaging-print
perahu | boat
padi | rice
sayuran | vegetable / chilli
jagung | corn
kelapa sawit | oil-palm
kakao | cocoa-bean
ayam | broiler / egg
telur | egg / broiler
sapi | cattle / dairy-cattle
ikan lele | farmed-fish
udang | shrimp
rumput laut | seaweed
rempah | spice
bangun rumah | house-building / interior-works
katering | catering
laundry | laundry
desain | design
`,
  stems: `
menjahit seragam | uniform-sewing / garment
penjahit | garment, uniform-sewing / shirt, suit, dress, trousers, jacket, muslim-wear
jahitan baju | garment, uniform-sewing / shirt, dress, muslim-wear
mengelas pagar | metal-fence / welding
pengelasan | welding / metal-fence, steel-structure
membubut | turning / machining
pembubutan besi | turning / machining
pengecoran logam | casting
menenun kain | woven-cloth
tenunan | woven-cloth
menyablon kaos | t-shirt
membordir | embroidery
bordiran | embroidery
menganyam | weaving-craft
penganyam | weaving-craft
mencetak kemasan | packaging-print / printing
cetakan kemasan | packaging-print / printing
memproduksi kerupuk | crackers / chips
pembuat tempe | tempeh / tofu
pengrajin tahu | tofu / tempeh
perajin kerang | shell-craft / craft
pengrajin batik | batik
peternak ayam | broiler / egg
peternakan sapi | cattle / dairy-cattle
petani sawit | oil-palm
perkebunan kakao | cocoa-bean
pelapisan jok | upholstery / auto-trim
melapis jok | upholstery / auto-trim
merakit elektronik | electronics-assembly / pcb-assembly
perakitan pcb | pcb-assembly / electronics-assembly
penggilingan padi | rice-milling
membangun rumah | house-building / interior-works
mengolah ikan | preserved-fish, fish-balls, smoked-fish / shredded-meat
~ penyamakan kulit | leather-tanning
`,
  slang: `
konfeksi | garment, uniform-sewing / shirt
taylor jas | suit / garment
tukang jahit | garment, uniform-sewing / shirt, suit, dress, trousers
garmen | garment, uniform-sewing / shirt
baju seragam | uniform-sewing / garment
cari yg bisa bikin tempe | tempeh / tofu
butuh tukang las utk pagar | metal-fence / welding
kripik | chips / crackers
krupuk udang | crackers / chips
cemilan | chips, crackers
sambel | sauce / seasoning
kopi sangrai | roasted-coffee / coffee-bean
hem | shirt / garment
kaus oblong | t-shirt
gamis | muslim-wear / garment
hijab | muslim-wear / garment
kebaya | dress / garment
sendal | sandal / shoe
meubel | furniture, table-chair, kitchen-set, bathroom-cabinet, wardrobe, rattan-furniture / furniture-finishing
furnitur | furniture, table-chair, kitchen-set, bathroom-cabinet, wardrobe, rattan-furniture / furniture-finishing
perabot kayu | furniture, table-chair, kitchen-set, bathroom-cabinet, wardrobe, knock-down-frame / rattan-furniture, furniture-finishing, wood-turning
kabinet dapur | kitchen-set / wardrobe, bathroom-cabinet, furniture
teralis | metal-fence / welding
pacul | farm-tool / blacksmith, machete
golok | machete / blacksmith, farm-tool
sparepart motor | auto-part, exhaust / auto-rubber, auto-trim, wire-harness
press logam | stamping
krom | plating
resleting | zipper
sabun cuci | soap
catering nasi kotak | catering
jasa boga | catering
telor | egg / broiler
cabe | chilli / vegetable
tbs | oil-palm
coklat | cocoa-bean
ekspedisi | trucking / cold-chain
londri | laundry
kelontong | retail
grosir | wholesale
bengkel motor | vehicle-repair
servis motor | vehicle-repair
pemborong | house-building
cetak undangan | printing / packaging-print
label kemasan | packaging-print / printing
jamu | herbal-medicine / herbal-drink
vco | coconut-oil / coconut-product
jok kulit | upholstery
handicraft | craft / shell-craft, weaving-craft
souvenir | craft / shell-craft
fiber kapal | fibreglass, boat
`,
  typos: `
tmpe | tempeh / tofu
tempee | tempeh / tofu
keirpik singkong | chips / crackers
kerpuk | crackers / chips
konvkesi | garment, uniform-sewing / shirt
seragm sekolah | uniform-sewing / garment
jhait seragam | uniform-sewing / garment
kemja | shirt / garment
btaik | batik
bordri | embroidery
spatu | shoe / sandal
sandla | sandal / shoe
mebbel | furniture, table-chair, kitchen-set, bathroom-cabinet, wardrobe, rattan-furniture / furniture-finishing
lemarri | wardrobe / furniture, kitchen-set, bathroom-cabinet
anyamn | weaving-craft
bengkl las | welding / metal-fence, steel-structure
pnadai besi | blacksmith / farm-tool, machete
pengecorn | casting
eletronik | electronics-assembly / pcb-assembly, wire-harness
plstik | plastic-product / plastic-injection
gerabha | pottery
prcetakan | printing / packaging-print
sayruan | vegetable / chilli
jagnug | corn
kelapa swait | oil-palm
kakoa | cocoa-bean
rumptu laut | seaweed
ktering | catering
kopi bubk | roasted-coffee / coffee-bean
gula arn | palm-sugar
tenuun | woven-cloth
genetng | roof-tile / brick
batu btaa | brick / roof-tile
knalptt | exhaust
kancign | button
ritsletng | zipper
abonn | shredded-meat
pmpek | fish-balls
rempha | spice
udagn | shrimp
distributr | wholesale
stampng | stamping
`,
  products: `
tahu sumedang | tofu
tempe mendoan | tempeh
pempek palembang | fish-balls
empek-empek | fish-balls
ikan asar | smoked-fish / preserved-fish
abon sapi | shredded-meat
kerupuk kemplang | crackers / chips
songket | woven-cloth
ulos | woven-cloth
batik tulis | batik
gula semut | palm-sugar
gula jawa | palm-sugar
cakalang | tuna / wild-fish
besek bambu | weaving-craft
tikar pandan | weaving-craft
wedang jahe | herbal-drink / herbal-medicine
jamu gendong | herbal-medicine / herbal-drink
bakpia | bread / cake
bolu | cake / bread, cookies
nastar | cookies / cake
bagea | cookies / cake
tepung sagu | sago
kancing batok | button
ukir jepara | wood-turning, furniture, kitchen-set, wardrobe, bathroom-cabinet, table-chair / furniture-finishing, rattan-furniture
dodos sawit | farm-tool / oil-palm
cengkih | spice
agar-agar | seaweed
oleh-oleh | craft, smoked-fish / shell-craft
kerajinan kerang | shell-craft / craft
paving block | brick
`,
  places: `
jahit seragam tasikmalaya | uniform-sewing / garment @ 3206, 3278
tempe ambon | tempeh / tofu @ 8171
tahu di ambon | tofu / tempeh @ 8171
bengkel las surakarta | welding / metal-fence @ 3372
las solo | welding / metal-fence, steel-structure @ 3372
jas bandung | suit / dress @ 3273
bordir tasik | embroidery @ 3278
kopi bandung barat | roasted-coffee @ 3217
sepatu bogor | shoe / sandal @ 3271, 3276
kerupuk jakarta | crackers / chips @ 31
mebel jepara | kitchen-set, bathroom-cabinet, wardrobe, knock-down-frame / furniture-finishing, wood-turning @ 3320
lemari kab jepara | wardrobe / kitchen-set, bathroom-cabinet @ 3320
jok madiun | upholstery / auto-trim, foam @ 3577, 3519
stamping cikarang | stamping @ 3216
bubut kabupaten bekasi | turning / machining @ 3216
sawit pelalawan | oil-palm @ 1405
kebun sawit riau | oil-palm @ 14
tenun dharmasraya | woven-cloth @ 1310
rempah maluku | spice @ 81
kerajinan jatim | craft, shell-craft / weaving-craft @ 35
bengkel las sulsel | welding / metal-fence, steel-structure @ 73
jagung lampung | corn @ 18
batik jawa tengah | batik @ 33
roti kuningan | bread / cake @ 3208
tas garut | bag @ 3205
abon surabaya | shredded-meat @ 3578
olahan ikan sby | preserved-fish, fish-balls / shredded-meat @ 3578
padi madura | rice @ 3526, 3528
komponen otomotif pasuruan | auto-part / auto-rubber @ 3514
gula aren pasuruan | palm-sugar @ 3514, 3575
`,
  'misspelt places': `
jahit seragam taskmalaya | uniform-sewing / garment @ 3206, 3278
tempe ambno | tempeh / tofu @ 8171
jas bandng | suit / dress @ 3273
mebel jeprara | kitchen-set, bathroom-cabinet, wardrobe, knock-down-frame / furniture-finishing, wood-turning @ 3320
sawit pelelawan | oil-palm @ 1405
bengkel las srakarta | welding / metal-fence @ 3372
jok madiunn | upholstery / auto-trim, foam @ 3577, 3519
tenun dharmsraya | woven-cloth @ 1310
anyaman majelengka | weaving-craft / rattan-furniture @ 3210
tas gaurt | bag @ 3205
abon surabya | shredded-meat @ 3578
kerupuk kuninggan | crackers / chips @ 3208
rotan sukabmi | rattan-furniture, weaving-craft @ 3202
las kota mjokerto | welding / metal-fence @ 3576
knalpot purbalinga | exhaust @ 3303
cor besi klatn | casting @ 3310
rumput laut enrekng | seaweed @ 7316
tuna maluku tngah | tuna / wild-fish @ 8101
kopi jenepnto | roasted-coffee @ 7304
kaos indramayuu | t-shirt @ 3212
`,
  numbers: `
jahit seragam kapasitas 500 | uniform-sewing >= 500 / garment
jahit seragam 1000 potong | uniform-sewing >= 1000 / garment
seragam 100 lusin | uniform-sewing >= 1200 / garment
tempe 1 ton | tempeh >= 1000
tahu 2000 kg sebulan | tofu >= 2000
kerupuk minimal 5 ribu kg | crackers >= 5000
keripik 500kg | chips >= 500
sepatu 1.000 pasang | shoe >= 1000
bubut 5000 pcs | turning >= 5000 / machining
stamping 50rb pcs | stamping >= 50000
batu bata 20.000 buah | brick >= 20000 / roof-tile
cor logam 5 ton | casting >= 5000
gula aren 500 kilo | palm-sugar >= 500
kaos 2000 lembar | t-shirt >= 2000
jagung 100 ton | corn >= 100000
kemeja kapasitas 1000 | shirt >= 1000
jahit seragam kapasitas 500 tasikmalaya | uniform-sewing >= 500 @ 3206, 3278
`,
  'sizes and papers': `
tempe halal | tempeh / tofu +halal
kerupuk pirt | crackers / chips +pirt
keripik bpom | chips / crackers +bpom
stamping iso 9001 | stamping +iso-9001
bubut iatf 16949 | turning / machining +iatf-16949
cor logam sni | casting +sni
mebel svlk | furniture, kitchen-set, table-chair, knock-down-frame / furniture-finishing +svlk
sayur organik | vegetable / chilli +organic
sawit ispo | oil-palm +ispo
tuna haccp | tuna / wild-fish +haccp
konveksi usaha kecil | garment / uniform-sewing, shirt #small
batik usaha kecil | batik / dyeing #small
perusahaan besar kelapa | coconut-oil, coconut-product #large
katering usaha mikro | catering #micro
`,
  names: `
waiheru | "Tempe Mawar Waiheru"; "Tempe Tahu Jaya Waiheru"; "Bengkel Motor Anugerah Waiheru"; "BUMDes Waiheru"
tempe mawar | "Tempe Mawar"
pt nusa boga maluku | "PT Nusa Boga Maluku"
galangan teluk ambon | "PT Galangan Teluk Ambon"
jas priangan | "Jas Priangan Tailor"
rumah gaun neneng | "Rumah Gaun Neneng"
kang deden | "Kemeja Kang Deden"
busana cipta lestari | "PT Busana Cipta Lestari"
griya pesisir | "PT Griya Pesisir Mandiri"
rakit otoprima | "PT Rakit Otoprima"; "CV Otoprima Komponen"
cv presindo logam | "CV Presindo Logam"
mama yoke | "Ikan Asar Mama Yoke"
pandai besi salampesi | "Pandai Besi Salampessy"
nelayan tulehu | "KUB Nelayan Tulehu"
`,
  opportunities: `
~ pesanan tempe | tempeh
~ tahu untuk rumah sakit | tofu
~ bordir | embroidery
~ subkontrak pakaian jadi | garment / shirt, trousers, suit, dress
~ jahit jas dan gaun | suit, dress
~ cetak kemasan | packaging-print
~ plasma singkong | cassava
~ plasma sawit | oil-palm
~ peluang plasma ayam | broiler / egg
~ sapi perah | dairy-cattle
~ bibit tanaman | seedling
~ kardus | cardboard-box
~ kusen pintu | wood-frame
~ kitchen set | kitchen-set
~ stamping braket | stamping
~ rangkaian kabel | wire-harness
~ lapis kursi kereta | upholstery
~ rumput laut | seaweed
~ truk pendingin | cold-chain
~ batu bata | brick
~ bta dan batako | brick
~ angkutn berpendingin | cold-chain
`,
} as const

export type QueryClass = keyof typeof BY_CLASS

/** Which things answer a query. */
export interface Rule {
  readonly terms: readonly string[]
  readonly nearly: readonly string[]
  /** Beginnings of names; then no term counts. */
  readonly names: readonly string[]
  /** Beginnings of regency codes; empty for anywhere. */
  readonly places: readonly string[]
  readonly size: string | null
  readonly certificate: string | null
  /** A month of one of `terms`, in pieces, kilograms or whatever it is counted in. */
  readonly amount: number
}

export interface LabelledQuery {
  readonly class: QueryClass
  readonly kind: 'business' | 'opportunity'
  readonly text: string
  readonly rule: Rule
}

const listOf = (text = ''): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

const MARKS = /@ ?[\d, ]+|#\w+|\+[\w-]+|>= ?\d+/g

const ruleOf = (said: string): Rule => {
  const marks = said.match(MARKS) ?? []
  const marked = (sign: string) =>
    marks
      .find((mark) => mark.startsWith(sign))
      ?.slice(sign.length)
      .trim()
  const names = [...said.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name)
  const [terms, nearly] = names.length > 0 ? [] : said.replaceAll(MARKS, '').split('/')
  return {
    terms: listOf(terms),
    nearly: listOf(nearly),
    names,
    places: listOf(marked('@')),
    size: marked('#') ?? null,
    certificate: marked('+') ?? null,
    amount: Number(marked('>=') ?? 0),
  }
}

export const QUERIES: readonly LabelledQuery[] = Object.entries(BY_CLASS).flatMap(([name, table]) =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [typed = '', said = ''] = line.split(' | ')
      return {
        class: name as QueryClass,
        kind: typed.startsWith('~') ? ('opportunity' as const) : ('business' as const),
        text: typed.replace('~', '').trim(),
        rule: ruleOf(said),
      }
    }),
)
