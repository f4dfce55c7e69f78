const id = {
  title: 'Tentang Jejaring',
  lead: 'Jejaring membantu usaha kecil menemukan mitra, dan membantu mitra itu bersikap adil.',
  links: {
    title: 'Tiga jenis kemitraan',
    intro: 'Jejaring menawarkan tiga cara bekerja sama.',
    subcontracting: {
      title: 'Subkontrak',
      text: 'Perusahaan memberi sebagian pekerjaannya kepada usaha kecil. Misalnya, bengkel membuat komponen untuk pabrik.',
    },
    'inti-plasma': {
      title: 'Inti-plasma',
      text: 'Perusahaan inti membina banyak usaha kecil. Misalnya, kebun besar dengan petani di sekitarnya.',
    },
    'cooperative-exchange': {
      title: 'Pertukaran kerja sama',
      text: 'Usaha dari bidang berbeda saling membantu. Misalnya, nelayan, pedagang, dan pengangkut.',
    },
  },
  match: {
    title: 'Bagaimana kecocokan dihitung',
    text: 'Setiap pasangan diperiksa dengan aturan yang sama. Misalnya kemampuan, kapasitas, jarak, sertifikat, dan cara bayar.',
    reasons: 'Setiap aturan memberi satu kalimat alasan. Anda juga melihat apa yang masih kurang.',
    person: 'Hasilnya hanya saran. Orang yang memutuskan, dan Anda boleh meminta pialang memeriksanya.',
  },
  fair: {
    title: 'Adil untuk kedua pihak',
    items: [
      'Kontak Anda tidak terlihat sampai Anda setuju.',
      'Pihak besar tidak boleh memiliki atau menguasai pihak kecil.',
      'Perjanjian harus tertulis dan lengkap tujuh bagiannya.',
      'Kami memberi tanda bila waktu bayar lebih dari 30 hari.',
    ],
  },
  broker: {
    title: 'Siapa pialang itu?',
    text: 'Pialang adalah pendamping usaha, misalnya konsultan BDS. Ia mempertemukan kedua pihak dan mencatat kesepakatan.',
    sees: 'Pialang bisa membaca ruang obrolan bertiga. Kami memberi tahu Anda sebelum mulai.',
  },
  sources: {
    title: 'Dasar hukum',
    text: 'Setiap aturan di sini menyebut sumbernya.',
  },
}

const en: typeof id = {
  title: 'About Jejaring',
  lead: 'Jejaring helps small businesses find partners, and helps those partners be fair.',
  links: {
    title: 'Three kinds of partnership',
    intro: 'Jejaring proposes three ways to work together.',
    subcontracting: {
      title: 'Subcontracting',
      text: 'A company gives part of its work to small businesses. A workshop makes components for a factory, for example.',
    },
    'inti-plasma': {
      title: 'Nucleus and plasma',
      text: 'A nucleus company develops many small businesses. A large plantation and the farmers around it, for example.',
    },
    'cooperative-exchange': {
      title: 'Cooperative exchange',
      text: 'Businesses of different sectors help each other. A fishery, a trader and a carrier, for example.',
    },
  },
  match: {
    title: 'How a match is worked out',
    text: 'Every pair is checked by the same rules: capability, capacity, distance, certificates, payment and more.',
    reasons: 'Every rule gives its reason in one sentence. You also see what is still missing.',
    person: 'The result is only advice. People decide, and you may ask a broker to look at it.',
  },
  fair: {
    title: 'Fair to both sides',
    items: [
      'Nobody sees your contacts until you agree.',
      'The larger side may not own or control the smaller.',
      'The agreement must be written and have all seven parts.',
      'We mark payment terms longer than 30 days.',
    ],
  },
  broker: {
    title: 'Who is the broker?',
    text: 'A broker guides businesses: a BDS consultant, for example. They bring both sides together and record what is agreed.',
    sees: 'The broker can read the room of the three. We tell you before you start.',
  },
  sources: {
    title: 'Legal basis',
    text: 'Every rule here names its source.',
  },
}

export const about = { id, en }
