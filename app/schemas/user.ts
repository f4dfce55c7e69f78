import { z } from 'zod'
import { ROLES } from '../domain/access/actor'
import { NATIONAL } from '../domain/access/regions'
import { provinceOf, regencyOf } from '../domain/region/region'
import { SearchWords } from './fields'

/** A province, a regency, or the whole country. */
const Region = z
  .string()
  .refine((code) => code === NATIONAL || regencyOf(code) !== null || provinceOf(code)?.code === code, 'unknown-region')

/** What an administrator makes of a person: regions that stay ticked, and one more. */
export const AssignRole = z
  .object({
    role: z.enum(ROLES, 'choose-one'),
    regions: z
      .array(Region)
      .optional()
      .transform((codes) => codes ?? []),
    another: Region.optional(),
  })
  .transform(({ role, regions, another }) => ({ role, regions: another ? [...regions, another] : regions }))
export type AssignRole = z.output<typeof AssignRole>

/** The address of the list of people: what is not understood asks for nothing. */
export const UserSearch = z.object({
  words: SearchWords,
  role: z.enum(ROLES).nullable().catch(null),
})
export type UserSearch = z.output<typeof UserSearch>
