import type { Unit } from '~/domain/business/units'

/** A trade of the planted truth: how its people and its buyers speak of it, and what is easily taken for it. */
export interface Trade {
  readonly name: string
  readonly division: string
  readonly unit: Unit
  /** What a good small maker reaches in a month. */
  readonly perMonth: number
  /** Rupiah a unit, about. */
  readonly price: number
  /** As makers write it: everyday words, Javanese and Sundanese ones, short cuts. */
  readonly makers: readonly string[]
  readonly buyers: readonly string[]
  /** Other trades that share a word with it. */
  readonly lookalikes: readonly string[]
}

// Written down without the taxonomy at hand, as people in the trades speak: what it does not know counts against us.
// The taxonomy has since learned from what it misheard in these.
// Trade | division | unit | a month | price | makers | buyers | lookalikes
const SUBCONTRACTED = `
uniforms | 14 | piece | 1500 | 65000 | penjahit seragam kantor; njahit baju dinas; konveksi seragam; tukang jait seragam sekolah; bikin wearpack; terima jahitan seragam karyawan | jahit seragam karyawan; penjahit baju seragam pabrik | servis mesin jahit; kursus menjahit; toko kain meteran
tempe | 10 | kilogram | 2500 | 14000 | perajin tempe; gawe tempe; tempe bungkus daun; tempe mentah harian; pabrik tempe rumahan | pasokan tempe harian; tempe segar untuk dapur umum | keripik tempe; petani kedelai; toko kelontong
palm sugar | 10 | kilogram | 1200 | 28000 | gula aren cetak; gula abang; gula kawung; gula semut; gula merah asli | gula merah untuk pabrik kecap; pasokan gula aren | kebun tebu; warung kopi; selai buah
door frames | 16 | piece | 120 | 650000 | bikin kusen pintu jendela; tukang kosen; daun pintu jati; kusen kayu kamper | kusen kayu untuk perumahan; pintu kayu panel | kusen aluminium; jual kayu gelondongan; kaca patri
school furniture | 31 | set | 300 | 450000 | meja kursi murid; bangku sekolah; mebeler sekolah; meubeler kelas | meja dan kursi sekolah; bangku murid SD | kasur busa; papan nama akrilik; persewaan tenda dan alat pesta
farm tools | 25 | piece | 900 | 55000 | pande besi pacul arit; cangkul tempa; bikin perkakas tani; arit dan sabit | cangkul untuk kelompok tani; alat pertanian tempa | bengkel las pagar; kios pupuk; bengkel traktor
turned parts | 25 | piece | 4000 | 35000 | bubut besi; bengkel bubut presisi; tukang bubut logam; mbubut as roda | bubut komponen logam; pekerjaan bubut as | bubut kayu; cat mobil; tambal ban
plastic parts | 22 | piece | 30000 | 2500 | injeksi plastik; cetak komponen plastik; komponen plastik motor; mesin injection molding | komponen plastik injeksi; cetak injeksi plastik | cacah plastik bekas; sablon plastik; toko ember dan baskom
coffee powder | 10 | kilogram | 600 | 90000 | kopi bubuk sangrai; roasting kopi; kopi tumbuk; kopi giling kampung | kopi bubuk kemasan; kopi sangrai arabika untuk kafe | kebun kopi rakyat; kedai kopi; mesin espresso
bamboo weaving | 16 | piece | 2000 | 9000 | anyaman bambu; besek nasi; bakul pring; keranjang anyam | besek bambu untuk nasi kotak; keranjang anyaman | gazebo bambu; bibit bambu; angklung
batik | 13 | metre | 400 | 120000 | batik tulis; mbatik cap; kain batik khas daerah; perajin batik | kain batik untuk seragam; batik cap | sablon kaos; kemeja polos; kursus membatik
cassava chips | 10 | kilogram | 800 | 45000 | kripik singkong pedes; criping tela; keripik singkong balado; kripik telo | keripik singkong curah; camilan keripik | singkong mentah; tepung mocaf; agen sembako
boxes | 17 | piece | 20000 | 1500 | dus makanan; kerdus kemasan; bikin kardus; kotak kue karton | kardus kemasan; dus untuk nasi kotak | cetak undangan; pengepul kardus bekas; lakban dan tali rafia
trucking | 49 | trip | 60 | 850000 | angkutan truk engkel; jasa angkut barang; sewa pick up; trek angkut pasir | truk angkut barang pabrik; jasa angkutan barang | travel antar kota; bengkel truk; karoseri bak truk
shoes | 15 | piece | 700 | 140000 | sepatu kulit buatan tangan; bikin sepatu; pengrajin sepatu sekolah; sepatu safety | sepatu kerja karyawan; sepatu sekolah | lem sepatu; cuci sepatu; dompet kulit
embroidery | 13 | piece | 3000 | 12000 | bordir komputer; sulam nama; bordir logo; tukang bordir | bordir logo seragam; bordir komputer | sablon kaos; jual benang jahit; cetak stiker
fertiliser | 20 | ton | 30 | 900000 | pupuk kandang fermentasi; kompos organik; pupuk organik cair; rumah kompos | pupuk organik untuk kebun; kompos curah | kios saprotan; ternak kambing; racun serangga
tofu | 10 | kilogram | 2000 | 12000 | bikin tahu putih; tahu sumedang goreng; pabrik tahu kecil; tahu takwa; gawe tahu | tahu putih untuk katering; pasokan tahu harian | susu kedelai botolan; kembang tahu keliling; bakwan
crackers | 10 | kilogram | 900 | 38000 | krupuk udang; kerupuk bawang mentah; rengginang ketan; krupuk uyel; kerupuk kulit | kerupuk untuk rumah makan; krupuk mentah curah | keripik bayem; udang windu segar; penggorengan otomatis
canopies | 25 | piece | 40 | 2500000 | las kanopi; teralis jendela; pagar besi minimalis; bikin kanopi baja ringan; ngelas pagar | pagar dan teralis perumahan; kanopi untuk ruko | jual gas elpiji; pagar bambu; toko cat
roof tiles | 23 | piece | 20000 | 2500 | genteng press; gendeng tanah liat; pembuat genting; genteng sokka | genteng untuk proyek perumahan; genteng tanah liat | gerabah hias; seng gelombang; tukang atap
sandals | 15 | piece | 1500 | 35000 | sandal kulit; sendal jepit hotel; selop wanita; bikin sandal spon | sandal hotel; sandal kulit pria | sabuk kulit; spon kasur; toko oleh-oleh
convection hijab | 14 | piece | 2500 | 45000 | jahit gamis; jilbab segi empat; konveksi mukena; kerudung bergo; gamis syari | gamis dan jilbab merek sendiri; jahit mukena | kain katun roll; bros jilbab; rias pengantin
milling rice | 10 | ton | 60 | 400000 | selepan padi; giling gabah; penggilingan beras keliling; huller padi | giling gabah petani; penggilingan padi | warung nasi; pupuk urea; beras ketan toko
laundry hotel | 96 | kilogram | 3000 | 7000 | laundri kiloan; cuci setrika; binatu hotel; penatu sprei | cuci linen hotel; laundry seragam pabrik | sabun cuci cair; mesin cuci bekas; cuci mobil
`
const PLASMA = `
oil palm | 01 | ton | 20 | 2300000 | kebun sawit rakyat; TBS sawit; petani kelapa sawit; sawit mandiri | tandan buah segar sawit; petani sawit untuk pabrik | kebun karet; kelapa muda; minyak goreng curah
seaweed | 03 | kilogram | 3000 | 22000 | petani rumput laut; rumput laut kering; cottonii jemur; budidaya rumput laut | rumput laut kering; pembudidaya rumput laut | garam rakyat; agar bubuk kemasan; jaring ikan
broilers | 01 | head | 5000 | 38000 | ternak ayam pedaging; kandang broiler; peternak ayam kampung; pitik potong hidup | ayam broiler hidup; peternak ayam kemitraan | telur puyuh; pakan ayam; ayam geprek
tuna | 03 | kilogram | 2500 | 42000 | nelayan tuna; tuna segar pancing; cakalang segar; tangkapan tongkol dan tuna | tuna segar untuk pabrik loin; nelayan cakalang | abon tuna; keramba lele; es balok
`
const EXCHANGED = `
vegetables | 01 | kilogram | 2000 | 9000 | sayur mayur segar; petani sayuran; kebun kubis dan wortel; tani kentang | sayuran segar untuk hotel; petani sayur untuk katering | bibit cabai; traktor tangan; bunga potong
honey | 01 | kilogram | 150 | 110000 | madu hutan; ternak lebah; madu murni kembang randu; tawon madu | madu asli untuk toko oleh-oleh; madu murni | sirup buah; lilin hias; propolis kosmetik
lodging | 55 | hour | 200 | 90000 | homestay desa; penginapan murah; losmen keluarga; wisma tamu | tempat menginap untuk tamu wisata; homestay untuk rombongan | kontrakan bulanan; toko kasur; pemandu wisata
`

