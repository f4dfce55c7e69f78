import { randomInt } from 'node:crypto'

const WORDS = `anggrek angklung bakul bambu batik bayam beras bintang buku bunga cengkeh cermin damar danau daun delima
dermaga embun gamelan garam gula hujan ikan intan jagung jahe jambu jendela kapal kapas kayu kebun kelapa kemiri kencur
kertas kopi kunci kunyit ladang laut layar lembah lontar lumbung madu mangga melati merpati nanas nelayan pala pandan
pantai pasar payung pelangi perahu rotan sagu sawah sungai tempe tenun`.split(/\s+/)

const word = () => WORDS[randomInt(WORDS.length)] ?? ''

/** A password a person can read out: three words and a number, such as `kopi-sawah-layar-42`. */
export const readablePassword = (): string => [word(), word(), word(), randomInt(10, 100)].join('-')
