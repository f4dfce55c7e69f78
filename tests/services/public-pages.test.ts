import { expect, test } from 'vitest'
import { publicPages } from '~/services/browse/public-pages.server'
import { suggestWords } from '~/services/browse/suggest.server'
import { showOperations } from '~/services/operations/show.server'
import { aBusiness } from '../factories/business'
import { useHouse } from '../setup/house'
import { aPerson } from '../setup/people'

const it = useHouse()

const opened = async (changes: Parameters<typeof aBusiness>[0]) => {
  const { db, newId, search } = it.context
  const business = aBusiness({ id: newId(), capabilities: [], ...changes })
  await db.businesses.create({ business, nib: null }, { ownerId: null, newId })
  await search.refresh('business', business.id)
  return business
}

test('search engines are told of every page that anyone may see, and of no other', async () => {
  const shown = await opened({ name: 'Anyaman Purun' })
  const hidden = await opened({ name: 'Anyaman Rahasia', state: 'hidden' })
  const urls = (await publicPages(it.context)).map(({ url }) => url)
  expect(urls).toContain(`${it.context.origin}/businesses/${shown.id}`)
  expect(urls.join()).not.toContain(hidden.id)
})

test('words are suggested for what is typed so far, each once', async () => {
  const words = await suggestWords(it.context, 'business', 'anyam')
  expect(words).toContain('Anyaman Purun')
  expect(words).toContain('anyaman')
  expect(new Set(words).size).toBe(words.length)
})

test('an administrator sees how the search engines and the outbox stand; nobody else does', async () => {
  const { actor } = await aPerson(it.context)
  expect(await showOperations(it.context, actor)).toBeNull()
  const shown = await showOperations(it.context, { ...actor, role: 'admin' })
  expect(shown?.engines).toMatchObject([{ engine: 'postgres', ok: true, waiting: 0 }])
  expect(shown?.outbox.failed).toBe(0)
})