// The taxonomy is never mended after these: they show what it makes of words that it was not taught. Written without its
// words at hand, after those before them had been taught.
const UNSEEN = `
paving | 23 | piece | 15000 | 2800 | bikin paving blok; konblok halaman; batako press; cetak paving; bata ringan | paving untuk halaman pabrik; batako untuk perumahan | pasang keramik; gergaji beton; sewa molen
noodles | 10 | kilogram | 1500 | 18000 | mi basah; mie telur mentah; bikin mi kuning; mi lidi; bakmi mentah | mie basah untuk katering; pasokan mi telur | warung bakso; mesin gilingan; tepung terigu
bags | 15 | piece | 900 | 85000 | jahit tas ransel; bikin tas kulit; tas kanvas; pengrajin tas; tas selempang | tas seminar; tas ransel untuk karyawan | resleting grosir; servis koper; payung lipat
brooms | 32 | piece | 3000 | 12000 | sapu ijuk; sapu lidi; bikin keset sabut; sikat lantai; kemoceng bulu | sapu ijuk untuk gudang; alat kebersihan sapu dan keset | obat pel lantai; tempat sampah; jasa bersih rumah
weaving | 13 | metre | 200 | 180000 | tenun ikat; ulos tenunan; kain songket; nenun lurik; tenun gedogan | kain tenun untuk suvenir; songket untuk seragam adat | benang rajut; kain perca; sewa baju adat
mushrooms | 01 | kilogram | 500 | 25000 | jamur tiram; budidaya jamur kuping; jamur merang segar; petani jamur | jamur tiram segar untuk restoran; pasokan jamur | keripik jamur; obat jamur tanaman; plastik baglog
printing | 18 | piece | 10000 | 3000 | percetakan buku; cetak brosur; offset majalah; cetak kalender; bikin nota | cetak buku katalog; percetakan brosur | toko buku; fotokopi; tinta printer
ice | 10 | kilogram | 10000 | 1500 | es kristal; pabrik es batu; es balok curah; produksi es tube | es batu untuk rumah makan; es kristal untuk kapal ikan | es krim cone; mesin es; es campur keliling
`

