import type { StateCategory } from '../partnership/states'

/** States of a written agreement, in the order of its life. */
export const AGREEMENT_STATES = [
  'draft',
  'in-negotiation',
  'ready',
  'signed-by-a',
  'signed-by-b',
  'in-force',
  'amended',
  'completed',
  'expired',
  'terminated',
] as const
export type AgreementState = (typeof AGREEMENT_STATES)[number]

/** `waiting` does not bind yet, `running` binds, `closed` bound once. Lists ask the category. */
export const AGREEMENT_CATEGORY: Readonly<Record<AgreementState, StateCategory>> = {
  draft: 'waiting',
  'in-negotiation': 'waiting',
  ready: 'waiting',
  'signed-by-a': 'waiting',
  'signed-by-b': 'waiting',
  'in-force': 'running',
  amended: 'running',
  completed: 'closed',
  expired: 'closed',
  terminated: 'closed',
}
