import { provinceOf, regencyOf } from '../../domain/region/region'
import type { Found } from './found'

/** A list by what it was asked: its words and its place; by its name alone when it was asked for everything. */
export const searchTitle = (
  list: string,
  found: Pick<Found, 'search' | 'meant'> | undefined,
  titleOf: (list: string, what: string) => string,
): string => {
  if (!found) return list
  const { q, regency = '', province = '' } = found.search
  const asked = [found.meant ?? q, regencyOf(regency)?.name ?? provinceOf(province)?.name ?? '']
  const what = asked.filter((part) => part !== '').join(', ')
  return what === '' ? list : titleOf(list, what)
}
