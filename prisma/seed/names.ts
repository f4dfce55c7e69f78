import type { Dice } from './random'

/** The owner, as far as the name of a business tells. */
export interface Person {
  /** What the neighbours say, such as `Bu Siti`. */
  readonly called: string
  /** Family, clan or second name; null for the many who have one name only. */
  readonly family: string | null
}

/** Names are separated by commas. */
interface Culture {
  readonly women: string
  readonly men: string
  readonly families: string
  /** Share of people who bear one. */
  readonly withFamily: number
  readonly honorifics: { readonly woman: string; readonly man: string }
}

const CULTURES = {
  javanese: {
    women:
      'Siti, Sri, Endang, Sulastri, Wahyuni, Suparmi, Ningsih, Tutik, Rahayu, Lestari, Yuliati, Sumiyati, Partini, Kustiah, Murni, Retno',
    men: 'Slamet, Sugeng, Suyanto, Agus, Bambang, Joko, Sutrisno, Wahyu, Supriyadi, Eko, Hadi, Purnomo, Mulyono, Teguh, Budi, Widodo, Sarjono',
    families: 'Santoso, Wibowo, Nugroho, Prasetyo, Setiawan, Utomo, Kusuma, Hartono, Raharjo, Susilo, Pambudi, Saputro',
    withFamily: 0.5,
    honorifics: { woman: 'Bu', man: 'Pak' },
  },
  sundanese: {
    women: 'Euis, Neneng, Iis, Cucu, Lilis, Yayah, Imas, Teti, Rina, Nani, Elis, Dedeh, Ai, Popon',
    men: 'Asep, Dadang, Ujang, Cecep, Dede, Tatang, Yayan, Endang, Iwan, Ade, Maman, Deden, Encep, Aep',
    families: 'Suryana, Hidayat, Permana, Sutisna, Rohmana, Kurnia, Gunawan, Supriatna, Mulyana, Sopandi, Wiguna',
    withFamily: 0.7,
    honorifics: { woman: 'Ceu', man: 'Kang' },
  },
  betawi: {
    women: 'Romlah, Maimunah, Aisyah, Nurlaila, Zubaidah, Fatimah, Saidah, Yanti',
    men: 'Mamat, Naim, Sabeni, Rojali, Husin, Zaenal, Marzuki, Udin',
    families: 'Bachtiar, Sanusi, Hasan, Mansyur, Syafii, Ridwan, Junaidi',
    withFamily: 0.5,
    honorifics: { woman: 'Mpok', man: 'Bang' },
  },
  madurese: {
    women: 'Halimah, Suhartini, Maryam, Jumaati, Rukmini, Hosnah, Sumiati',
    men: 'Moh. Hasan, Samsul, Mat Ali, Abd. Rahman, Hosnan, Sahrul, Imam',
    families: 'Muslim, Arifin, Hidayatullah, Fauzi, Efendi, Rofiq',
    withFamily: 0.4,
    honorifics: { woman: 'Bu', man: 'Pak' },
  },
  malay: {
    women: 'Rosmawati, Nurhayati, Zuraida, Salmah, Yusnita, Mariani, Rohani, Azizah',
    men: 'Zulkifli, Azhar, Rusdi, Syahrial, Hamdan, Idris, Tarmizi, Mahmud, Anwar',
    families: 'Ismail, Harun, Yusuf, Bakri, Hasyim, Daud, Abdullah, Saleh',
    withFamily: 0.7,
    honorifics: { woman: 'Mak', man: 'Pak' },
  },
  acehnese: {
    women: 'Cut Nurlela, Mutia, Ainul, Rosnidar, Safrida, Faridah, Nurjannah',
    men: 'Teuku Muzakir, Iskandar, Fadhil, Munawar, Zainal, Syukri, Marzuki',
    families: 'Ibrahim, Usman, Hasballah, Amin, Jafar, Abubakar, Syah',
    withFamily: 0.7,
    honorifics: { woman: 'Kak', man: 'Bang' },
  },
  batak: {
    women: 'Roslina, Tiurma, Rosmaida, Lamria, Duma, Nurmala, Hotmaida, Marlina',
    men: 'Togar, Binsar, Parlindungan, Hotman, Maruli, Jonni, Sahat, Poltak',
    families:
      'Simanjuntak, Sihombing, Nainggolan, Siregar, Sitompul, Hutapea, Manurung, Panjaitan, Harahap, Lubis, Sinaga, Tampubolon',
    withFamily: 1,
    honorifics: { woman: 'Inang', man: 'Lae' },
  },
  minang: {
    women: 'Yusnidar, Ermawati, Nurbaiti, Desmawati, Rosneli, Elfi, Murniati, Zulfa',
    men: 'Syafril, Yulizar, Afrizal, Zulfahmi, Nofrizal, Erizal, Darwis, Mawardi',
    families: 'Chaniago, Piliang, Koto, Tanjung, Sikumbang, Jambak, Guci, Melayu',
    withFamily: 0.6,
    honorifics: { woman: 'Uni', man: 'Uda' },
  },
  palembang: {
    women: 'Ernawati, Rusmini, Holijah, Sukmawati, Yulia',
    men: 'Herman, Ahmad, Rizal, Firdaus, Yusman, Saipul',
    families: 'Azwari, Effendi, Fauzan, Rosidi, Zainuddin, Marzuki',
    withFamily: 0.8,
    honorifics: { woman: 'Yuk', man: 'Cek' },
  },
  balinese: {
    women: 'Wayan, Made, Nyoman, Ketut, Putu, Kadek, Komang',
    men: 'Wayan, Made, Nyoman, Ketut, Putu, Kadek, Komang',
    families: 'Sudarma, Wirawan, Adnyana, Widiana, Artawan, Parwata, Suardana, Mudita',
    withFamily: 1,
    honorifics: { woman: 'Bu', man: 'Pak' },
  },
  sasak: {
    women: 'Baiq Nurhasanah, Hadijah, Sahnun, Rabiah, Zohriah',
    men: 'Lalu Jumahir, Mahsun, Sahabudin, Munawir, Saharudin',
    families: 'Wirawan, Suryadi, Fathoni, Supardi',
    withFamily: 0.6,
    honorifics: { woman: 'Inaq', man: 'Amaq' },
  },
  timorese: {
    women: 'Maria, Yuliana, Theresia, Magdalena, Katarina, Agnes, Yosefina',
    men: 'Yohanes, Markus, Petrus, Antonius, Fransiskus, Yakobus, Dominggus',
    families: 'Nenobais, Tefa, Banunaek, Bere, Lay, Manafe, Seran, Nahak, da Costa, Keraf, Ndolu',
    withFamily: 1,
    honorifics: { woman: 'Mama', man: 'Bapa' },
  },
  banjar: {
    women: 'Galuh, Norhasanah, Rusmiati, Masliani, Jumiati, Salasiah, Hairiah',
    men: 'Anang, Syahrani, Fahrurazi, Rusdiansyah, Aulia, Hamsani, Gusti',
    families: 'Noor, Rahman, Fahmi, Hasani, Maulana, Arsyad',
    withFamily: 0.6,
    honorifics: { woman: 'Acil', man: 'Paman' },
  },
  dayak: {
    women: 'Lidia, Yunita, Natalia, Elisabet, Ester, Ruminah',
    men: 'Yansen, Darius, Martinus, Silvanus, Yulius, Alpius',
    families: 'Tarigas, Lejiu, Kinas, Bunsu, Asang, Dehen, Usop, Ngabut',
    withFamily: 0.9,
    honorifics: { woman: 'Ibu', man: 'Pak' },
  },
  minahasan: {
    women: 'Meiske, Jeane, Olga, Selvie, Fenny, Deisy, Vonny',
    men: 'Jemmy, Ronny, Denny, Ferry, Hengky, Novie, Stenly',
    families: 'Mandagi, Tumbelaka, Lumentut, Rondonuwu, Wowor, Sumual, Kalalo, Pangemanan, Kawengian',
    withFamily: 1,
    honorifics: { woman: 'Tante', man: 'Om' },
  },
  bugis: {
    women: 'Andi Nurhaeda, Hasnah, Sitti, Rosdiana, Darmawati, Hj. Rahmatia, Nurmiati',
    men: 'Andi Baso, Ambo Daeng, Rusli, Syamsuddin, Muhtar, Basri',
    families: 'Tenri, Mappasessu, Palaguna, Makkulau, Pabittei, Nurdin, Sabir, Patta, Mattola',
    withFamily: 0.8,
    honorifics: { woman: 'Bunda', man: 'Puang' },
  },
  kaili: {
    women: 'Nurmin, Rostina, Fatma, Hasnawati, Asnidar, Wa Ode',
    men: 'Rizal, Arman, Laode, Syarif, Moh. Taufik, Burhan',
    families: 'Lasimpo, Tandigala, Labaso, Djirimu, Rumi, Safiudin',
    withFamily: 0.7,
    honorifics: { woman: 'Ibu', man: 'Pak' },
  },
  moluccan: {
    women: 'Siti, Yoke, Martha, Welmince, Saadia, Hatija, Novita, Elsina, Nur, Fenny, Aminah, Dorkas',
    men: 'Abdul, Semy, Marthin, Rahman, Johanis, Ibrahim, Yopi, Hasan, Ronald, Usman, Benny, Ismail',
    families:
      'Latuconsina, Pattiasina, Tuasikal, Rumakey, Leatemia, Sopacua, Pelupessy, Wattimena, Matulessy, Tuhumury, Salampessy, Lestaluhu, Sahetapy, Nanlohy',
    withFamily: 1,
    honorifics: { woman: 'Mama', man: 'Bapa' },
  },
  papuan: {
    women: 'Yuliana, Orpa, Dorince, Marice, Yosina, Naomi, Batseba, Selfina',
    men: 'Yulianus, Otniel, Melkias, Yonas, Demianus, Lukas, Isak, Benyamin',
    families: 'Wenda, Kogoya, Rumbiak, Mandacan, Yoman, Wanggai, Tabuni, Kambu, Gebze, Mofu, Krey, Howay, Pekei',
    withFamily: 1,
    honorifics: { woman: 'Mama', man: 'Bapa' },
  },
} as const satisfies Record<string, Culture>

