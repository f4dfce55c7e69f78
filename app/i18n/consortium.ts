import type { Amount } from '../domain/matching/maker'
import { formatNumber } from './format'
import type { Section } from './locale'

interface ConsortiumTexts {
  readonly title: string
  readonly lead: (opportunity: string) => string
  /** The link from the list of matches. */
  readonly open: string
  readonly back: string
  readonly found: {
    readonly title: (members: number) => string
    readonly alone: string
    /** Where the others make part of it already. */
    readonly restAlone: string
    readonly text: string
    readonly far: (km: number, members: number) => string
    readonly near: (members: number) => string
  }
  readonly short: { readonly title: string; readonly text: string }
  /** Where all together are too few: who could make the rest by now. */
  readonly part: { readonly title: string; readonly text: string }
  readonly late: { readonly title: string; readonly text: string }
  readonly nothingAsked: { readonly title: string; readonly text: string }
  readonly facts: {
    readonly members: string
    readonly count: (members: number) => string
    readonly fewest: string
    readonly fewestIs: (members: number) => string
    readonly fewestUnknown: string
    readonly centre: string
    readonly best: string
    readonly proven: string
    readonly unproven: string
    readonly gap: (percent: string) => string
  }
  readonly asked: {
    readonly caption: string
    readonly item: string
    readonly quantity: string
    readonly together: string
    readonly missing: string
    readonly missingCaption: string
    readonly perMonth: (quantity: string) => string
  }
  readonly members: string
  readonly share: (quantity: string, item: string, percent: string) => string
  readonly away: (km: number) => string
  readonly centreHere: string
  readonly score: string
  readonly lacks: (certificates: string) => string
  readonly pending: (certificates: string) => string
  readonly amount: { readonly label: string } & Readonly<Record<Amount, string>>
  /** One proposal to each member, all at once. */
  readonly together: { readonly lead: (members: number) => string; readonly send: (members: number) => string }
  /** On the list of matches: what one cannot do alone, or only from far away, several may. */
  readonly hint: Readonly<Record<'alone' | 'far', { readonly title: string; readonly text: string }>>
  readonly mended: { readonly title: string; readonly text: string }
  readonly noMend: string
  readonly propose: string
  /** Links that came from the opportunity already. */
  readonly standing: {
    readonly title: string
    readonly sent: (proposals: number) => string
    readonly rest: string
    readonly all: string
    readonly wait: string
  }
  /** On the page of a link that is one part of an order. */
  readonly joint: {
    readonly title: string
    readonly yours: (part: string, whole: string) => string
    readonly part: (part: string, whole: string) => string
    readonly members: (count: number) => string
    readonly ifOneDeclines: string
    readonly others: string
    readonly missing: (quantity: string, item: string) => string
    readonly substitute: string
  }
  /** Who posted it asks a broker. */
  readonly ask: { readonly lead: string; readonly send: string; readonly asked: (date: string) => string }
  readonly look: string
  readonly how: {
    readonly title: string
    readonly considered: (makers: number, judged: number) => string
    readonly chosenFrom: (best: number) => string
    readonly capped: string
    readonly rules: readonly string[]
  }
}

