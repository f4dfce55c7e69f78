import { ok, type Result, refuse } from '../result'

export const LONGEST_LABEL = 24
export const MOST_LABELS = 6

/**
 * A broker's own short words on a case, as typed with commas between them: each once, however it is written large.
 * Refuses `label-too-long` (words, most) and `too-many-labels` (most).
 */
export const labelsIn = (typed: string): Result<readonly string[], 'label-too-long' | 'too-many-labels'> => {
  const words = typed.split(',').map((one) => one.trim().replaceAll(/\s+/g, ' '))
  const each = new Map(words.filter((one) => one !== '').map((one) => [one.toLowerCase(), one]))
  const labels = [...each.values()]
  const long = labels.find((one) => one.length > LONGEST_LABEL)
  if (long) return refuse('label-too-long', { words: long, most: LONGEST_LABEL })
  return labels.length > MOST_LABELS ? refuse('too-many-labels', { most: MOST_LABELS }) : ok(labels)
}