const list = (cell: string): string[] => cell.split(';').map((part) => part.trim())

const tradeOf = (line: string): Trade => {
  const [name = '', division = '', unit, perMonth, price, makers = '', buyers = '', lookalikes = ''] = line.split(' | ')
  return {
    name,
    division,
    unit: unit as Unit,
    perMonth: Number(perMonth),
    price: Number(price),
    makers: list(makers),
    buyers: list(buyers),
    lookalikes: list(lookalikes),
  }
}

const table = (text: string): readonly Trade[] => text.trim().split('\n').map(tradeOf)

export const TRADES = {
  subcontracting: table(SUBCONTRACTED),
  'inti-plasma': table(PLASMA),
  'cooperative-exchange': table(EXCHANGED),
} as const

export const UNSEEN_TRADES: readonly Trade[] = table(UNSEEN)

/** What people add around the thing itself. */
export const BEFORE = ['', '', '', 'jual', 'terima', 'usaha', 'produksi', 'spesialis', 'aneka']
export const AFTER = ['', '', '', 'murah', 'berkualitas', 'rumahan', 'siap kirim', 'turun temurun', 'bisa nego']
/** Trades of everybody else. */
export const ELSEWHERE = [
  'salon kecantikan',
  'laundry kiloan',
  'toko kelontong',
  'bengkel motor',
  'les privat',
  'fotokopi',
  'katering rumahan',
  'servis hp',
  'tukang pijat',
  'kontrakan',
  'jual pulsa',
  'bidan praktik',
]
