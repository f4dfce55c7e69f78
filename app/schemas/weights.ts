import { z } from 'zod'
import { NATIONAL } from '../domain/access/regions'
import { RULE_BOOK, type Weights } from '../domain/matching/rule-book'
import { isProgramme, MOST_SPREAD, WHOLE } from '../domain/matching/weight-set'
import { provinceOf, regencyOf } from '../domain/region/region'
import { number, numberIn, text } from './fields'

/** A region or a programme whose postings may be weighed apart. */
const Scope = z
  .string()
  .refine(
    (code) => code === NATIONAL || isProgramme(code) || regencyOf(code) !== null || provinceOf(code)?.code === code,
    'unknown-region',
  )

const points = number({ most: WHOLE, whole: true })

/** One field a rule, named by its code, and how near scores count as alike. */
const WeighingFields = z.object({
  ...Object.fromEntries(RULE_BOOK.map(({ rule }) => [rule.code, points])),
  spread: number({ least: 1, most: MOST_SPREAD, whole: true }),
})

const weighingIn = (typed: Readonly<Record<string, unknown>>) => {
  const read = (name: string) => numberIn(typeof typed[name] === 'string' ? typed[name] : undefined) ?? 0
  const weights = Object.fromEntries(RULE_BOOK.map(({ rule }) => [rule.code, read(rule.code)]))
  return { weights: weights as unknown as Weights, spread: read('spread') }
}

/**
 * What the address of the page asks: whose weights, and others to try; null when it tries none. What cannot be read of
 * those comes back as it was typed, with codes of `field-errors` by field.
 */
export const weightsAsked = (url: string) => {
  const typed: Readonly<Record<string, string>> = Object.fromEntries(new URL(url).searchParams)
  const scope = Scope.catch(NATIONAL).parse(typed.scope ?? NATIONAL)
  if (!('spread' in typed)) return { scope, tried: null, wrong: null }
  const read = WeighingFields.safeParse(typed)
  if (read.success) return { scope, tried: weighingIn(typed), wrong: null }
  const problems = read.error.issues.map(({ path, message }) => [
    String(path[0]),
    typed[String(path[0])] === '' ? 'required' : message,
  ])
  return { scope, tried: null, wrong: { typed, problems: Object.fromEntries(problems) as Record<string, string> } }
}

export type WrongWeights = NonNullable<ReturnType<typeof weightsAsked>['wrong']>

/** Weights that are to count from now on. */
export const SaveWeights = z
  .looseObject({ scope: Scope, reason: text(300).min(3, 'too-short') })
  .and(WeighingFields)
  .transform(({ scope, reason, ...typed }) => ({ scope, reason, ...weighingIn(typed) }))

/** Asks for everything to be judged anew: the press says it all. */
export const RematchForm = z.object({})
