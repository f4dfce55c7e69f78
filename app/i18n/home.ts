const id = {
  title: 'Temukan mitra usaha yang cocok',
  lead: 'Jejaring mempertemukan usaha kecil dengan perusahaan dan sesama pengusaha. Anda melihat alasannya, lalu Anda sendiri yang memutuskan.',
  toStart: 'Ke halaman saya',
  beginTitle: 'Mulai dari sini',
  begin: {
    business: {
      title: 'Saya punya usaha kecil',
      text: 'Tunjukkan apa yang bisa Anda buat. Temukan pesanan, bahan, atau rekan.',
      action: 'Daftarkan usaha saya',
    },
    firm: {
      title: 'Saya mewakili perusahaan',
      text: 'Tawarkan pekerjaan. Dapatkan daftar pemasok yang cocok, dengan alasannya.',
      action: 'Daftarkan perusahaan',
    },
    broker: {
      title: 'Saya pialang usaha (BDS)',
      text: 'Lihat siapa cocok dengan siapa. Pertemukan dan dampingi mereka.',
      action: 'Masuk ke meja kerja',
    },
  },
  stepsTitle: 'Begini caranya',
  steps: {
    tell: { title: 'Ceritakan usaha Anda', text: 'Paling banyak delapan pertanyaan. Cukup tiga menit.' },
    match: {
      title: 'Lihat yang cocok',
      text: 'Setiap calon mitra ada alasannya. Kami juga jelaskan kalau tidak cocok.',
    },
    consent: {
      title: 'Kedua pihak setuju',
      text: 'Pialang menawarkan kemitraan. Kontak dibuka setelah dua-duanya setuju.',
    },
    agree: { title: 'Bicara dan sepakat', text: 'Anda bertiga bicara di satu ruang. Hasilnya perjanjian tertulis.' },
  },
  figuresTitle: 'Mengapa ini perlu',
  figures: {
    micro: 'usaha di Indonesia adalah usaha mikro. Sendirian, sulit melayani pesanan besar.',
    clauses: 'bagian wajib ada dalam perjanjian kemitraan. Jejaring memeriksa semuanya.',
    network: 'pembuat pakaian di Denmark bergabung. Bersama, mereka memasok perusahaan besar Eropa.',
  },
}

const en: typeof id = {
  title: 'Find business partners that fit',
  lead: 'Jejaring brings small businesses together with companies and with each other. You see the reasons, and you decide.',
  toStart: 'To my page',
  beginTitle: 'Start here',
  begin: {
    business: {
      title: 'I run a small business',
      text: 'Show what you can make. Find orders, materials or partners.',
      action: 'Add my business',
    },
    firm: {
      title: 'I represent a company',
      text: 'Offer work. Get a list of suppliers that fit, with the reasons.',
      action: 'Add my company',
    },
    broker: {
      title: 'I am a business broker (BDS)',
      text: 'See who fits whom. Bring them together and guide them.',
      action: 'Go to the desk',
    },
  },
  stepsTitle: 'How it works',
  steps: {
    tell: { title: 'Tell us about your business', text: 'Eight questions at most. Three minutes are enough.' },
    match: { title: 'See who fits', text: 'Each possible partner comes with reasons. We also say why not.' },
    consent: { title: 'Both sides agree', text: 'A broker proposes the link. Contacts open once both agree.' },
    agree: { title: 'Talk and settle', text: 'The three of you talk in one room. A written agreement follows.' },
  },
  figuresTitle: 'Why it is needed',
  figures: {
    micro: 'of businesses in Indonesia are micro. Alone, large orders are hard to serve.',
    clauses: 'parts must stand in a partnership agreement. Jejaring checks them all.',
    network: 'garment makers in Denmark joined. Together they supplied large European firms.',
  },
}

export const home = { id, en }
