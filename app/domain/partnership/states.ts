/** States of a link, in the order of its path. */
export const PARTNERSHIP_STATES = [
  'proposed',
  'talking',
  'drafting',
  'running',
  'closed',
  'declined',
  'withdrawn',
  'not-suited',
] as const
export type PartnershipState = (typeof PARTNERSHIP_STATES)[number]

export const STATE_CATEGORIES = ['waiting', 'running', 'closed'] as const
export type StateCategory = (typeof STATE_CATEGORIES)[number]

/** Lists ask the category, never a state: `waiting` for consent, `running` is being worked on, `closed` is over. */
export const CATEGORY_OF: Readonly<Record<PartnershipState, StateCategory>> = {
  proposed: 'waiting',
  talking: 'running',
  drafting: 'running',
  running: 'running',
  closed: 'closed',
  declined: 'closed',
  withdrawn: 'closed',
  'not-suited': 'closed',
}

export const statesIn = (category: StateCategory): readonly PartnershipState[] =>
  PARTNERSHIP_STATES.filter((state) => CATEGORY_OF[state] === category)

export const isClosed = (state: PartnershipState): boolean => CATEGORY_OF[state] === 'closed'
