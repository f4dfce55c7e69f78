import type { Business } from './business'

/** What anyone may see of a business: no figures, no people, no contacts. */
export type Face = Pick<
  Business,
  'id' | 'name' | 'kind' | 'size' | 'regency' | 'sector' | 'description' | 'capabilities' | 'certificates'
>

export const faceOf = ({ id, name, kind, size, regency, sector, ...said }: Face): Face => {
  const { description, capabilities, certificates } = said
  return { id, name, kind, size, regency, sector, description, capabilities, certificates }
}
