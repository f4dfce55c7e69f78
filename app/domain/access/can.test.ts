import { expect, test } from 'vitest'
import type { Actor, Membership, Role } from './actor'
import { ROLES } from './actor'
import { type ActionOn, can, RULES, type Thing } from './can'
import { caseRoles } from './case-roles'
import { covers, NATIONAL } from './regions'

const user = (changes: Partial<Extract<Actor, { kind: 'user' }>> & { readonly role: Role }): Actor => ({
  kind: 'user',
  userId: `some-${changes.role}`,
  name: 'Siti Aminah',
  memberships: [],
  regions: [],
  home: null,
  ...changes,
})
const member = (businessId: string, role: Membership['role'] = 'owner', as: Role = 'entrepreneur'): Actor =>
  user({ role: as, userId: `${role}-of-${businessId}`, memberships: [{ businessId, role }] })

/** Everyone who may ask, each named for what ties them to the things below; Ambon is 8171. */
const ACTORS = {
  visitor: { kind: 'visitor' },
  entrepreneur: user({ role: 'entrepreneur' }),
  firm: user({ role: 'firm' }),
  owner: member('own'),
  staff: member('own', 'staff'),
  partner: member('partner', 'staff', 'firm'),
  'regional broker': user({ role: 'broker', userId: 'regional', regions: ['8171'] }),
  'national broker': user({ role: 'broker', userId: 'national', regions: [NATIONAL] }),
  'far broker': user({ role: 'broker', userId: 'far', regions: ['3204', ''] }),
  'case broker': user({ role: 'broker', userId: 'case-broker', regions: [] }),
  'trusted broker': user({ role: 'broker', userId: 'trusted', regions: [] }),
  'regional agency': user({ role: 'agency', userId: 'agency', regions: ['81'] }),
  'far agency': user({ role: 'agency', userId: 'far-agency', regions: ['32'] }),
  admin: user({ role: 'admin' }),
} as const satisfies Record<string, Actor>
type Name = keyof typeof ACTORS

const NAMES = Object.keys(ACTORS) as Name[]
const BROKERS_NEAR = ['regional broker', 'national broker'] as const
const MEMBERS = ['owner', 'staff'] as const

const business = {
  kind: 'business',
  id: 'own',
  regency: '8171',
  listed: true,
  brokersWithConsent: ['trusted'],
  partners: ['partner'],
} as const
const hidden = { ...business, listed: false } as const
const opportunity = { kind: 'opportunity', businessId: 'own', regency: '8171', open: true } as const
const match = { kind: 'match', businessId: 'own', ownerBusinessId: 'partner', regencies: ['8171', '3578'] } as const
const interest = { ...match, kind: 'interest' } as const
const parties = { parties: { a: 'own', b: 'partner' }, brokerId: 'case-broker' } as const
const shamReport = { kind: 'sham-report', ...parties, regencies: ['3578', '8171'] } as const
const room = { kind: 'room', ...parties, talk: 'case', holderId: 'case', readerId: null, closed: false } as const
const caucus = { ...room, talk: 'a', holderId: 'case-broker' } as const
const notes = { ...caucus, talk: 'notes' } as const
const draftOf = (name: Name, changes: Partial<Extract<Thing, { kind: 'draft' }>> = {}) => {
  const actor = ACTORS[name]
  const userId = actor.kind === 'user' ? actor.userId : 'nobody'
  return { kind: 'draft', userId, businessId: null, onBehalf: null, ...changes } as const
}

/** One line for each thing and action: all who may. Everyone else of `ACTORS` may not. */
type Line = {
  [Kind in Thing['kind']]: readonly [ActionOn<Kind>, Extract<Thing, { kind: Kind }>, readonly Name[]]
}[Thing['kind']]

