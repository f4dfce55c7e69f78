const id = {
  greeting: {
    title: 'Salam',
    text: 'Selamat datang, Bapak dan Ibu. Saya pialang untuk kemitraan ini. Silakan perkenalkan usaha masing-masing.',
  },
  figures: {
    title: 'Minta angka',
    text: 'Mohon tulis jumlah sebulan, harga satuan, dan kapan bisa mulai. Perkiraan dulu tidak apa-apa.',
  },
  samples: {
    title: 'Minta contoh',
    text: 'Mohon kirim foto contoh barang dan ukurannya. Tekan gambar kamera di bawah.',
  },
  reminder: {
    title: 'Ingatkan',
    text: 'Pesan di atas belum dijawab. Kapan kami bisa menunggu kabar Bapak atau Ibu?',
  },
  summary: {
    title: 'Rangkum',
    text: 'Sampai di sini sudah disepakati:\n1. \n2. \n3. \nMohon dikoreksi kalau ada yang keliru.',
  },
  next: {
    title: 'Langkah berikut',
    text: 'Langkah berikutnya: \nSiapa: \nPaling lambat: ',
  },
  closing: {
    title: 'Tutup bicara',
    text: 'Terima kasih, Bapak dan Ibu. Naskah perjanjian sudah bisa dibaca. Silakan periksa sebelum tanda tangan.',
  },
}

const en: typeof id = {
  greeting: {
    title: 'Greet',
    text: 'Welcome, both of you. I am the broker of this partnership. Please introduce your businesses.',
  },
  figures: {
    title: 'Ask for figures',
    text: 'Please write the amount a month, the unit price, and when you can start. A guess will do for now.',
  },
  samples: {
    title: 'Ask for samples',
    text: 'Please send photos of a sample with its measures. Press the camera below.',
  },
  reminder: {
    title: 'Remind',
    text: 'The message above has no answer yet. When may we expect to hear from you?',
  },
  summary: {
    title: 'Sum up',
    text: 'So far this is agreed:\n1. \n2. \n3. \nPlease correct me where I am wrong.',
  },
  next: {
    title: 'Next step',
    text: 'The next step: \nWho: \nBy when: ',
  },
  closing: {
    title: 'Close',
    text: 'Thank you both. The draft agreement can be read now. Please check it before you sign.',
  },
}

/** What a broker writes often, to be completed before it is sent. */
export const canned = { id, en }

/** The list as it is offered. */
export const cannedTexts = (texts: typeof id) => Object.entries(texts).map(([key, one]) => ({ key, ...one }))
