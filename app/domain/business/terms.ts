/** One capability an Indonesian small business may have or want. */
export interface Term {
  readonly code: string
  /** A thing made, or a process done for others. */
  readonly kind: 'product' | 'process'
  /** KBLI 2020 divisions, the likeliest first. */
  readonly divisions: readonly string[]
  /** The wider term it is a kind of. */
  readonly parent: string | null
  readonly id: string
  readonly en: string
  /** Other Indonesian words for it, everyday and regional. */
  readonly words: readonly string[]
}

// One line a term: code | kind | divisions | parent | Indonesian | English | other words.
// A parent is a tight family, because its other children count in part for one another.
// Equals stand in the order they should be offered.
const TABLE = `
soy-food | product | 10 | - | Olahan kedelai | Soy food | makanan kedelai
tempeh | product | 10 | soy-food | Tempe | Tempeh | tempe kedelai, tempe daun, tempe mendoan
tofu | product | 10 | soy-food | Tahu | Tofu | tahu putih, tahu kuning, tahu sumedang, tahu goreng
soy-milk | product | 10,11 | soy-food | Susu kedelai | Soy milk | sari kedelai, susu kacang
oncom | product | 10 | soy-food | Oncom | Fermented bean cake | tauco, tauge
soy-sauce | product | 10 | sauce | Kecap | Soy sauce | kecap manis, kecap asin
snack | product | 10 | - | Makanan ringan | Snacks | camilan, cemilan, snack, jajanan, makanan kering
crackers | product | 10 | snack | Kerupuk | Crackers | krupuk, kerupuk udang, kerupuk ikan, kerupuk kulit, rambak, kemplang, opak, rengginang
chips | product | 10 | snack | Keripik | Chips | kripik, keripik singkong, keripik pisang, keripik tempe, keripik buah, keripik sanjai, criping, kripik singkong, kripik pisang, keripik telo, kripik telo
nuts-snack | product | 10 | snack | Kacang olahan | Roasted nuts | kacang goreng, kacang sangrai, kacang telur, kacang bawang
peyek | product | 10 | snack | Rempeyek | Peanut brittle crackers | peyek
instant-noodle | product | 10 | noodle | Mi kering | Dried noodles | mie kering, bihun, sohun, soun
noodle | product | 10 | - | Mi basah | Fresh noodles | mie, mie basah, mi, kwetiau
bakery | product | 10 | - | Roti dan kue | Bakery goods | roti, kue, bakery, toko kue, kueh
bread | product | 10 | bakery | Roti | Bread | roti tawar, roti manis, bakpao, bakpia, donat
cake | product | 10 | bakery | Kue basah | Cakes | kue ulang tahun, bolu, brownies, kue tart, lapis legit, jajan pasar, kue tradisional, lemper, klepon, nagasari
cookies | product | 10 | bakery | Kue kering | Cookies | kukis, nastar, kastengel, biskuit, bagea, sagu lempeng
traditional-sweets | product | 10 | - | Dodol dan manisan | Traditional sweets | dodol, jenang, wajik, manisan, manisan buah, permen, gulali, kembang gula
chocolate | product | 10 | traditional-sweets | Cokelat olahan | Chocolate | coklat, cokelat, permen coklat, cokelat batang
sauce | product | 10 | - | Saus dan sambal | Sauces | sambal, sambel, saus, saos, saus sambal, sambal botol, bumbu pecel
shrimp-paste | product | 10 | sauce | Terasi | Shrimp paste | trasi, petis, belacan
seasoning | product | 10 | - | Bumbu masak | Seasoning | bumbu, bumbu dapur, bumbu instan, rempah bubuk, bawang goreng, kunyit bubuk
preserved-fish | product | 10 | - | Olahan ikan | Fish products | ikan olahan, hasil laut olahan, olahan hasil laut
salted-fish | product | 10 | preserved-fish | Ikan asin | Salted fish | ikan kering, teri, ikan teri, cumi kering, ebi
smoked-fish | product | 10 | preserved-fish | Ikan asap | Smoked fish | ikan asar, cakalang fufu, ikan fufu, ikan pindang, pindang
fish-fillet | product | 10 | preserved-fish | Fillet ikan | Fish fillet | filet ikan, ikan beku, ikan potong, tuna loin, loin tuna, steak ikan
fish-balls | product | 10 | preserved-fish | Bakso ikan dan pempek | Fish balls | pempek, empek-empek, otak-otak, nugget ikan, siomay, kamaboko, bakso ikan
meat-product | product | 10 | - | Olahan daging | Meat products | daging olahan, sosis, nugget, kornet, dendeng, rendang
shredded-meat | product | 10 | meat-product | Abon | Meat floss | abon sapi, abon ikan, abon ayam, abon tuna
meatball | product | 10 | meat-product | Bakso daging | Meatballs | bakso, baso, bakso sapi, pentol
slaughtering | process | 10 | - | Potong hewan | Slaughtering | rumah potong, jagal, potong ayam, ayam potong, karkas, daging segar, rph
sugar | product | 10 | - | Gula tradisional | Traditional sugar | gula, gula cair
palm-sugar | product | 10 | sugar | Gula aren | Palm sugar | gula merah, gula jawa, gula semut, gula kelapa, gula batok, gula abang, gula kawung
honey | product | 01,10 | - | Madu | Honey | madu hutan, lebah madu, ternak lebah, madu murni
coconut-product | product | 10 | - | Olahan kelapa | Coconut products | kelapa parut, santan, nata de coco, kopra, desiccated coconut
coconut-oil | product | 10 | coconut-product | Minyak kelapa | Coconut oil | vco, minyak kelapa murni, minyak goreng kelapa
cooking-oil | product | 10 | - | Minyak goreng | Cooking oil | cpo, minyak sawit, minyak kacang
flour | product | 10 | - | Tepung | Flour | tepung beras, tepung sagu, penggilingan tepung
cassava-flour | product | 10 | flour | Tepung singkong | Cassava flour | tapioka, tepung tapioka, mocaf, kanji, aci, gaplek
sago | product | 10 | flour | Sagu | Sago | tepung sagu, pati sagu, sagu basah
rice-milling | process | 10 | - | Giling padi | Rice milling | penggilingan padi, huller, selep, penggilingan beras, beras giling, giling gabah, giling beras, selepan, selepan padi, huller padi
dairy | product | 10 | - | Olahan susu | Dairy products | yoghurt, yogurt, keju, susu pasteurisasi, kefir, es krim
salt | product | 08,10 | - | Garam | Salt | petani garam, garam rakyat, garam yodium, tambak garam
animal-feed | product | 10 | - | Pakan ternak | Animal feed | pakan, pelet ikan, pelet, pakan ikan, konsentrat, dedak
roasted-coffee | product | 10 | - | Kopi bubuk | Roasted coffee | kopi, kopi sangrai, roasting kopi, roastery, kopi giling, kopi luwak, kopi arabika, kopi robusta
tea | product | 10 | - | Teh | Tea | teh celup, teh hijau, daun teh, teh kering
soft-drink | product | 11 | - | Minuman kemasan | Bottled drinks | minuman, sirup, sari buah, jus, jus buah, es buah, minuman segar
bottled-water | product | 11 | soft-drink | Air minum kemasan | Bottled water | air minum, air galon, isi ulang, depot air, amdk
herbal-drink | product | 11,21 | soft-drink | Minuman herbal | Herbal drinks | wedang, wedang jahe, jahe instan, bandrek, jahe merah, temulawak instan
herbal-medicine | product | 21 | - | Jamu | Herbal medicine | obat tradisional, obat herbal, jamu gendong, minyak kayu putih, simplisia
tobacco | product | 12 | - | Tembakau olahan | Tobacco products | rokok, rokok kretek, tembakau rajang, cerutu, kretek
garment | product | 14 | - | Pakaian jadi | Garments | konveksi, konfeksi, jahit baju, baju, jahit, tukang jahit, taylor, tailor, jahit pakaian, busana, garmen, modiste, maklon jahit, cmt, jait, tukang jait
uniform-sewing | process | 14 | garment | Jahit seragam | Uniform sewing | seragam, baju seragam, seragam sekolah, seragam kerja, seragam pabrik, jait seragam, konveksi seragam, wearpack, baju dinas, seragam olahraga
suit | product | 14 | garment | Jas | Suits | jas pria, blazer, setelan, jas almamater, jahit jas, tuksedo
dress | product | 14 | garment | Gaun | Dresses | kebaya, dress, terusan, baju pesta, baju pengantin, jahit kebaya, daster
shirt | product | 14 | garment | Kemeja | Shirts | hem, blus, baju batik, blouse, baju koko
t-shirt | product | 14 | garment | Kaos | T-shirts | kaus, kaos oblong, kaos sablon, t-shirt, polo, jersey, kaos olahraga
trousers | product | 14 | garment | Celana | Trousers | celana panjang, celana jeans, celana pendek, jahit celana, rok, celana kerja
jacket | product | 14 | garment | Jaket | Jackets | jaket kulit, hoodie, sweater, rompi, jaket motor
muslim-wear | product | 14 | garment | Busana muslim | Muslim wear | gamis, jilbab, kerudung, hijab, mukena, sarung, baju muslim
children-wear | product | 14 | garment | Baju anak | Children's clothes | baju bayi, pakaian anak, popok
underwear | product | 14 | garment | Pakaian dalam | Underwear | baju tidur, piyama, celana dalam, bra, kaos kaki
headwear | product | 14 | garment-accessory | Topi dan peci | Hats | topi, peci, songkok, kopiah, blangkon, dasi
garment-accessory | product | 14,32 | - | Aksesori pakaian | Garment accessories | aksesoris baju, aksesoris pakaian, gesper, label baju, renda, ikat pinggang, bros, bros jilbab
button | product | 32 | garment-accessory | Kancing | Buttons | kancing baju, kancing batok
zipper | product | 32 | garment-accessory | Ritsleting | Zips | resleting, retsleting, risleting, sleting, zipper
fabric-cutting | process | 14 | - | Potong kain | Fabric cutting | cutting kain, pola baju, pemotongan kain
embroidery | process | 13,14 | - | Bordir | Embroidery | sulam, sulaman, bordir komputer, jahit bordir, payet, kerawang
screen-printing | process | 13,18 | - | Sablon | Screen printing | sablon kaos, sablon plastik, dtf, cetak kaos, sablon kemasan
garment-finishing | process | 14 | - | Penyelesaian pakaian | Garment finishing | obras, lubang kancing, setrika uap, pasang kancing, wolsum, finishing baju
dyeing | process | 13 | - | Celup kain | Dyeing | pencelupan, wenter, pewarnaan kain, pewarna alam, celup
textile | product | 13 | - | Kain | Textiles | tekstil, kain lembaran, kain katun, bahan kain
batik | product | 13,14 | textile | Batik | Batik | batik tulis, batik cap, kain batik, canting
woven-cloth | product | 13 | textile | Tenun | Woven cloth | kain tenun, ikat, tenun ikat, songket, ulos, lurik, tenun ikat ntt, kain tradisional
knitting | product | 13,14 | textile | Rajutan | Knitwear | rajut, tas rajut, benang rajut, rajutan tangan
yarn | product | 13 | - | Benang | Yarn | pemintalan, benang jahit, kapas
household-linen | product | 13 | - | Sprei dan gorden | Household linen | seprai, sprei, gorden, korden, bedcover, sarung bantal, taplak, bantal, handuk, selimut
rope-net | product | 13 | - | Tali dan jaring | Ropes and nets | tambang, jaring ikan, jala, pukat, tali tambang, tali
leather-tanning | process | 15 | - | Samak kulit | Leather tanning | penyamakan kulit, kulit samak, kulit sapi samak
leather-goods | product | 15 | - | Barang kulit | Leather goods | tas kulit, dompet, dompet kulit, kerajinan kulit, koper, sabuk kulit
bag | product | 15 | leather-goods | Tas | Bags | tas sekolah, tas kain, ransel, tas seminar, tas wanita, totebag
footwear | product | 15 | - | Alas kaki | Footwear | -
shoe | product | 15 | footwear | Sepatu | Shoes | sepatu kulit, sepatu sekolah, sepatu olahraga, sepatu kerja, boot
sandal | product | 15 | footwear | Sandal | Sandals | sendal, sandal kulit, sandal hotel, selop, bakiak
shoe-part | product | 15,22 | footwear | Bagian sepatu | Shoe parts | sol sepatu, upper sepatu, insole, tapak sepatu
furniture | product | 31 | - | Mebel | Furniture | meubel, furnitur, furniture, perabot, perabotan, mebel kayu, mebel jati, tukang kayu, ukir jepara, mebeler, meubeler, mebelair
kitchen-set | product | 31 | furniture | Kitchen set | Kitchen cabinets | lemari dapur, kabinet dapur, kabinet, cabinet, meja dapur, kitchen
bathroom-cabinet | product | 31 | furniture | Kabinet kamar mandi | Bathroom cabinets | lemari kamar mandi, vanity, wastafel kayu, meja wastafel
wardrobe | product | 31 | furniture | Lemari | Wardrobes | lemari pakaian, lemari hias, rak, rak buku, bufet, rak toko
table-chair | product | 31 | furniture | Meja dan kursi | Tables and chairs | meja, kursi, meja makan, kursi kayu, kursi tamu, bangku, meja belajar
school-furniture | product | 31 | table-chair | Mebel sekolah | School furniture | meja sekolah, kursi sekolah, bangku sekolah, papan tulis, mebeler sekolah, meubeler sekolah, meubeler kelas, mebelair sekolah, meja murid, bangku murid, kursi murid
bed | product | 31 | furniture | Tempat tidur | Beds | ranjang, dipan, kasur, springbed, spring bed, matras busa
rattan-furniture | product | 31,16 | furniture | Mebel rotan | Rattan furniture | kursi rotan, rotan, meja rotan, furnitur rotan
bamboo-furniture | product | 31,16 | furniture | Mebel bambu | Bamboo furniture | kursi bambu, meja bambu, gazebo bambu, pagar bambu
sofa | product | 31 | furniture | Sofa | Sofas | kursi sofa, sofa bed
knock-down-frame | product | 16,31 | - | Rangka bongkar pasang | Knock-down frames | knock down, knockdown, rumah kayu, rumah panggung, rangka rumah
wood-frame | product | 16 | - | Kusen dan pintu | Frames and doors | kusen, kosen, pintu, jendela, daun pintu, kusen kayu, pintu kayu, joinery
sawmill | process | 16,02 | - | Gergaji kayu | Sawmilling | kayu gergajian, penggergajian, somel, sawmill, papan kayu, balok, kayu olahan
wood-turning | process | 16,31 | - | Bubut dan ukir kayu | Wood turning and carving | ukir kayu, ukiran, bubut kayu, ukiran jepara, patung kayu
wood-drying | process | 16 | - | Oven kayu | Wood drying | pengeringan kayu, oven kayu, pengawetan kayu
furniture-finishing | process | 31 | - | Finishing mebel | Furniture finishing | politur, pelitur, melamin, duco, cat mebel, amplas
plywood | product | 16 | - | Kayu lapis | Plywood | triplek, tripleks, papan lapis, veneer, blockboard
pallet | product | 16 | - | Palet kayu | Wooden pallets | pallet, peti kayu, krat kayu, peti kemas kayu
weaving-craft | product | 16,32 | - | Anyaman | Wickerwork | anyam, kerajinan anyaman, keranjang, tikar, besek, bakul, anyaman pandan, anyaman bambu, anyaman rotan
charcoal | product | 16,20 | - | Arang | Charcoal | briket, arang kayu, arang batok, briket kelapa, arang tempurung
blacksmith | process | 25 | - | Pandai besi | Blacksmithing | pande besi, tempa, tukang besi, tempa besi, besi tempa
farm-tool | product | 25,28 | blacksmith | Alat tani | Farm tools | cangkul, pacul, sabit, arit, sekop, garpu tanah, alat pertanian, perkakas tani, dodos, egrek
machete | product | 25 | blacksmith | Parang dan pisau | Blades | parang, golok, pisau, pisau dapur, kapak, pedang, badik, kampak
welding | process | 25 | - | Las | Welding | bengkel las, pengelasan, ngelas, tukang las, las listrik, las argon, fabrikasi, konstruksi besi, las karbit
metal-fence | product | 25 | welding | Pagar dan teralis | Fences and grilles | pagar, pagar besi, teralis, tralis, kanopi, pintu besi, rolling door, pintu gerbang, railing, tangga besi, teralis jendela
steel-structure | product | 25,43 | welding | Rangka baja | Steel structures | baja ringan, konstruksi baja, rangka atap, tower, struktur baja
tank-vessel | product | 25 | welding | Tangki | Tanks | tangki air, tandon, drum, boiler, ketel, bejana
turning | process | 25 | machining | Bubut | Turning | bengkel bubut, bubut besi, bubut logam, tukang bubut
machining | process | 25 | - | Permesinan | Machining | cnc, frais, milling, bor, gerinda, bengkel mesin, komponen presisi
stamping | process | 25 | - | Stamping | Metal stamping | press logam, pres logam, plong, pon logam, stempel logam, deep drawing, bending
mould-dies | product | 25,28 | machining | Cetakan dan dies | Moulds and dies | dies, mold, mould, moulding, matras cetakan, jig, fixture
casting | process | 24 | - | Cor logam | Metal casting | pengecoran, cor besi, cor aluminium, coran, casting, pengecoran logam, cor kuningan, foundry
forging | process | 25 | - | Tempa logam | Forging | forging, tempa panas, tempa baja
plating | process | 25 | - | Lapis logam | Plating | krom, chrome, verchrome, galvanis, elektroplating, anodize, powder coating, verkrom
heat-treatment | process | 25 | - | Perlakuan panas | Heat treatment | sepuh, hardening, heat treatment, quenching
sheet-metal | product | 25 | - | Barang pelat | Sheet-metal goods | plat besi, pelat besi, talang, seng, box panel, cerobong, rak besi
kitchenware | product | 25 | - | Alat dapur logam | Metal kitchenware | panci, wajan, dandang, sendok, oven kue, alat dapur, kompor
aluminium-frame | product | 25,43 | - | Kusen aluminium | Aluminium frames | aluminium, etalase, kaca aluminium, rak kaca, gerobak aluminium
bolt-nut | product | 25 | - | Mur dan baut | Nuts and bolts | baut, mur, paku, sekrup, kawat, engsel
wire-spring | product | 25 | - | Per dan kawat | Springs and wire | per daun, pegas, kawat duri, kawat ayakan, spring
food-cart | product | 25,29 | - | Gerobak | Food carts | gerobak dorong, booth, rombong, kontainer booth
machine-tool | product | 28 | - | Mesin tepat guna | Small machines | mesin, mesin pertanian, mesin perontok, mesin pencacah, mesin pengupas, alat tepat guna, mesin giling, mixer, oven industri
machine-repair | process | 33 | - | Perbaikan mesin | Machine repair | servis mesin, service mesin, reparasi mesin, dinamo, gulung dinamo
auto-part | product | 29 | - | Komponen otomotif | Automotive parts | suku cadang, sparepart, onderdil, spare part, komponen mobil, komponen motor, komponen kendaraan
auto-trim | product | 29 | auto-part | Trim kendaraan | Vehicle trim | trim, trim pintu, interior mobil, interior kereta, trim kereta, panel interior, plafon mobil, karpet mobil, dashboard
vehicle-seat | product | 29 | auto-trim | Jok kendaraan | Vehicle seats | jok, jok mobil, jok motor, kursi bus, sarung jok, kursi kereta
auto-rubber | product | 22,29 | auto-part | Karet otomotif | Automotive rubber | karet pintu, seal karet, karet mounting, grommet, karet kendaraan, bushing
exhaust | product | 29 | auto-part | Knalpot | Exhausts | kenalpot, muffler
brake-part | product | 29 | auto-part | Komponen rem | Brake parts | kampas rem, rem, kanvas rem, kampas kopling
radiator | product | 29 | auto-part | Radiator | Radiators | filter udara, saringan oli, radiator mobil
vehicle-body | product | 29 | - | Karoseri | Vehicle bodies | bak truk, karoseri mobil, bodi kendaraan, box mobil, caravan, rumah mobil
ambulance-fitting | process | 29 | vehicle-body | Rakit ambulans | Ambulance fitting | ambulans, ambulance, ambulan, karoseri ambulans, mobil jenazah
train-part | product | 30 | - | Komponen kereta | Rail parts | kereta api, gerbong, komponen kereta api, rel
boat | product | 30 | - | Perahu dan kapal | Boats | perahu, kapal, galangan, perahu fiber, sampan, speedboat, kapal kayu, perahu nelayan
bicycle-becak | product | 30 | - | Sepeda dan becak | Bicycles and tricycles | sepeda, becak, kursi roda, odong-odong
upholstery | process | 31,29 | - | Pelapisan jok dan sofa | Upholstery | upholstery, lapis jok, ganti kain sofa, servis sofa, pelapis kursi, busa jok
vehicle-painting | process | 45 | vehicle-repair | Cat kendaraan | Vehicle painting | cat mobil, pengecatan mobil, ketok magic, body repair, cat oven
vehicle-repair | process | 45 | - | Bengkel kendaraan | Vehicle repair | bengkel, bengkel motor, bengkel mobil, bengkel truk, perbengkelan, servis motor, service motor, montir, tambal ban, ganti oli, cuci mobil, cuci motor
electronics-assembly | process | 26 | - | Rakit elektronik | Electronics assembly | rakitan elektronik, perakitan elektronik, elektronik, elektronika, solder, assembling elektronik
pcb-assembly | process | 26 | electronics-assembly | Rakit PCB | PCB assembly | pcb, smt, papan sirkuit, papan rangkaian, pasang komponen
wire-harness | product | 27,29 | electronics-assembly | Rangkaian kabel | Wire harness | wiring, wiring harness, kabel bodi, harness, kabel rakitan, kabel
transformer | product | 27 | electronics-assembly | Trafo | Transformers | transformator, adaptor, stabilizer, inverter, power supply, lilitan, kumparan
lamp | product | 27 | - | Lampu | Lamps | lampu led, lampu hias, neon box, lampu jalan, led
electric-panel | product | 27 | - | Panel listrik | Electric panels | box panel listrik, saklar, panel kontrol, stop kontak, panel surya
audio | product | 26 | - | Audio dan speaker | Audio equipment | speaker, salon, amplifier, sound system, ampli, radio
electronics-part | product | 26 | - | Komponen elektronik | Electronic components | resistor, kapasitor, ic, sensor, mikrokontroler, komponen elektronika
electronics-repair | process | 95 | - | Servis elektronik | Electronics repair | servis tv, servis hp, service hp, servis ac, servis kulkas, reparasi elektronik, service laptop
plastic-product | product | 22 | - | Barang plastik | Plastic goods | plastik, ember plastik, kantong plastik, kresek, botol plastik
plastic-injection | process | 22 | plastic-product | Injeksi plastik | Plastic injection | injection molding, cetak plastik, injeksi, komponen plastik, komponen plastik motor, mesin injeksi, mesin injection, blow molding
fibreglass | product | 22,30 | - | Fiberglass | Fibreglass | fiber, fiberglas, barang fiber
rubber-product | product | 22 | - | Barang karet | Rubber goods | karet, karet cetak, vulkanisir, kompon karet
foam | product | 22 | - | Busa | Foam | spon, busa kasur, gabus, styrofoam
soap | product | 20 | - | Sabun dan pembersih | Soap and cleaners | sabun, sabun cuci, deterjen, sabun cair, pembersih lantai, sampo, karbol
cosmetics | product | 20 | soap | Kosmetik | Cosmetics | lulur, skincare, parfum, bedak, lotion, masker wajah, minyak wangi
essential-oil | product | 20 | - | Minyak atsiri | Essential oils | nilam, minyak nilam, minyak pala, minyak cengkeh, minyak sereh, atsiri, penyulingan
fertiliser | product | 20 | - | Pupuk organik | Organic fertiliser | pupuk, kompos, pupuk kandang, pupuk cair
candle | product | 32,20 | - | Lilin dan dupa | Candles and incense | lilin, dupa, hio, lilin aromaterapi
brick | product | 23 | - | Bata dan batako | Bricks | bata, batu bata, bata merah, batako, paving, paving block, bata ringan
roof-tile | product | 23 | brick | Genteng | Roof tiles | genting, genteng beton, genteng tanah liat, gendeng, gendeng tanah liat
concrete-product | product | 23 | - | Barang beton | Concrete products | buis beton, gorong-gorong, tiang beton, loster, beton cetak, ubin
pottery | product | 23 | - | Gerabah dan keramik | Pottery | gerabah, keramik, tembikar, pot bunga, guci, tanah liat, celengan
stone-craft | product | 23 | - | Batu alam dan marmer | Natural stone | marmer, onyx, batu alam, nisan, cobek, ulekan, granit, patung batu, akik
lime-cement | product | 23 | - | Kapur | Lime | batu kapur, gamping, semen
glass-craft | product | 23 | - | Kaca | Glass goods | kaca patri, cermin, botol kaca, kaca mobil
sand-stone | product | 08 | - | Pasir dan batu | Sand and stone | pasir, batu kali, galian c, batu split, kerikil, sirtu, tanah urug
jewellery | product | 32 | - | Perhiasan | Jewellery | emas, perak, perhiasan perak, cincin, kalung, mutiara, kerajinan perak, batu permata
craft | product | 32 | - | Kerajinan tangan | Handicraft | kerajinan, handicraft, suvenir, souvenir, cinderamata, oleh-oleh, hiasan dinding, bunga kering
coconut-craft | product | 32,16 | craft | Kerajinan kelapa | Coconut craft | batok, sabut kelapa, tempurung kelapa, sapu lidi, cocopeat, keset sabut, sabuk kelapa
shell-craft | product | 32 | craft | Kerajinan kerang | Shell craft | kerang hias, kulit kerang, kerajinan mutiara
paper-craft | product | 32,17 | craft | Kerajinan kertas | Paper craft | daur ulang kertas, kotak hantaran, kertas seni
toy | product | 32 | - | Mainan | Toys | mainan anak, mainan edukasi, boneka, mainan kayu, alat peraga
musical-instrument | product | 32 | - | Alat musik | Musical instruments | gitar, angklung, gamelan, gendang, tifa, rebana, alat musik bambu
broom | product | 32 | - | Sapu dan kemoceng | Brooms | sapu, sapu ijuk, kemoceng, sikat, keset
wig | product | 32 | - | Rambut palsu | Wigs | wig, bulu mata palsu, sanggul
printing | process | 18 | - | Percetakan | Printing | cetak, printing, offset, cetak undangan, undangan, brosur, cetak buku, nota, fotokopi
digital-printing | process | 18 | printing | Cetak digital | Digital printing | spanduk, banner, baliho, stiker, stempel, digital printing, kartu nama
packaging-print | process | 18,17 | printing | Cetak kemasan | Packaging printing | label kemasan, stiker kemasan, cetak kardus, cetak label
cardboard-box | product | 17 | - | Kardus dan dus | Cardboard boxes | kardus, kerdus, dus, karton, kotak kue, box makanan, dus makanan, paper bag, kertas bungkus
packing | process | 82 | - | Jasa pengemasan | Packing | pengemasan, pengepakan, packing, maklon kemas, repacking, kemasan, rumah kemasan
rice | product | 01 | - | Padi | Rice | petani padi, sawah, beras, gabah, padi organik
corn | product | 01 | - | Jagung | Corn | petani jagung, jagung pipil, jagung manis
soybean | product | 01 | - | Kedelai | Soybeans | petani kedelai, kacang kedelai, kacang hijau, kacang tanah, palawija
cassava | product | 01 | - | Singkong dan umbi | Cassava and tubers | singkong, ubi, ubi kayu, ubi jalar, ketela, talas, porang, umbi, telo, tela
vegetable | product | 01 | - | Sayuran | Vegetables | sayur, sayur mayur, petani sayur, kubis, wortel, kentang, tomat, hidroponik, kangkung
chilli | product | 01 | vegetable | Cabai | Chillies | cabe, lombok, cabai rawit, petani cabai, cabe merah
onion | product | 01 | vegetable | Bawang | Onions and garlic | bawang merah, bawang putih, petani bawang
mushroom | product | 01 | vegetable | Jamur | Mushrooms | jamur tiram, jamur kuping, baglog
fruit | product | 01 | - | Buah-buahan | Fruit | buah, mangga, jeruk, durian, salak, pisang, nanas, manggis, pepaya, semangka, petani buah
oil-palm | product | 01 | - | Kelapa sawit | Oil palm | sawit, tbs, kebun sawit, petani sawit, tandan buah segar
rubber-latex | product | 01 | - | Getah karet | Rubber latex | kebun karet, petani karet, lateks, bokar, lump, sadap karet
coffee-bean | product | 01 | - | Biji kopi | Coffee beans | kopi, kebun kopi, petani kopi, kopi arabika, kopi robusta, ceri kopi, green bean
cocoa-bean | product | 01 | - | Biji kakao | Cocoa beans | kakao, kebun kakao, petani kakao, biji coklat, kebun coklat
coconut | product | 01 | - | Kelapa | Coconuts | kebun kelapa, petani kelapa, kelapa muda, degan
sugar-cane | product | 01 | - | Tebu | Sugar cane | petani tebu, kebun tebu
tobacco-leaf | product | 01 | - | Daun tembakau | Tobacco leaf | tembakau, petani tembakau, kebun tembakau
tea-leaf | product | 01 | - | Kebun teh | Tea growing | pucuk teh, petani teh
spice | product | 01 | - | Rempah | Spices | pala, cengkeh, cengkih, lada, kayu manis, vanili, merica, rempah-rempah, kapulaga
ginger-root | product | 01 | spice | Jahe dan empon-empon | Ginger and roots | jahe, kunyit, temulawak, lengkuas, kencur, empon-empon
ornamental-plant | product | 01 | - | Tanaman hias | Ornamental plants | bunga, anggrek, bunga potong, tanaman bunga
seedling | product | 01 | - | Bibit tanaman | Seedlings | bibit, benih, pembibitan, persemaian
cattle | product | 01 | - | Sapi | Cattle | sapi potong, ternak sapi, penggemukan sapi, kerbau, peternak sapi
dairy-cattle | product | 01 | cattle | Sapi perah | Dairy cattle | susu sapi, susu segar, peternak sapi perah
goat | product | 01 | - | Kambing dan domba | Goats and sheep | kambing, domba, ternak kambing, aqiqah
broiler | product | 01 | - | Ayam pedaging | Broilers | ayam, ternak ayam, ayam broiler, ayam kampung, peternak ayam, unggas, broiler, pitik, kandang ayam, kandang broiler
egg | product | 01 | - | Telur | Eggs | telor, ayam petelur, telur ayam, telur bebek, telur puyuh
duck | product | 01 | - | Bebek | Ducks | itik, ternak bebek, entok
pig | product | 01 | - | Babi | Pigs | ternak babi, peternak babi
wild-fish | product | 03 | - | Ikan laut | Sea fish | nelayan, ikan, tangkap ikan, ikan segar, perikanan, perikanan tangkap, ikan tangkapan, ikan kakap, ikan kerapu, cumi
tuna | product | 03 | wild-fish | Tuna dan cakalang | Tuna and skipjack | tuna, cakalang, tongkol, ikan tuna, ikan cakalang, tuna segar
farmed-fish | product | 03 | - | Ikan budi daya | Farmed fish | budidaya ikan, lele, nila, gurame, ikan mas, kolam ikan, bandeng, patin, keramba, tambak ikan, ikan air tawar
shrimp | product | 03 | - | Udang | Shrimp | tambak udang, udang vaname, vannamei, udang windu, petambak udang
crab-shell | product | 03 | - | Kepiting dan kerang | Crab and shellfish | kepiting, rajungan, kerang, lobster, teripang, tiram
seaweed | product | 03 | - | Rumput laut | Seaweed | petani rumput laut, budidaya rumput laut, eucheuma, cottonii
fish-seed | product | 03 | - | Benih ikan | Fish fry | bibit ikan, benur, nener, pembenihan ikan, bibit lele
timber | product | 02 | - | Kayu bulat | Timber | kayu, kayu jati, hutan rakyat, kayu sengon, kayu log, jabon
raw-rattan-bamboo | product | 02,16 | - | Rotan dan bambu mentah | Raw rattan and bamboo | bambu, rotan mentah, rotan asalan, bambu mentah
forest-product | product | 02 | - | Hasil hutan | Forest products | getah pinus, damar, gaharu, sarang walet, walet, kemiri
house-building | process | 41 | - | Bangun rumah | House building | kontraktor, tukang bangunan, renovasi rumah, pemborong, bangun gedung, konstruksi bangunan, developer
road-works | process | 42 | - | Pekerjaan jalan dan irigasi | Civil works | aspal, jalan, jembatan, irigasi, saluran air, drainase
electrical-installation | process | 43 | - | Pasang listrik | Electrical installation | instalasi listrik, instalatir, tukang listrik, pasang ac, cctv
plumbing | process | 43 | - | Pasang pipa dan air | Plumbing | tukang ledeng, pipa air, sumur bor, pompa air, instalasi air
interior-works | process | 43 | - | Pekerjaan interior | Interior works | plafon, gypsum, gipsum, partisi, pasang keramik, cat rumah, tukang cat, interior rumah, wallpaper
trucking | process | 49 | - | Angkutan truk | Trucking | truk, ekspedisi, angkut barang, angkutan barang, pick up, sewa truk, sewa pick up, pengangkutan, sopir truk, trek, engkel, colt diesel, fuso
passenger-transport | process | 49 | - | Angkutan orang | Passenger transport | travel, ojek, angkot, sewa bus, antar jemput, taksi
cold-chain | process | 49,52 | trucking | Angkutan berpendingin | Cold chain transport | rantai dingin, truk pendingin, mobil box pendingin, thermo king, reefer, cold chain, angkut ikan beku
cold-storage | process | 52 | warehousing | Gudang beku | Cold storage | cold storage, ruang pendingin, pabrik es, es balok, gudang pendingin
warehousing | process | 52 | - | Gudang | Warehousing | pergudangan, sewa gudang, penyimpanan barang, bongkar muat
sea-transport | process | 50 | - | Angkutan laut | Sea transport | pelayaran, kapal barang, kapal penyeberangan, angkut antar pulau, sewa kapal
courier | process | 53 | - | Kurir | Courier | kirim barang, pengiriman paket, antar paket, kurir lokal
wholesale | process | 46 | - | Pedagang besar | Wholesale | grosir, distributor, agen, pengepul, supplier, pemasok, tengkulak, pedagang pengumpul, agen sembako
export-import | process | 46 | wholesale | Ekspor impor | Export and import | eksportir, ekspor, impor, pengekspor, importir
retail | process | 47 | - | Toko dan warung | Retail | toko, warung, kios, kelontong, sembako, minimarket, dagang, pedagang, lapak, pedagang pasar, toko kelontong
online-shop | process | 47 | retail | Toko daring | Online shop | toko online, olshop, reseller, dropship, online shop, jualan online
building-material-shop | process | 47,46 | retail | Toko bangunan | Building materials trade | bahan bangunan, material bangunan, toko besi, toko material
farm-input-shop | process | 46,47 | retail | Toko sarana tani | Farm inputs trade | saprotan, toko pertanian, kios pupuk, obat tani, sarana produksi tani
catering | process | 56 | - | Katering | Catering | catering, nasi kotak, ayam geprek, ayam goreng, jasa boga, prasmanan, nasi box, dapur umum
restaurant | process | 56 | - | Rumah makan | Restaurants | restoran, warung makan, warung nasi, kafe, cafe, kedai, kedai kopi, warteg, bakso keliling, lesehan, kembang tahu
lodging | process | 55 | - | Penginapan | Lodging | hotel, homestay, losmen, guest house, wisma, kos
tour | process | 79 | - | Wisata | Tours | biro perjalanan, desa wisata, pemandu wisata, agen wisata, paket wisata, tour
accounting | process | 69 | - | Jasa akuntansi | Accounting | akuntansi, pembukuan, akuntan, laporan keuangan, pajak, konsultan pajak
legal-service | process | 69 | - | Jasa hukum | Legal services | notaris, hukum, pengacara, urus izin, pengurusan izin, perizinan
business-consulting | process | 70 | - | Konsultan usaha | Business consulting | konsultan, konsultan bisnis, pendamping usaha, manajemen, bds, studi kelayakan
architecture | process | 71 | - | Arsitektur | Architecture | arsitek, gambar rumah, desain rumah, desain bangunan, gambar bangunan
engineering | process | 71 | - | Rekayasa teknik | Engineering services | insinyur, konsultan teknik, hitung struktur, survei tanah, pengukuran tanah, konsultan konstruksi
product-testing | process | 71 | - | Uji laboratorium | Laboratory testing | laboratorium, uji lab, pengujian, uji mutu, kalibrasi
design | process | 74 | - | Jasa desain | Design | desain, desain grafis, desainer, logo, desain kemasan, desain produk, desain baju
photography | process | 74 | - | Fotografi dan video | Photography and video | foto, fotografi, foto produk, video, videografi
advertising | process | 73 | - | Iklan dan promosi | Advertising | periklanan, iklan, promosi, digital marketing, media sosial, pemasaran digital, riset pasar
software | process | 62 | - | Pembuatan aplikasi | Software | aplikasi, website, program komputer, software, pemrograman, web, situs
training | process | 85 | - | Pelatihan | Training | kursus, les, bimbingan belajar, pelatihan kerja, lpk, kursus jahit
equipment-rental | process | 77 | - | Sewa alat | Equipment rental | rental, sewa tenda, rental mobil, sewa alat berat, persewaan, sewa traktor, penyewaan
event | process | 82,90 | - | Penyelenggara acara | Events | event organizer, eo, dekorasi, pesta, wedding organizer, dekorasi pengantin
cleaning | process | 81 | - | Jasa kebersihan | Cleaning | kebersihan, cleaning service, taman, landscape, jasa taman
laundry | process | 96 | - | Binatu | Laundry | laundry, cuci baju, londri, penatu, cuci setrika, laundri, laundri kiloan, binatu hotel, cuci kiloan, cuci linen, cuci sprei
beauty-salon | process | 96 | - | Salon dan pangkas rambut | Hairdressing | salon kecantikan, pangkas rambut, barbershop, cukur, rias pengantin, tata rias, pijat
health-care | process | 86 | - | Layanan kesehatan | Health care | klinik, bidan, apotek, perawat, layanan medis
micro-finance | process | 64 | - | Simpan pinjam | Savings and loans | koperasi simpan pinjam, bank, kredit, ksp, bmt, kredit mikro, lkm
recycling | process | 38 | - | Daur ulang | Recycling | bank sampah, pengepul rongsok, rongsokan, besi tua, cacah plastik, limbah plastik, pemulung, barang bekas
biogas-energy | product | 35 | - | Energi dan biogas | Energy and biogas | biogas, listrik surya, mikrohidro, pembangkit listrik
`

const list = (cell: string): string[] => (cell === '-' ? [] : cell.split(',').map((part) => part.trim()))

const termOf = (line: string): Term => {
  const [code = '', kind, divisions = '', parent = '-', id = '', en = '', words = '-'] = line.split(' | ')
  return {
    code,
    kind: kind === 'process' ? 'process' : 'product',
    divisions: list(divisions),
    parent: parent === '-' ? null : parent,
    id,
    en,
    words: list(words),
  }
}

/** The capability taxonomy. Codes are stored: a term may be renamed on screen, never recoded. */
export const TERMS: readonly Term[] = TABLE.trim().split('\n').map(termOf)
