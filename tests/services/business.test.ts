import { expect, test } from 'vitest'
import { showBusiness } from '~/services/business/show.server'
import { aFirm } from '../factories/business'
import { again, anActor } from '../setup/actor'
import { useHouse } from '../setup/house'

const it = useHouse()

test('strangers see what a business can do, not its figures, its number or what it lacks', async () => {
  const { newId, db } = it.context
  const person = await anActor(it)
  const id = newId()
  const needs = [{ area: 'capital', term: null, label: null }] as const
  const business = { ...aFirm(), id, needs, capabilities: [] }
  await db.businesses.create({ business, nib: '1234567890123' }, { ownerId: person.userId, newId })

  const stranger = await anActor(it)
  for (const actor of [{ kind: 'visitor' } as const, stranger]) {
    const shown = await showBusiness(it.context, actor, id)
    expect(shown).toMatchObject({ full: null, mayEdit: false, maySeeMatches: false })
    for (const kept of ['figures', 'needs', 'ties', 'longestPaymentTermDays', 'nib'])
      expect(shown?.business).not.toHaveProperty(kept)
  }
  expect(await showBusiness(it.context, await again(it, person), id)).toMatchObject({
    full: { needs, nib: '1234567890123' },
    maySeeMatches: true,
  })
})
