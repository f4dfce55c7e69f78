import type { Locale } from './locale'

type Words = (value: bigint) => readonly string[]

/** How a number from `from` up is said. */
interface Step {
  readonly from: bigint
  readonly say: Words
}

/** The first step that is not above the number says it; zero inside a number is silent. */
const speaker = (steps: (words: Words) => readonly Step[]): Words => {
  const words: Words = (value) => ordered.find(({ from }) => value >= from)?.say(value) ?? []
  const ordered = steps(words).toSorted((one, other) => (one.from < other.from ? 1 : -1))
  return words
}

const exact = (names: string): readonly Step[] =>
  names.split(' ').map((name, index) => ({ from: BigInt(index + 1), say: () => [name] }))

const indonesian = speaker((words) => {
  const times = (size: bigint, name: string, from: bigint): Step => ({
    from,
    say: (value) => [...words(value / size), name, ...words(value % size)],
  })
  /** `seratus` and `seribu` stand for one hundred and one thousand. */
  const single = (size: bigint, name: string): Step => ({ from: size, say: (value) => [name, ...words(value - size)] })
  return [
    ...exact('satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'),
    { from: 12n, say: (value) => [...words(value - 10n), 'belas'] },
    times(10n, 'puluh', 20n),
    single(100n, 'seratus'),
    times(100n, 'ratus', 200n),
    single(1000n, 'seribu'),
    ...['ribu', 'juta', 'miliar', 'triliun', 'kuadriliun'].map((name, index) => {
      const size = 1000n ** BigInt(index + 1)
      return times(size, name, index === 0 ? 2000n : size)
    }),
  ]
})

const english = speaker((words) => {
  const times = (size: bigint, name: string): Step => ({
    from: size,
    say: (value) => [...words(value / size), name, ...words(value % size)],
  })
  return [
    ...exact('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'),
    ...['sixteen', 'seventeen', 'eighteen', 'nineteen'].map((name, index) => ({
      from: BigInt(16 + index),
      say: () => [name],
    })),
    ...['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].map((name, index) => {
      const from = BigInt(20 + index * 10)
      return { from, say: (value: bigint) => [[name, ...words(value - from)].join('-')] }
    }),
    times(100n, 'hundred'),
    ...['thousand', 'million', 'billion', 'trillion', 'quadrillion'].map((name, index) =>
      times(1000n ** BigInt(index + 1), name),
    ),
  ]
})

const SPEAKERS: Readonly<Record<Locale, { readonly words: Words; readonly zero: string; readonly minus: string }>> = {
  id: { words: indonesian, zero: 'nol', minus: 'minus' },
  en: { words: english, zero: 'zero', minus: 'minus' },
}

/** A whole number in words: `satu juta dua ratus lima puluh ribu`. */
export const numberInWords = (value: bigint, locale: Locale): string => {
  const { words, zero, minus } = SPEAKERS[locale]
  if (value === 0n) return zero
  return value < 0n ? [minus, ...words(-value)].join(' ') : words(value).join(' ')
}

/** Rupiah in words: `satu juta dua ratus lima puluh ribu rupiah`. */
export const moneyInWords = (rupiah: bigint, locale: Locale): string => `${numberInWords(rupiah, locale)} rupiah`
