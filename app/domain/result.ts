/** An expected no. The code names it; `detail` fills the blanks of its sentence. Never an exception. */
export interface Refusal<Code extends string = string> {
  readonly code: Code
  readonly detail?: Readonly<Record<string, string | number>> | undefined
}

/** What a thing that may be refused returns. */
export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal<Code> }

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value })

export const refuse = <const Code extends string>(
  code: Code,
  detail?: Refusal['detail'],
): { readonly ok: false; readonly refusal: Refusal<Code> } => ({
  ok: false,
  refusal: detail ? { code, detail } : { code },
})
