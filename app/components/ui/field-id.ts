/** The id of the control that carries a form name: the error summary links to it. */
export const fieldId = (name: string): string => `field-${name.replaceAll(/[^\w-]+/g, '-')}`

/** What a control points at with `aria-describedby`: its hint, then its error. */
export const describedBy = (name: string, { hint, error }: { hint: boolean; error: boolean }): string | undefined =>
  [hint && `${fieldId(name)}-hint`, error && `${fieldId(name)}-error`].filter(Boolean).join(' ') || undefined