const LINES: readonly Line[] = [
  ['read-public', business, NAMES],
  ['read-public', hidden, [...MEMBERS, 'partner', ...BROKERS_NEAR, 'trusted broker', 'admin']],
  ['read-full', business, [...MEMBERS, 'partner', ...BROKERS_NEAR, 'trusted broker']],
  ['see-figures', business, [...MEMBERS, ...BROKERS_NEAR, 'trusted broker']],
  ['see-matches', business, [...MEMBERS, ...BROKERS_NEAR, 'trusted broker']],
  ['edit', business, MEMBERS],
  ['fill-in', business, ['trusted broker']],
  ['override-size', business, [...BROKERS_NEAR, 'trusted broker']],
  ['fill-in', { ...business, brokersWithConsent: [] }, []],
  ['manage-members', business, ['owner']],
  ['invite', business, ['owner', 'trusted broker']],

  ['edit', draftOf('entrepreneur'), ['entrepreneur']],
  ['edit', draftOf('firm'), ['firm']],
  ['edit', draftOf('admin'), []],
  ['edit', draftOf('far agency'), []],
  ['edit', draftOf('visitor'), []],
  ['edit', draftOf('staff', { businessId: 'own' }), ['staff']],
  ['edit', draftOf('staff', { businessId: 'partner' }), []],
  ['edit', draftOf('far broker'), []],
  ['edit', draftOf('far broker', { onBehalf: { consentRecorded: false } }), []],
  ['edit', draftOf('far broker', { onBehalf: { consentRecorded: true } }), ['far broker']],
  ['edit', draftOf('firm', { onBehalf: { consentRecorded: true } }), []],

  ['read', opportunity, NAMES],
  ['read', { ...opportunity, open: false }, [...MEMBERS, ...BROKERS_NEAR, 'admin']],
  ['create', opportunity, MEMBERS],
  ['edit', opportunity, MEMBERS],
  ['withdraw', opportunity, MEMBERS],
  ['see-matches', opportunity, [...MEMBERS, ...BROKERS_NEAR, 'admin']],

  ['see', match, [...MEMBERS, 'partner', ...BROKERS_NEAR]],
  ['see-limits', match, [...MEMBERS, ...BROKERS_NEAR]],
  ['express', interest, MEMBERS],
  ['express', { ...interest, ownerBusinessId: 'own' }, []],
  ['see', interest, [...MEMBERS, 'partner', ...BROKERS_NEAR]],
  ['withdraw', interest, MEMBERS],
  ['handle', interest, BROKERS_NEAR],

  ['propose', { kind: 'proposal', regencies: ['8171', '3578'] }, BROKERS_NEAR],
  ['propose', { kind: 'proposal', regencies: ['3578', '8171'] }, BROKERS_NEAR],
  ['propose', { kind: 'proposal', regencies: ['3578'] }, ['national broker']],

  ['see', { kind: 'partnership', ...parties }, [...MEMBERS, 'partner', 'case broker', 'admin']],
  ['move-as-party', { kind: 'partnership', ...parties }, [...MEMBERS, 'partner']],
  ['move-as-broker', { kind: 'partnership', ...parties }, ['case broker']],
  ['hand-over', { kind: 'partnership', ...parties }, ['case broker', 'admin']],

  ['see', { kind: 'agreement', ...parties }, [...MEMBERS, 'partner', 'case broker']],
  ['edit-terms', { kind: 'agreement', ...parties }, [...MEMBERS, 'partner', 'case broker']],
  ['move', { kind: 'agreement', ...parties }, [...MEMBERS, 'partner', 'case broker']],
  ['record', { kind: 'agreement', ...parties }, [...MEMBERS, 'partner', 'case broker']],
  ['mark', { kind: 'agreement', ...parties }, [...MEMBERS, 'partner']],

  ['read', room, [...MEMBERS, 'partner', 'case broker']],
  ['read', { ...room, closed: true }, [...MEMBERS, 'partner', 'case broker']],
  ['write', room, [...MEMBERS, 'partner', 'case broker']],
  ['write', { ...room, closed: true }, []],
  ['see-broker-tools', room, ['case broker']],
  ['read', caucus, [...MEMBERS, 'case broker']],
  ['write', caucus, [...MEMBERS, 'case broker']],
  ['read', { ...caucus, talk: 'b' }, ['partner', 'case broker']],
  ['see-broker-tools', caucus, ['case broker']],
  // Whoever takes over a case hears nothing of what was said to the broker before.
  ['read', { ...caucus, holderId: 'former-broker' }, MEMBERS],
  ['read', { ...caucus, holderId: 'former-broker', readerId: 'case-broker' }, [...MEMBERS, 'case broker']],
  ['share-past', { ...caucus, holderId: 'former-broker', closed: true }, MEMBERS],
  ['share-past', caucus, []],
  ['share-past', { ...room, holderId: 'former-broker' }, []],
  ['share-past', { ...notes, holderId: 'former-broker' }, []],
  ['break-glass', room, ['admin']],
  ['break-glass', { ...room, closed: true }, ['admin']],
  ['break-glass', caucus, []],
  ['break-glass', notes, []],
  ['read', notes, ['case broker']],
  ['write', notes, ['case broker']],
  ['read', { ...notes, holderId: 'former-broker' }, []],

  ['renew', { kind: 'consent', businessId: 'own' }, ['owner']],
  ['sign', { kind: 'consent', businessId: 'own' }, ['owner']],
  ['make', shamReport, [...MEMBERS, 'partner', 'case broker', 'regional agency']],
  ['read', shamReport, ['regional agency', 'admin']],
  ['close', shamReport, ['regional agency', 'admin']],

  ['export', { kind: 'partnership-file', regencies: ['3578', '8171'] }, ['regional agency', 'admin']],
  ['export', { kind: 'partnership-file', regencies: ['3578'] }, ['admin']],
  ['export', { kind: 'partnership-file', regencies: [] }, ['admin']],

  ['open', { kind: 'desk' }, [...BROKERS_NEAR, 'far broker', 'case broker', 'trusted broker']],
  [
    'see',
    { kind: 'found-networks' },
    [...BROKERS_NEAR, 'far broker', 'case broker', 'trusted broker', 'regional agency', 'far agency', 'admin'],
  ],
  ['see', { kind: 'reports', region: '8171' }, ['regional agency', 'admin']],
  ['see', { kind: 'reports', region: '81' }, ['regional agency', 'admin']],
  ['see', { kind: 'reports', region: NATIONAL }, ['admin']],
  ['weigh', { kind: 'reports', region: '8171' }, ['regional agency', 'admin']],
  ['weigh', { kind: 'reports', region: NATIONAL }, ['admin']],
  ['manage', { kind: 'users' }, ['admin']],
  ['see', { kind: 'account', userId: 'far' }, ['far broker']],
  ['edit', { kind: 'account', userId: 'far' }, ['far broker']],
]

