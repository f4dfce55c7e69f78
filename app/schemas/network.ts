import { z } from 'zod'
import { NETWORK_TYPES } from '../domain/network/network'

/** Which found networks an address asks for; what nobody offers asks for all of them. */
export const NetworksShown = z.object({
  type: z.enum(NETWORK_TYPES).nullable().catch(null).default(null),
  province: z
    .string()
    .regex(/^\d{2}$/)
    .nullable()
    .catch(null)
    .default(null),
  show: z.enum(['standing', 'gone']).catch('standing'),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})
export type NetworksShown = z.infer<typeof NetworksShown>
