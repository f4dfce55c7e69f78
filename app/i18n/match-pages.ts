import type { EventKind } from '../domain/matching/event'
import type { RuleCode } from '../domain/matching/rule'
import { formatNumber } from './format'
import type { Section } from './locale'

/** What differs between the two lists: the businesses of an opportunity, the opportunities of a business. */
interface ListTexts {
  readonly title: string
  readonly lead: (name: string) => string
  readonly judged: (judged: number, at: string) => string
  readonly capped: (judged: number) => string
  readonly none: string
  /** Nothing fits, but some nearly do. */
  readonly onlyNear: (count: number) => string
  readonly noNear: string
  readonly closed: string
  readonly reached: string
  readonly others: string
  /** In place of a name that does not show any more. */
  readonly unnamed: string
  /** What to loosen, by the rule that refused so many; and how many a broker found unsuited. */
  readonly refused: Readonly<Partial<Record<RuleCode | 'unsuited', (count: number) => string>>>
}

interface MatchPageTexts {
  readonly ofOpportunity: ListTexts & { readonly open: string; readonly interested: string }
  readonly ofBusiness: ListTexts & {
    readonly open: string
    readonly interested: string
    readonly express: string
    /** Where there is nothing: what happens by itself, and where to look meanwhile. */
    readonly weTell: string
    readonly all: string
    readonly steps: string
    /** What a step would bring. */
    readonly brings: (opportunities: number) => string
  }
  readonly tabs: { readonly label: string; readonly fits: string; readonly near: string }
  readonly nearLead: string
  /** Nobody understood what is wanted. */
  readonly unheard: { readonly title: string; readonly text: string }
  readonly advice: { readonly title: string; readonly text: string }
  readonly score: string
  readonly missing: string
  readonly step: string
  readonly allReasons: (count: number) => string
  readonly points: (points: number, most: number) => string
  readonly mustHold: string
  readonly distance: (km: number) => string
  /** Once on a page with distances. */
  readonly fromCapitals: string
  readonly needs: string
  readonly linked: string
  readonly proposed: string
  readonly propose: string
  readonly lookAt: Readonly<Record<'business' | 'opportunity', string>>
  readonly download: string
  readonly events: {
    readonly title: string
    readonly kinds: Readonly<Record<EventKind, string>>
    /** Of 100; a broker's judgement has no score. */
    readonly scores: Readonly<Record<EventKind, (before: number, after: number) => string>>
  }
  readonly weights: {
    readonly title: string
    readonly intro: string
    readonly caption: string
    readonly rule: string
    readonly most: string
    readonly why: string
    readonly version: (name: string) => string
    readonly because: Readonly<Record<RuleCode, string>>
  }
  readonly file: {
    readonly name: string
    readonly columns: Readonly<
      Record<'rank' | 'name' | 'size' | 'regency' | 'province' | 'km' | 'capacity' | 'pattern' | 'score', string>
    >
  }
}