type CultureName = keyof typeof CULTURES

/** The largest culture of each province; newcomers from Java are met everywhere. */
const OF_PROVINCE: Readonly<Record<string, CultureName>> = {
  11: 'acehnese',
  12: 'batak',
  13: 'minang',
  14: 'malay',
  15: 'malay',
  16: 'palembang',
  17: 'malay',
  18: 'javanese',
  19: 'malay',
  21: 'malay',
  31: 'betawi',
  32: 'sundanese',
  33: 'javanese',
  34: 'javanese',
  35: 'javanese',
  36: 'sundanese',
  51: 'balinese',
  52: 'sasak',
  53: 'timorese',
  61: 'dayak',
  62: 'dayak',
  63: 'banjar',
  64: 'banjar',
  65: 'dayak',
  71: 'minahasan',
  72: 'kaili',
  73: 'bugis',
  74: 'kaili',
  75: 'minahasan',
  76: 'bugis',
  81: 'moluccan',
  82: 'moluccan',
}
const NEWCOMERS = 0.15
/** Bangkalan, Sampang, Pamekasan, Sumenep. */
const MADURA = new Set(['3526', '3527', '3528', '3529'])

const cultureOf = (regency: string, roll: Dice): CultureName => {
  if (MADURA.has(regency)) return 'madurese'
  if (roll.chance(NEWCOMERS)) return 'javanese'
  return OF_PROVINCE[regency.slice(0, 2)] ?? 'papuan'
}

const listed = (names: string): readonly string[] => names.split(', ')

/** A believable person of the regency. */
export const person = (regency: string, roll: Dice): Person => {
  const { women, men, families, withFamily, honorifics } = CULTURES[cultureOf(regency, roll)]
  const woman = roll.chance(0.55)
  const given = roll.pick(listed(woman ? women : men))
  return {
    called: `${woman ? honorifics.woman : honorifics.man} ${given}`,
    family: roll.chance(withFamily) ? roll.pick(listed(families)) : null,
  }
}
