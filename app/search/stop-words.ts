/**
 * Words that tell no two documents apart: function words with their everyday spellings, words of trade that every
 * business uses, and what people write around what they look for (*cari*, *butuh*). Postgres ships an Indonesian
 * stemmer without a list; Tala (2003) was the start of ours.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'ada adalah akan aku anda antara apa apakah atau bagi bagaimana bahwa banyak beberapa bila bisa boleh buat ' +
    'bukan cuma dalam dan dapat dari daripada demi dengan di dia dimana dll dgn dng dr dlm hanya harus hingga ini itu ' +
    'jadi jika juga kah kalau kami kamu karena kah ke kepada kita krn lagi lah lain maka mau masih mereka mungkin ' +
    'namun nya oleh pada para pas per pernah pula pun saat saja saling sama sampai sangat saya sbg sdh se sebagai ' +
    'sebuah secara sedang segala sehingga sejak selain seluruh semua seperti serta setiap siapa sudah supaya tapi tdk ' +
    'telah tentang tersebut tetapi tiap tidak untuk utk yaitu yakni yang yg ' +
    'bagus berkualitas dekat kapasitas minimal murah pcs terdekat ' +
    'ahli bikin butuh cari cv dicari ingin jasa jual khusus melayani membuat memproduksi mencari menerima menghasilkan menjual ' +
    'peluang pembuat pembuatan pengrajin penghasil penjual penyedia perajin perlu pesan pesanan produsen pt ' +
    'terima ud usaha ' +
    'a an and for from in of on or the to with'
  ).split(' '),
)

/** Stop words that are a wish: whoever leaves them out has to say so. */
export const WISHES: ReadonlySet<string> = new Set(['bagus', 'berkualitas', 'murah'])

/** A word said twice is one word: *rempah-rempah* is *rempah*, but *oleh-oleh* is not *oleh*. */
const TWICE = /(?<![\p{L}\p{N}])(\p{L}{2,})[\s-]+\1(?![\p{L}\p{N}])/gu

/** Postgres refuses words of more than 2046 bytes; nobody searches for one of more letters than this. */
const LONGEST = 64

/**
 * The words of a text that are worth searching, in order: lower case, without accents, signs and stop words. Documents
 * and queries both pass through here, so whatever comes out is safe to stand in a query of Postgres.
 */
export const searchableWords = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(TWICE, (_, word: string) => (STOP_WORDS.has(word) ? word + word : word))
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .filter((word) => !STOP_WORDS.has(word))
    .map((word) => word.slice(0, LONGEST))