const id: MatchPageTexts = {
  ofOpportunity: {
    title: 'Usaha yang cocok',
    lead: (name) => `Untuk peluang: ${name}`,
    judged: (judged, at) => `${judged} usaha dinilai pada ${at}.`,
    capped: (judged) => `Hanya ${judged} usaha teratas yang dinilai. Persempit daerah untuk menilai yang lain.`,
    none: 'Belum ada usaha yang cocok',
    onlyNear: (count) => `Ada ${count} usaha yang hampir cocok.`,
    noNear: 'Tidak ada yang hampir cocok',
    closed: 'Peluang ini sudah ditutup, jadi tidak dicarikan usaha.',
    reached: 'Belum ada usaha dengan kemampuan ini. Coba sebut barang atau jasa yang lebih umum.',
    others: 'Kenapa usaha lain tidak ada di sini',
    unnamed: 'Usaha yang tidak tampil lagi',
    refused: {
      pattern: (count) => `${count} usaha ukurannya tidak boleh untuk pola ini. Coba pola lain.`,
      ownership: (count) => `${count} usaha punya hubungan kepemilikan dengan Anda.`,
      capability: (count) => `${count} usaha belum punya kemampuannya. Coba minta yang lebih umum.`,
      capacity: (count) => `${count} usaha terlalu kecil untuk jumlah ini. Coba kurangi jumlah paling sedikit.`,
      certificates: (count) => `${count} usaha belum punya sertifikatnya. Minta hanya yang benar-benar perlu.`,
      distance: (count) => `${count} usaha berada di luar daerah. Coba perluas daerah.`,
      sector: (count) => `${count} usaha bidangnya sama. Pertukaran perlu bidang berbeda.`,
      unsuited: (count) => `Pialang menilai ${count} usaha tidak cocok.`,
    },
    open: 'Lihat peluang',
    interested: 'Usaha ini tertarik',
  },
  ofBusiness: {
    title: 'Peluang yang cocok',
    lead: (name) => `Untuk ${name}`,
    judged: (judged, at) => `${judged} peluang dinilai pada ${at}.`,
    capped: (judged) => `Hanya ${judged} peluang teratas yang dinilai.`,
    none: 'Belum ada peluang yang cocok',
    onlyNear: (count) => `Ada ${count} peluang yang hampir cocok.`,
    noNear: 'Tidak ada yang hampir cocok',
    closed: 'Profil ini disembunyikan, jadi tidak dicarikan peluang.',
    reached: 'Belum ada yang mencari kemampuan ini.',
    others: 'Kenapa peluang lain tidak ada di sini',
    unnamed: 'Peluang yang tidak tampil lagi',
    refused: {
      pattern: (count) => `${count} peluang mencari usaha dengan ukuran lain.`,
      ownership: (count) => `${count} peluang dari usaha yang punya hubungan kepemilikan.`,
      capability: (count) => `${count} peluang mencari kemampuan lain. Tambah kemampuan di profil.`,
      capacity: (count) => `${count} peluang jumlahnya belum pas. Periksa kapasitas di profil.`,
      certificates: (count) => `${count} peluang meminta sertifikat lain.`,
      distance: (count) => `${count} peluang mencari usaha di daerah lain.`,
      sector: (count) => `${count} peluang mencari bidang yang berbeda.`,
    },
    open: 'Lihat profil',
    interested: 'Sudah menyatakan minat',
    express: 'Saya tertarik',
    weTell: 'Kami kabari begitu ada yang cocok. Sementara itu, lihat-lihat dulu.',
    all: 'Lihat semua peluang',
    steps: 'Langkah yang paling membantu',
    brings: (opportunities) => `→ +${opportunities} peluang`,
  },
  tabs: { label: 'Hasil', fits: 'Cocok', near: 'Hampir cocok' },
  nearLead: 'Satu langkah lagi, dan ini bisa cocok.',
  unheard: {
    title: 'Kami belum mengenali yang Anda cari',
    text: 'Ubah peluang ini: tulis barang atau jasanya dengan kata lain yang lebih umum.',
  },
  advice: { title: 'Ini hanya saran. Anda yang memutuskan.', text: 'Nilai dihitung dari isian kedua pihak.' },
  score: 'Nilai kecocokan',
  missing: 'Yang masih kurang',
  step: 'Langkah termudah',
  allReasons: (count) => `Semua alasan (${count})`,
  points: (points, most) => `${points} dari ${most}`,
  mustHold: 'wajib',
  distance: (km) => (km === 0 ? 'daerah yang sama' : `kira-kira ${formatNumber(km, 'id')} km`),
  fromCapitals: 'Jarak dihitung dari ibu kota kabupaten/kota.',
  needs: 'Dicari',
  linked: 'Sudah bekerja sama',
  proposed: 'Sudah diusulkan',
  propose: 'Usulkan kemitraan',
  lookAt: { business: 'Lihat profil', opportunity: 'Lihat peluang' },
  download: 'Unduh daftar (CSV)',
  events: {
    title: 'Perubahan terakhir',
    kinds: { added: 'Masuk', removed: 'Keluar', reranked: 'Berubah', unsuited: 'Keluar' },
    scores: {
      added: (_before, after) => `Nilai ${after} dari 100`,
      removed: (before) => `Nilai tadinya ${before} dari 100`,
      reranked: (before, after) => `Nilai ${before} menjadi ${after}`,
      unsuited: () => 'Pialang menilai usaha ini tidak cocok.',
    },
  },
  weights: {
    title: 'Bagaimana nilai dihitung',
    intro: 'Setiap aturan memberi nilai. Jumlahnya paling banyak 1.000. Di daftar dibagi 10, jadi dari 100.',
    caption: 'Aturan dan bobotnya',
    rule: 'Aturan',
    most: 'Nilai tertinggi',
    why: 'Mengapa',
    version: (name) => `Versi aturan: ${name}`,
    because: {
      pattern: 'Hukum mengatur ukuran usaha untuk tiap pola.',
      ownership: 'Mitra besar dilarang memiliki mitra kecil (UU 20/2008 pasal 35).',
      capability: 'Mitra harus bisa membuat atau mengerjakannya.',
      capacity: 'Jumlah yang tidak pas sering mengakhiri kerja sama.',
      certificates: 'Yang diwajibkan mengikat. Yang sedang diurus butuh waktu.',
      distance: 'Ongkos kirim dan kunjungan berat bagi usaha kecil.',
      sector: 'Bidang yang dikenal lebih mudah diajari.',
      assistance: 'Kemitraan sebaiknya menjawab kebutuhan usaha kecil.',
      'payment-term': 'Bayaran terlambat adalah keluhan utama pemasok.',
      price: 'Harga yang jauh berbeda mengakhiri pembicaraan.',
      'lead-time': 'Barang yang terlambat merugikan pembeli.',
      'track-record': 'Kewajiban yang ditepati membangun kepercayaan.',
      'leading-commodity': 'Unggulan daerah mendapat banyak dukungan.',
      reply: 'Jawaban cepat memulai kerja sama. Hanya menambah nilai.',
      programme: 'Hanya bila program peluang memintanya. Hanya menambah nilai.',
      standing: 'Profil lama bisa membuang waktu. Usaha baru mulai setara.',
    },
  },
  file: {
    name: 'usaha-yang-cocok',
    columns: {
      rank: 'Peringkat',
      name: 'Nama usaha',
      size: 'Ukuran',
      regency: 'Kabupaten/kota',
      province: 'Provinsi',
      km: 'Jarak (km)',
      capacity: 'Kapasitas per bulan',
      pattern: 'Pola kemitraan',
      score: 'Nilai (0–1000)',
    },
  },
}

