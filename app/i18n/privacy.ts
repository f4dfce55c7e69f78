const id = {
  title: 'Privasi Anda',
  lead: 'Data ini milik Anda. Di sini kami jelaskan dengan kata biasa.',
  stored: {
    title: 'Apa yang kami simpan',
    items: [
      'Nama, e-mail atau nomor telepon, dan kata sandi yang diacak.',
      'Isi profil usaha yang Anda tulis.',
      'Pesan dan perjanjian dalam kemitraan Anda.',
      'Catatan siapa mengubah apa, dan kapan.',
    ],
  },
  seen: {
    title: 'Siapa yang bisa melihat',
    items: [
      'Semua orang: nama usaha, daerah, dan kemampuannya.',
      'Pialang di daerah Anda: isi profil, untuk mencari kecocokan.',
      'Mitra Anda: kontak Anda, setelah kedua pihak setuju.',
      'Kontak Anda tidak pernah kami jual.',
    ],
  },
  choices: {
    title: 'Hak Anda',
    items: [
      'Melihat dan memperbaiki data Anda.',
      'Mengunduh data Anda.',
      'Menarik persetujuan, kapan saja.',
      'Meminta data Anda dihapus.',
      'Meminta orang memeriksa hasil kecocokan.',
    ],
  },
  device: {
    title: 'Yang tersimpan di perangkat Anda',
    text: 'Kami memakai kuki untuk masuk, bahasa, dan tampilan. Isian yang belum terkirim disimpan di perangkat Anda. Tidak ada kuki iklan atau pelacak.',
  },
  ask: {
    title: 'Cara memakai hak Anda',
    text: 'Anda bisa memperbaiki data sendiri. Untuk hak lainnya, mintalah kepada pengelola situs.',
    law: 'Hak ini diatur dalam undang-undang pelindungan data pribadi.',
  },
}

const en: typeof id = {
  title: 'Your privacy',
  lead: 'This data is yours. Here is what happens to it, in plain words.',
  stored: {
    title: 'What we keep',
    items: [
      'Name, e-mail or phone number, and a scrambled password.',
      'The business profile you write.',
      'Messages and agreements of your partnerships.',
      'A record of who changed what, and when.',
    ],
  },
  seen: {
    title: 'Who can see it',
    items: [
      'Everyone: business name, region and capabilities.',
      'Brokers of your region: the profile, to look for matches.',
      'Your partner: your contacts, after both sides agree.',
      'We never sell your contacts.',
    ],
  },
  choices: {
    title: 'Your rights',
    items: [
      'See and correct your data.',
      'Download your data.',
      'Withdraw consent at any time.',
      'Ask for your data to be deleted.',
      'Ask a person to look at a match result.',
    ],
  },
  device: {
    title: 'What stays on your device',
    text: 'We use cookies for sign-in, language and appearance. Answers not yet sent are kept on your device. There are no advertising or tracking cookies.',
  },
  ask: {
    title: 'How to use your rights',
    text: 'You can correct your data yourself. For the other rights, ask the administrator of this site.',
    law: 'These rights stand in the law on personal data protection.',
  },
}

export const privacy = { id, en }
