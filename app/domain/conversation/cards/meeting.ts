/** Up to three times to choose from: one is enough where it was talked about, more are not compared. */
export const MOST_SLOTS = 3

export interface Meeting {
  /** What it is about. */
  readonly title: string
  /** Where, or by which call. */
  readonly place: string
  /** When it would begin: one to `MOST_SLOTS` of them. */
  readonly slots: readonly Date[]
  /** How long it lasts. */
  readonly minutes: number
  /** Which of them it is; null while that is open. */
  readonly fixed: number | null
}

/** The earliest time that suits everyone who answered; null when there is none, or nobody answered. */
export const commonSlot = (
  { slots }: Pick<Meeting, 'slots'>,
  choices: readonly (readonly number[])[],
): number | null => {
  if (choices.length === 0) return null
  const common = [...slots.keys()].filter((slot) => choices.every((chosen) => chosen.includes(slot)))
  return common.toSorted((one, other) => timeOf(slots, one) - timeOf(slots, other))[0] ?? null
}

/** Whoever still holds a link after so many days learns nothing by it any more. */
const LINK_DAYS = 7

/** When the links of a meeting end: a while after the last of its times. */
export const linksEnd = ({ slots }: Pick<Meeting, 'slots'>): Date =>
  new Date(Math.max(...slots.map((slot) => slot.getTime())) + LINK_DAYS * 86_400_000)

const timeOf = (slots: readonly Date[], slot: number): number => slots[slot]?.getTime() ?? Number.POSITIVE_INFINITY

/** When a fixed meeting begins and ends; null while it is not fixed. */
export const spanOf = ({ slots, minutes, fixed }: Meeting): { readonly start: Date; readonly end: Date } | null => {
  const start = fixed === null ? undefined : slots[fixed]
  return start ? { start, end: new Date(start.getTime() + minutes * 60_000) } : null
}