const en: MatchPageTexts = {
  ofOpportunity: {
    title: 'Businesses that fit',
    lead: (name) => `For the opportunity: ${name}`,
    judged: (judged, at) => `${judged} businesses judged on ${at}.`,
    capped: (judged) => `Only the first ${judged} businesses were judged. Narrow the area to judge others.`,
    none: 'No business fits yet',
    onlyNear: (count) => `${count} businesses nearly fit.`,
    noNear: 'None nearly fits',
    closed: 'This opportunity is closed, so no businesses are sought.',
    reached: 'No business has this capability yet. Try asking for something more general.',
    others: 'Why other businesses are not here',
    unnamed: 'A business that no longer shows',
    refused: {
      pattern: (count) => `The pattern does not allow the size of ${count} businesses. Try another pattern.`,
      ownership: (count) => `${count} businesses have an ownership tie with you.`,
      capability: (count) => `${count} businesses lack the capability. Try asking for something more general.`,
      capacity: (count) => `${count} businesses are too small for this quantity. Try a smaller least quantity.`,
      certificates: (count) => `${count} businesses lack the certificates. Ask only for those you need.`,
      distance: (count) => `${count} businesses are outside the area. Try a wider one.`,
      sector: (count) => `${count} businesses are of the same sector. An exchange needs different ones.`,
      unsuited: (count) => `The broker judged ${count} ${count === 1 ? 'business' : 'businesses'} unsuited.`,
    },
    open: 'See the opportunity',
    interested: 'This business is interested',
  },
  ofBusiness: {
    title: 'Opportunities that fit',
    lead: (name) => `For ${name}`,
    judged: (judged, at) => `${judged} opportunities judged on ${at}.`,
    capped: (judged) => `Only the first ${judged} opportunities were judged.`,
    none: 'No opportunity fits yet',
    onlyNear: (count) => `${count} opportunities nearly fit.`,
    noNear: 'None nearly fits',
    closed: 'This profile is hidden, so no opportunities are sought.',
    reached: 'Nobody looks for these capabilities yet.',
    others: 'Why other opportunities are not here',
    unnamed: 'An opportunity that no longer shows',
    refused: {
      pattern: (count) => `${count} opportunities look for businesses of another size.`,
      ownership: (count) => `${count} opportunities come from a business with an ownership tie.`,
      capability: (count) => `${count} opportunities look for other capabilities. Add yours to the profile.`,
      capacity: (count) => `The quantity of ${count} opportunities does not fit. Check the capacity in the profile.`,
      certificates: (count) => `${count} opportunities ask for other certificates.`,
      distance: (count) => `${count} opportunities look for businesses elsewhere.`,
      sector: (count) => `${count} opportunities look for a different sector.`,
    },
    open: 'See the profile',
    interested: 'Interest was shown',
    express: 'I am interested',
    weTell: 'We tell you as soon as one fits. Have a look around meanwhile.',
    all: 'See all opportunities',
    steps: 'Steps that help most',
    brings: (opportunities) => `→ +${opportunities} ${opportunities === 1 ? 'opportunity' : 'opportunities'}`,
  },
  tabs: { label: 'Results', fits: 'Fit', near: 'Nearly fit' },
  nearLead: 'One step more, and these could fit.',
  unheard: {
    title: 'We do not know yet what you look for',
    text: 'Change the opportunity: say the goods or services in other, more general words.',
  },
  advice: { title: 'This is only advice. You decide.', text: 'The score comes from what both sides filled in.' },
  score: 'Match score',
  missing: 'What is missing',
  step: 'Easiest step',
  allReasons: (count) => `All reasons (${count})`,
  points: (points, most) => `${points} of ${most}`,
  mustHold: 'required',
  distance: (km) => (km === 0 ? 'same area' : `about ${formatNumber(km, 'en')} km`),
  fromCapitals: 'Distances are those between the capitals of the regencies.',
  needs: 'Wanted',
  linked: 'Already linked',
  proposed: 'Already proposed',
  propose: 'Propose a partnership',
  lookAt: { business: 'See the profile', opportunity: 'See the opportunity' },
  download: 'Download the list (CSV)',
  events: {
    title: 'Latest changes',
    kinds: { added: 'Came in', removed: 'Went', reranked: 'Moved', unsuited: 'Went' },
    scores: {
      added: (_before, after) => `Score ${after} out of 100`,
      removed: (before) => `Score was ${before} out of 100`,
      reranked: (before, after) => `Score from ${before} to ${after}`,
      unsuited: () => 'The broker judged this business unsuited.',
    },
  },
  weights: {
    title: 'How the score is worked out',
    intro: 'Each rule gives points. Together they come to 1,000 at most. Lists show a tenth: of 100.',
    caption: 'The rules and their weights',
    rule: 'Rule',
    most: 'Most points',
    why: 'Why',
    version: (name) => `Version of the rules: ${name}`,
    because: {
      pattern: 'The law sets which sizes a pattern allows.',
      ownership: 'The larger partner may not own the smaller (UU 20/2008 art. 35).',
      capability: 'A partner must be able to make or do it.',
      capacity: 'Quantities that do not fit often end the work.',
      certificates: 'Required ones bind. One in progress costs time.',
      distance: 'Freight and visits weigh on a small business.',
      sector: 'A known trade needs less teaching.',
      assistance: 'The link should answer what the small side lacks.',
      'payment-term': 'Late payment is the suppliers’ first complaint.',
      price: 'Prices far apart end the talk.',
      'lead-time': 'Goods that come late cost the buyer.',
      'track-record': 'Kept duties build trust.',
      'leading-commodity': 'What leads in a region finds support there.',
      reply: 'A quick answer begins things. It only adds.',
      programme: 'Only where the programme of a posting asks. It only adds.',
      standing: 'An old profile may waste a visit. Newcomers start fairly.',
    },
  },
  file: {
    name: 'businesses-that-fit',
    columns: {
      rank: 'Rank',
      name: 'Business',
      size: 'Size',
      regency: 'Regency',
      province: 'Province',
      km: 'Distance (km)',
      capacity: 'Capacity a month',
      pattern: 'Partnership pattern',
      score: 'Score (0–1000)',
    },
  },
}

export const matchPages: Section<MatchPageTexts> = { id, en }
