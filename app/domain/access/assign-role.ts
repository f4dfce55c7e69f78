import { ok, type Result, refuse } from '../result'
import type { Role } from './actor'
import { NATIONAL } from './regions'

/** What a person is, and where. */
export interface Assignment {
  readonly role: Role
  readonly regions: readonly string[]
}

export interface AssignmentFacts {
  readonly userId: string
  readonly now: Assignment
  /** Cases this person leads as a broker and that are not over. */
  readonly openCases: number
}

type No = 'own-role' | 'regions-needed' | 'cases-under-way'

const WORK_IN_REGIONS: readonly Role[] = ['broker', 'agency']

/**
 * Makes a person something else. Nobody changes their own role: the last administrator would lock the door from
 * outside. A broker hands over their cases first. Regions belong to brokers and agencies; the whole country contains
 * every other one.
 */
export const assign = (
  wanted: Assignment,
  { userId, now, openCases }: AssignmentFacts,
  actorId: string,
): Result<Assignment, No> => {
  if (userId === actorId) return refuse('own-role')
  if (now.role === 'broker' && wanted.role !== 'broker' && openCases > 0) {
    return refuse('cases-under-way', { count: openCases })
  }
  if (!WORK_IN_REGIONS.includes(wanted.role)) return ok({ role: wanted.role, regions: [] })
  const regions = [...new Set(wanted.regions)].toSorted((one, other) => one.localeCompare(other))
  if (regions.length === 0) return refuse('regions-needed')
  return ok({ role: wanted.role, regions: regions.includes(NATIONAL) ? [NATIONAL] : regions })
}
