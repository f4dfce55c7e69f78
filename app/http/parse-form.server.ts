import { createHash } from 'node:crypto'
import { parseWithZod } from '@conform-to/zod/v4'
import { data } from '@remix-run/node'
import type { z } from 'zod'
import type { Submission } from '~/domain/submission'

/** The hidden field that carries a form's key. */
export const FORM_KEY = 'formKey'

/** What was typed, by field name, to be shown again. */
export type Typed = Readonly<Record<string, unknown>>

export interface RefusedForm {
  /** Codes of `field-errors`, by field name; the empty name is the form itself. */
  readonly problems: Readonly<Record<string, readonly string[]>>
  readonly typed: Typed
}

export type ParsedForm<Value> =
  | { readonly ok: true; readonly value: Value; readonly submission: Submission; readonly typed: Typed }
  | ({ readonly ok: false } & RefusedForm)

/** A list this long is of no form of ours: `row[9999999]` would become ten million rows. */
const ENDLESS_LIST = /\[\d{4,}\]/

/** NUL cannot be typed, and Postgres keeps none in text. */
const isTypable = (value: FormDataEntryValue) => typeof value !== 'string' || !value.includes('\0')

/** What a request carries as a form. What is no form of ours throws a 400. */
export async function readForm(request: Request): Promise<FormData> {
  const form = await request.formData().catch(() => null)
  const ours = form && [...form].every(([name, value]) => !ENDLESS_LIST.test(name) && isTypable(value))
  if (!ours) throw data(null, { status: 400 })
  return form
}

/**
 * Reads a form by its schema. Names such as `items[0].label` become nested values; empty fields count as absent;
 * numbers and dates are read from text. Answer a refusal with `refusedForm`. What is no form at all throws a 400.
 */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<ParsedForm<z.output<Schema>>> {
  const form = await readForm(request)
  const key = form.get(FORM_KEY)
  form.delete(FORM_KEY)
  const parsed = parseWithZod(form, { schema })
  const typed = shownAgain(parsed.payload)
  if (parsed.status !== 'success') {
    const problems = Object.entries(parsed.error ?? {}).map(([name, codes]) => [name, codes ?? []] as const)
    return { ok: false, problems: Object.fromEntries(problems), typed }
  }
  const bodyHash = await hash(new URL(request.url).pathname, form)
  return { ok: true, value: parsed.value, submission: { key: keyOf(key, bodyHash), bodyHash }, typed }
}

/** Passwords are never shown again, and no page can hand a file back to its form. */
const shownAgain = (typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed).filter(([name, value]) => !/password/i.test(name) && !(value instanceof File)),
  )

/** A form sent without a key (by hand, by a script) is its own key: a repeat still makes one effect. */
const keyOf = (key: FormDataEntryValue | null, bodyHash: string) =>
  typeof key === 'string' && key.length > 0 && key.length <= 100 ? key : bodyHash

/** Of the address too: the same words sent elsewhere ask for something else. */
async function hash(pathname: string, form: FormData): Promise<string> {
  const sum = createHash('sha256').update(`${pathname}\0`)
  for (const [name, value] of form) {
    sum.update(`${name}\0`)
    sum.update(typeof value === 'string' ? value : Buffer.from(await value.arrayBuffer()))
    sum.update('\0')
  }
  return sum.digest('hex')
}
