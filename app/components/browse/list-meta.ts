import { queryOf } from '../../schemas/browse'
import { pageMeta } from '../page-meta'
import { publicMeta } from '../public-meta'
import type { Found } from './found'
import { type ListTexts, listTexts, searchTitle } from './search-title'

interface Listed {
  readonly found: Found
  readonly origin: string
}

/** The head of a list: named after what was asked, with the address that somebody passes on. */
export const listMeta = (
  name: (texts: ListTexts) => { readonly title: string; readonly lead: string },
  to: (query: Readonly<Record<string, string>>) => string,
) =>
  pageMeta<ListTexts, Listed>(listTexts, (texts, data) => {
    const { title: list, lead: description } = name(texts)
    const title = searchTitle(list, data?.found, texts)
    if (!data) return { title, description }
    const path = to(queryOf({ ...data.found.search, sort: undefined }))
    return { title, description, more: publicMeta({ origin: data.origin, path, title, description }) }
  })
