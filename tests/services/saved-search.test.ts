import { beforeAll, expect, test } from 'vitest'
import type { SignedIn } from '~/domain/access/actor'
import { MOST_SAVED } from '~/domain/saved-search'
import { changeSavedSearches, listSavedSearches } from '~/services/saved-search/change.server'
import { tellOfSavedSearches } from '~/services/saved-search/tell.server'
import { aBusiness } from '../factories/business'
import { aSubmission } from '../factories/submission'
import { useHouse } from '../setup/house'
import { aPerson, valueOf } from '../setup/people'

const it = useHouse()
const NOW = new Date('2026-11-20T02:00:00Z')
const WEEK_MS = 7 * 24 * 60 * 60 * 1000
let siti: SignedIn
let other: SignedIn

beforeAll(async () => {
  it.clock.now = NOW
  siti = (await aPerson(it.context)).actor
  other = (await aPerson(it.context)).actor
})

type Change = Parameters<typeof changeSavedSearches>[2]
type Said = Change extends infer One ? (One extends Change ? Omit<One, 'submission'> : never) : never

const change = (actor: SignedIn, said: Said) =>
  changeSavedSearches(it.context, actor, { ...said, submission: aSubmission() })
const keep = (actor: SignedIn, query: string) =>
  change(actor, { intent: 'keep', kind: 'business', name: 'jahit', query })
const ofSiti = () => listSavedSearches(it.context, siti)

const opened = async (name: string) => {
  const { db, newId, search } = it.context
  const business = aBusiness({ id: newId(), name, capabilities: [], description: '', updatedAt: it.context.now() })
  await db.businesses.create({ business, nib: null }, { ownerId: null, newId })
  await search.refresh('business', business.id)
}

const toldOf = async (actor: SignedIn) =>
  (await it.context.db.notifications.of(actor.userId, { skip: 0, take: 10 }, it.context.now())).rows.map(
    ({ kind, detail }) => ({ kind, ...detail }),
  )

test('what is new in a saved search is told once a week, with how much it is', async () => {
  await opened('Jahit Lama')
  valueOf(await keep(siti, 'q=jahit&sector=xx&page=9'))
  expect(await ofSiti()).toMatchObject([{ query: { q: 'jahit' }, rhythm: 'weekly', kind: 'business' }])
  it.clock.now = new Date(NOW.getTime() + 1000)
  await opened('Jahit Baru')
  expect(await tellOfSavedSearches(it.context)).toBe(0)
  it.clock.now = new Date(NOW.getTime() + WEEK_MS)
  expect(await tellOfSavedSearches(it.context)).toBe(1)
  expect(await tellOfSavedSearches(it.context)).toBe(0)
  const path = '/businesses?q=jahit&sort=newest'
  expect(await toldOf(siti)).toEqual([{ kind: 'search-found', count: 1, name: 'jahit', path }])
  it.clock.now = new Date(NOW.getTime() + 2 * WEEK_MS)
  expect(await tellOfSavedSearches(it.context)).toBe(0)
})

test('it may be told every day, or not at all, and be forgotten; a search of somebody else is not there', async () => {
  const [saved] = await ofSiti()
  const id = saved?.id ?? ''
  expect(await change(other, { intent: 'change', id, rhythm: 'off' })).toMatchObject({
    refusal: { code: 'not-found' },
  })
  expect(await change(other, { intent: 'forget', id })).toMatchObject({ refusal: { code: 'not-found' } })
  valueOf(await change(siti, { intent: 'change', id, rhythm: 'daily' }))
  expect((await ofSiti())[0]?.dueAt).toEqual(new Date(it.context.now().getTime() + WEEK_MS / 7))
  valueOf(await change(siti, { intent: 'change', id, rhythm: 'off' }))
  expect((await ofSiti())[0]?.dueAt).toBeNull()
  valueOf(await change(siti, { intent: 'forget', id }))
  expect(await ofSiti()).toEqual([])
})

test('the same search is kept once', async () => {
  const { actor } = await aPerson(it.context)
  expect(valueOf(await keep(actor, 'q=tempe'))).toEqual({})
  expect(valueOf(await keep(actor, 'q=tempe'))).toEqual({ already: true })
  expect(await listSavedSearches(it.context, actor)).toHaveLength(1)
})

test('nobody keeps more than twenty', async () => {
  for (let kept = 0; kept < MOST_SAVED; kept += 1) valueOf(await keep(other, `q=kain${kept}`))
  expect(await keep(other, 'q=lagi')).toMatchObject({ refusal: { code: 'too-many-searches' } })
})
