export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger'

/** Buttons and links that look alike share one class list. */
export const buttonClass = (kind: ButtonKind): string => (kind === 'secondary' ? 'button' : `button button-${kind}`)