const id: ConsortiumTexts = {
  title: 'Gabungan usaha',
  lead: (opportunity) => `Untuk peluang: ${opportunity}`,
  open: 'Cari gabungan usaha',
  back: 'Usaha yang cocok',
  found: {
    title: (members) => `${members} usaha bersama-sama sanggup`,
    alone: 'Satu usaha saja sudah sanggup',
    restAlone: 'Satu usaha sanggup membuat sisanya',
    far: (km, members) => `${members === 1 ? 'Tempatnya' : 'Ada yang'} jauh: kira-kira ${formatNumber(km, 'id')} km.`,
    near: (members) =>
      members === 1 ? 'Satu usaha yang lebih dekat juga sanggup' : `Bersama, ${members} usaha terdekat juga sanggup`,
    text: 'Jumlah dan kemampuannya cukup. Sertifikatnya sudah ada atau sedang diurus. Ini baru usulan. Anda yang memutuskan.',
  },
  short: {
    title: 'Semua usaha bersama pun belum cukup',
    text: 'Di bawah ini persis apa yang masih kurang setiap bulan.',
  },
  part: {
    title: 'Yang sudah bisa dibuat',
    text: 'Usaha ini sanggup membuat sebagian. Kekurangannya dicari kemudian.',
  },
  late: {
    title: 'Perhitungan belum selesai',
    text: 'Pilihannya terlalu banyak. Persempit daerah peluang ini, lalu coba lagi.',
  },
  nothingAsked: {
    title: 'Barang atau jasa yang dicari belum dikenali',
    text: 'Ubah peluang ini dan pilih kata dari daftar. Setelah itu gabungan bisa dihitung.',
  },
  facts: {
    members: 'Anggota',
    count: (members) => `${members} usaha`,
    fewest: 'Paling sedikit',
    fewestIs: (members) => `${members} usaha. Dengan lebih sedikit pasti tidak cukup.`,
    fewestUnknown: 'Belum terhitung.',
    centre: 'Titik kumpul',
    best: 'Pilihan terbaik?',
    proven: 'Ya. Tidak ada gabungan lain yang lebih baik.',
    unproven: 'Belum pasti. Waktunya tidak cukup untuk memeriksa semuanya.',
    gap: (percent) => `Belum pasti. Yang lain paling banyak ${percent} lebih baik.`,
  },
  asked: {
    caption: 'Yang dicari dan yang sanggup dibuat',
    item: 'Barang atau jasa',
    quantity: 'Dicari',
    together: 'Dibuat bersama',
    missing: 'Kurang',
    missingCaption: 'Yang masih kurang',
    perMonth: (quantity) => `${quantity} per bulan`,
  },
  members: 'Anggota dan bagiannya',
  share: (quantity, item, percent) => `${quantity} ${item} (${percent})`,
  away: (km) => `kira-kira ${formatNumber(km, 'id')} km dari titik kumpul`,
  centreHere: 'di titik kumpul',
  score: 'Nilai kecocokan',
  lacks: (certificates) => `Perlu diurus dulu: ${certificates}`,
  pending: (certificates) => `Sedang diurus: ${certificates}`,
  amount: { label: 'Jumlah yang dihitung', least: 'Paling sedikit', most: 'Paling banyak' },
  together: {
    lead: (members) =>
      members === 1
        ? 'Usaha ini mendapat usulan dengan bagiannya sendiri.'
        : 'Setiap anggota mendapat usulan dengan bagiannya sendiri. Semuanya terkirim bersama, atau tidak sama sekali.',
    send: (members) => (members === 1 ? 'Usulkan bagian ini' : `Usulkan kepada ${members} usaha sekaligus`),
  },
  hint: {
    alone: { title: 'Belum ada yang sanggup sendiri', text: 'Mungkin beberapa usaha bersama-sama sanggup.' },
    far: {
      title: 'Yang sanggup sendiri tempatnya jauh',
      text: 'Mungkin beberapa usaha terdekat bersama juga sanggup.',
    },
  },
  mended: {
    title: 'Kalau sertifikatnya diurus',
    text: 'Gabungan ini cukup setelah anggotanya punya sertifikat yang diminta.',
  },
  noMend: 'Mengurus sertifikat saja tidak akan cukup. Coba kurangi jumlah atau perluas daerah.',
  propose: 'Usulkan kemitraan',
  standing: {
    title: 'Sudah diusulkan',
    sent: (proposals) => `${proposals} usulan terkirim. Semua pihak diberi tahu.`,
    rest: 'Hitungan di bawah ini untuk sisanya saja.',
    all: 'Semua bagian sudah diusulkan',
    wait: 'Tunggu jawaban mereka. Kalau ada yang menolak, penggantinya tampil di sini.',
  },
  joint: {
    title: 'Satu bagian dari pesanan bersama',
    yours: (part, whole) => `Bagian Anda ${part} dari ${whole} sebulan:`,
    part: (part, whole) => `Bagian ini ${part} dari ${whole} sebulan:`,
    members: (count) => `${count} usaha ikut.`,
    ifOneDeclines: 'Kalau ada yang menolak, bagian lain tetap berlaku. Pialang mencari gantinya.',
    others: 'Usaha lain',
    missing: (quantity, item) => `Masih kurang ${quantity} ${item} sebulan.`,
    substitute: 'Lihat penggantinya',
  },
  ask: {
    lead: 'Pialang di daerah Anda yang mengirim usulan. Anda bisa memintanya.',
    send: 'Minta pialang mengusulkan',
    asked: (date) => `Anda sudah meminta pialang pada ${date}. Kami kabari bila ada usulan.`,
  },
  look: 'Lihat profil',
  how: {
    title: 'Cara menghitungnya',
    considered: (makers, judged) => `${makers} dari ${judged} usaha dalam jangkauan bisa ikut.`,
    chosenFrom: (best) => `Gabungan dipilih dari ${best} usaha terbaik di antaranya.`,
    capped: 'Di luar itu masih ada usaha lain yang tidak dinilai.',
    rules: [
      'Jumlah kapasitas anggota paling sedikit sama dengan yang dicari.',
      'Tiap anggota punya, atau sedang mengurus, semua sertifikat yang diminta. Sertifikat tidak bisa dipinjamkan.',
      'Tidak ada anggota yang memiliki anggota lain atau pencari mitra.',
      'Dipilih yang anggotanya sedikit, berdekatan, dan paling cocok.',
      'Satu anggota tambahan dihitung seberat jarak 100 km.',
      'Pekerjaan dibagi menurut kapasitas, tidak di bawah pesanan terkecil.',
    ],
  },
}

