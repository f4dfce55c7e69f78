import { stem } from '../../domain/business/stem'

interface MarkedProps {
  text: string
  /** Stems of words to mark. */
  marks: readonly string[]
}

const WORD = /([\p{L}\p{N}]+)/u

/** A text in which the words that were searched stand out, in whatever form they stand. */
export const Marked = ({ text, marks }: MarkedProps) =>
  // Every second part is a word, because the words are what it is split at.
  text
    .split(WORD)
    .map((part, index) => (marks.includes(stem(part.toLowerCase())) ? <mark key={index}>{part}</mark> : part))
