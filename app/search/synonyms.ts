import { stem } from '~/domain/business/stem'
import { searchableWords } from './stop-words'

/**
 * Words that people use for one another where the taxonomy does not say so: trade slang, spellings, short names of
 * cities. The first of a line is the usual one. English stands
 * here where it is no whole name of the taxonomy, or is spelt in America. Function words with their slang (*yg*, *dgn*, *tdk*) stand in the stop
 * words. Collected from the words of the demo and of the taxonomy.
 */
const LINES = `
jahit konveksi garmen
mebel meubel furnitur furniture
catering katering boga
pakaian baju busana sandang
kain tekstil
sablon printing
kemasan packaging bungkus
ekspedisi logistik kargo pengiriman
gerabah tembikar keramik
singkong ketela ubi-kayu
sandal sendal
sambal sambel
kerupuk krupuk
keripik kripik
cokelat coklat
kerajinan kriya craft
suvenir souvenir cinderamata oleh-oleh
yogyakarta jogja yogya jogjakarta
surabaya sby
bandung bdg
jakarta jkt
semarang smg
makassar mks ujungpandang
denpasar dps
medan mdn
palembang plg
cabai cabe chilli chili chilies chilis
seragam uniform uniforms
sekolah school
ikan fish
kopi coffee
kayu wood wooden
kulit leather
perhiasan jewellery jewelry
pupuk fertiliser fertilizer
`

/** Groups of equals; one with a sign in it is said in two words. */
export const SAME_WORDS: readonly (readonly string[])[] = LINES.trim()
  .split('\n')
  .map((line) => line.split(' ').map((one) => searchableWords(one).join(' ')))

const byStem = new Map(
  SAME_WORDS.flatMap((group) =>
    group.filter((one) => !one.includes(' ')).map((one): [string, readonly string[]] => [stem(one), group]),
  ),
)

/** Other ways to say this word, in any of its forms. */
export const otherWordsFor = (word: string): readonly string[] =>
  (byStem.get(stem(word)) ?? []).filter((one) => one !== word)

/** Words cut to their stems, for an engine that knows no Indonesian. Both its documents and its queries pass here. */
export const stemmed = (words: readonly string[]): string => words.map(stem).join(' ')