const en: ConsortiumTexts = {
  title: 'Businesses together',
  lead: (opportunity) => `For the opportunity: ${opportunity}`,
  open: 'Find businesses together',
  back: 'Businesses that fit',
  found: {
    title: (members) => `${members} businesses together can do it`,
    alone: 'One business alone can do it',
    restAlone: 'One business can make the rest',
    far: (km, members) => `${members === 1 ? 'It is' : 'Some are'} far away: about ${formatNumber(km, 'en')} km.`,
    near: (members) =>
      members === 1 ? 'One that is nearer can do it too' : `Together, the ${members} nearest can do it too`,
    text: 'Quantity and capabilities are enough. Certificates are held or applied for. It is a proposal. You decide.',
  },
  short: {
    title: 'Even all businesses together are not enough',
    text: 'Below is exactly what is missing each month.',
  },
  part: {
    title: 'What can be made by now',
    text: 'These businesses can make part of it. What is missing is sought later.',
  },
  late: {
    title: 'The calculation did not finish',
    text: 'There are too many choices. Narrow the area of this opportunity and try again.',
  },
  nothingAsked: {
    title: 'What is wanted was not recognised',
    text: 'Change this opportunity and choose words from the list. Then a set can be worked out.',
  },
  facts: {
    members: 'Members',
    count: (members) => `${members} ${members === 1 ? 'business' : 'businesses'}`,
    fewest: 'At least',
    fewestIs: (members) => `${members} ${members === 1 ? 'business' : 'businesses'}. Fewer cannot be enough.`,
    fewestUnknown: 'Not worked out.',
    centre: 'Gathering place',
    best: 'The best choice?',
    proven: 'Yes. No other set is better.',
    unproven: 'Not certain. There was no time to check all of them.',
    gap: (percent) => `Not certain. Another is ${percent} better at most.`,
  },
  asked: {
    caption: 'What is wanted and what can be made',
    item: 'Goods or work',
    quantity: 'Wanted',
    together: 'Made together',
    missing: 'Missing',
    missingCaption: 'What is still missing',
    perMonth: (quantity) => `${quantity} a month`,
  },
  members: 'Members and their shares',
  share: (quantity, item, percent) => `${quantity} ${item} (${percent})`,
  away: (km) => `about ${formatNumber(km, 'en')} km from the gathering place`,
  centreHere: 'at the gathering place',
  score: 'Match score',
  lacks: (certificates) => `To be obtained first: ${certificates}`,
  pending: (certificates) => `Applied for: ${certificates}`,
  amount: { label: 'Quantity to make', least: 'The least', most: 'The most' },
  together: {
    lead: (members) =>
      members === 1
        ? 'It gets a proposal of its own share.'
        : 'Every member gets a proposal of its own share. All are sent together, or none.',
    send: (members) => (members === 1 ? 'Propose this part' : `Propose to all ${members} businesses`),
  },
  hint: {
    alone: { title: 'Nobody can do it alone yet', text: 'Perhaps several businesses can do it together.' },
    far: { title: 'Those who can do it alone are far away', text: 'Perhaps several near ones can do it together.' },
  },
  mended: {
    title: 'If the certificates were obtained',
    text: 'This set is enough once its members hold the certificates required.',
  },
  noMend: 'Certificates alone will not do. Try a smaller quantity or a wider area.',
  propose: 'Propose a partnership',
  standing: {
    title: 'Already proposed',
    sent: (proposals) => `${proposals} proposals were sent. All sides are told.`,
    rest: 'What follows is worked out for the rest alone.',
    all: 'All parts are proposed already',
    wait: 'Wait for their answers. If one declines, a substitute appears here.',
  },
  joint: {
    title: 'One part of a joint order',
    yours: (part, whole) => `Your part is ${part} of ${whole} a month:`,
    part: (part, whole) => `This part is ${part} of ${whole} a month:`,
    members: (count) => `${count} ${count === 1 ? 'business takes' : 'businesses take'} part.`,
    ifOneDeclines: 'If one declines, the other parts stand. The broker looks for another.',
    others: 'The others',
    missing: (quantity, item) => `${quantity} ${item} a month are still missing.`,
    substitute: 'See who could make it',
  },
  ask: {
    lead: 'A broker of your region sends proposals. You can ask for one.',
    send: 'Ask a broker to propose',
    asked: (date) => `You asked the brokers on ${date}. We tell you when there is a proposal.`,
  },
  look: 'See the profile',
  how: {
    title: 'How it is worked out',
    considered: (makers, judged) => `${makers} of ${judged} businesses within reach could take part.`,
    chosenFrom: (best) => `The set is chosen from the best ${best} of them.`,
    capped: 'Beyond these there are others that were not judged.',
    rules: [
      'The capacities of the members add up to what is wanted at least.',
      'Every member holds, or has applied for, all required certificates. A certificate cannot be lent.',
      'No member owns another member or the poster.',
      'Chosen are few members, near one another, that match best.',
      'One member more weighs as much as 100 km.',
      'Work is shared by capacity, never below a smallest order.',
    ],
  },
}

export const consortium: Section<ConsortiumTexts> = { id, en }