const asks = LINES.flatMap(([action, thing, may]) =>
  NAMES.map((name) => ({ name, action, thing, allowed: may.includes(name) })),
)

// The pairs of a line belong together by its type; spread over a table they are only a string and a thing.
const ask = can as (actor: Actor, action: string, thing: Thing) => boolean

test.each(asks)('$name, $action, $thing: $allowed', ({ name, action, thing, allowed }) => {
  expect(ask(ACTORS[name], action, thing)).toBe(allowed)
})

test('the table above asks for every action of the rules', () => {
  const asked = new Set(LINES.map(([action, thing]) => `${thing.kind} ${action}`))
  const inRules = Object.entries(RULES).flatMap(([kind, rules]) =>
    Object.keys(rules).map((action) => `${kind} ${action}`),
  )
  expect([...asked].toSorted()).toEqual(inRules.toSorted())
})

test('every role is among those who ask', () => {
  const asking = new Set(Object.values(ACTORS).map((actor) => (actor.kind === 'user' ? actor.role : 'visitor')))
  expect(ROLES.filter((role) => !asking.has(role))).toEqual([])
})

test('an action nobody wrote a rule for is denied', () => {
  expect(ask(ACTORS.admin, 'delete', business)).toBe(false)
})

test('a broker who changed roles keeps no case and no consent', () => {
  const before = user({ role: 'entrepreneur', userId: 'case-broker' })
  expect(can(before, 'read', room)).toBe(false)
  expect(can(user({ role: 'agency', userId: 'trusted' }), 'fill-in', business)).toBe(false)
})

test('whoever belongs to both businesses may choose a side', () => {
  const both = user({
    role: 'entrepreneur',
    memberships: [
      { businessId: 'own', role: 'staff' },
      { businessId: 'partner', role: 'owner' },
    ],
  })
  expect(caseRoles(both, parties)).toEqual(['a', 'b'])
  expect(caseRoles(ACTORS.partner, parties)).toEqual(['b'])
  expect(caseRoles(ACTORS['case broker'], parties)).toEqual(['broker'])
  expect(caseRoles(ACTORS.admin, parties)).toEqual(['admin'])
  expect(caseRoles(ACTORS['far broker'], parties)).toEqual([])
  expect(caseRoles(ACTORS.visitor, parties)).toEqual([])
})

test.each([
  [['81'], '8171', true],
  [['81'], '81', true],
  [['8171'], '8171', true],
  [['8171'], '8172', false],
  [['8171'], '81', false],
  [['32', '8171'], '8171', true],
  [[NATIONAL], '8171', true],
  [[NATIONAL], NATIONAL, true],
  [['81'], NATIONAL, false],
  [[], '8171', false],
  // What is no code covers nothing: a blank would otherwise begin every regency.
  [[''], '8171', false],
  [['8'], '8171', false],
  [['817'], '8171', false],
])('regions %j cover %s: %s', (regions, place, covered) => {
  expect(covers(regions, place)).toBe(covered)
})
