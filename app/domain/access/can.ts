import { isCaucus, isPast, seatOf, type Talk } from '../conversation/room'
import type { CaseRole } from '../partnership/partnership'
import type { Actor, Role } from './actor'
import { type CaseFacts, caseRoles } from './case-roles'
import { covers } from './regions'

/** The facts about a thing that decide who may do what with it. Regencies have four digits. */
export type Thing =
  | {
      readonly kind: 'business'
      readonly id: string
      readonly regency: string
      readonly listed: boolean
      /** Brokers who hold the owner's recorded, unwithdrawn consent to fill in this profile. */
      readonly brokersWithConsent: readonly string[]
      /** Businesses linked with it by the consent of both. */
      readonly partners: readonly string[]
    }
  | {
      readonly kind: 'draft'
      readonly userId: string
      /** The business it changes, or posts for; null for a new profile. */
      readonly businessId: string | null
      /** Filled in by a broker for an owner: sent only once the owner's consent is recorded. */
      readonly onBehalf: { readonly consentRecorded: boolean } | null
    }
  | {
      readonly kind: 'opportunity'
      readonly businessId: string
      readonly regency: string
      /** Open to partners: everyone may read it. */
      readonly open: boolean
    }
  | {
      /** One business against one opportunity. */
      readonly kind: 'match'
      readonly businessId: string
      readonly ownerBusinessId: string
      readonly regencies: readonly string[]
    }
  | {
      /** `businessId` is interested in an opportunity of `ownerBusinessId`. */
      readonly kind: 'interest'
      readonly businessId: string
      readonly ownerBusinessId: string
      readonly regencies: readonly string[]
    }
  | {
      /** Two businesses that a broker means to link. */
      readonly kind: 'proposal'
      /** The regencies of both: a broker of either may propose. */
      readonly regencies: readonly string[]
    }
  | Case<'partnership'>
  | Case<'agreement'>
  | (Case<'room'> & {
      readonly talk: Talk
      readonly holderId: string
      readonly readerId: string | null
      readonly closed: boolean
    })
  /** The consent of a business to its links. */
  | { readonly kind: 'consent'; readonly businessId: string }
  /** The words of somebody who says that one side of a link owns or controls the other; with the regencies of both. */
  | (Case<'sham-report'> & { readonly regencies: readonly string[] })
  /** All that stands written of a partnership, whose sides stand in these regencies. */
  | { readonly kind: 'partnership-file'; readonly regencies: readonly string[] }
  | { readonly kind: 'desk' }
  /** Networks that the data suggests. */
  | { readonly kind: 'found-networks' }
  /** `region`: a province, a regency, or `00`. */
  | { readonly kind: 'reports'; readonly region: string }
  | { readonly kind: 'users' }
  | { readonly kind: 'account'; readonly userId: string }

type Case<Kind extends string> = CaseFacts & { readonly kind: Kind }

type ThingOf<Kind extends Thing['kind']> = Extract<Thing, { kind: Kind }>
type Rules = {
  readonly [Kind in Thing['kind']]: Readonly<Record<string, (actor: Actor, thing: ThingOf<Kind>) => boolean>>
}

const hasRole = (actor: Actor, ...roles: readonly Role[]) => actor.kind === 'user' && roles.includes(actor.role)
const isUser = (actor: Actor, userId: string) => actor.kind === 'user' && actor.userId === userId
const belongsTo = (actor: Actor, businessId: string) =>
  actor.kind === 'user' && actor.memberships.some((one) => one.businessId === businessId)
const owns = (actor: Actor, businessId: string) =>
  actor.kind === 'user' && actor.memberships.some((one) => one.businessId === businessId && one.role === 'owner')
const works = (actor: Actor, role: Role, places: readonly string[]) =>
  actor.kind === 'user' && actor.role === role && places.some((place) => covers(actor.regions, place))
const fillsIn = (actor: Actor, business: ThingOf<'business'>) =>
  actor.kind === 'user' && actor.role === 'broker' && business.brokersWithConsent.includes(actor.userId)
const actsAs = (actor: Actor, thing: CaseFacts, ...roles: readonly CaseRole[]) =>
  caseRoles(actor, thing).some((role) => roles.includes(role))

const knowsInside = (actor: Actor, business: ThingOf<'business'>) =>
  belongsTo(actor, business.id) || works(actor, 'broker', [business.regency]) || fillsIn(actor, business)

const seesBusiness = (actor: Actor, business: ThingOf<'business'>) =>
  knowsInside(actor, business) || business.partners.some((partner) => belongsTo(actor, partner))

const seesPair = (actor: Actor, pair: ThingOf<'match'> | ThingOf<'interest'>) =>
  belongsTo(actor, pair.businessId) || belongsTo(actor, pair.ownerBusinessId) || works(actor, 'broker', pair.regencies)

const seesOpportunity = (actor: Actor, { businessId, regency }: ThingOf<'opportunity'>) =>
  belongsTo(actor, businessId) || works(actor, 'broker', [regency])

const editsDraft = (actor: Actor, { userId, businessId, onBehalf }: ThingOf<'draft'>) => {
  if (!isUser(actor, userId)) return false
  if (onBehalf) return hasRole(actor, 'broker') && onBehalf.consentRecorded
  return businessId === null ? hasRole(actor, 'entrepreneur', 'firm') : belongsTo(actor, businessId)
}

const party = (actor: Actor, thing: CaseFacts) => actsAs(actor, thing, 'a', 'b')
const inTheCase = (actor: Actor, thing: CaseFacts) => actsAs(actor, thing, 'a', 'b', 'broker')

const sits = (actor: Actor, room: ThingOf<'room'>) => seatOf(actor, room) !== null

const judgesShams = (actor: Actor, { regencies }: ThingOf<'sham-report'>) =>
  hasRole(actor, 'admin') || works(actor, 'agency', regencies)

/**
 * The one table: thing → action → who. Nobody acts for a business they do not belong to; a broker acts on cases assigned
 * to them and looks around in their regions; the administrator runs the place and reads no room without breaking the glass.
 */
export const RULES = {
  business: {
    'read-public': (actor, business) => business.listed || hasRole(actor, 'admin') || seesBusiness(actor, business),
    /** Contacts and size: open to members, their brokers and partners who both consented. */
    'read-full': seesBusiness,
    /** Capital and sales in rupiah: not for those who bargain with it. */
    'see-figures': knowsInside,
    /** What fits it, and what it lacks for the rest: for its own people and their brokers, not for partners. */
    'see-matches': knowsInside,
    edit: (actor, business) => belongsTo(actor, business.id),
    'fill-in': fillsIn,
    /** Judge its size against what its figures say (domain handbook 4.1). */
    'override-size': (actor, business) => works(actor, 'broker', [business.regency]) || fillsIn(actor, business),
    'manage-members': (actor, business) => owns(actor, business.id),
    invite: (actor, business) => owns(actor, business.id) || fillsIn(actor, business),
  },
  draft: { edit: editsDraft },
  opportunity: {
    read: (actor, opportunity) => opportunity.open || hasRole(actor, 'admin') || seesOpportunity(actor, opportunity),
    create: (actor, { businessId }) => belongsTo(actor, businessId),
    edit: (actor, { businessId }) => belongsTo(actor, businessId),
    withdraw: (actor, { businessId }) => belongsTo(actor, businessId),
    'see-matches': (actor, opportunity) => hasRole(actor, 'admin') || seesOpportunity(actor, opportunity),
  },
  match: {
    see: seesPair,
    /** What the candidate will bear, such as how long it waits for money: never for who bargains with it. */
    'see-limits': (actor, pair) => seesPair(actor, pair) && !belongsTo(actor, pair.ownerBusinessId),
  },
  interest: {
    express: (actor, { businessId, ownerBusinessId }) =>
      belongsTo(actor, businessId) && !belongsTo(actor, ownerBusinessId),
    see: seesPair,
    withdraw: (actor, { businessId }) => belongsTo(actor, businessId),
    /** Take it up as a link, or mark it as not suited. */
    handle: (actor, { regencies }) => works(actor, 'broker', regencies),
  },
  proposal: { propose: (actor, { regencies }) => works(actor, 'broker', regencies) },
  partnership: {
    see: (actor, partnership) => actsAs(actor, partnership, 'a', 'b', 'broker', 'admin'),
    'move-as-party': party,
    'move-as-broker': (actor, partnership) => actsAs(actor, partnership, 'broker'),
    'hand-over': (actor, partnership) => actsAs(actor, partnership, 'broker', 'admin'),
  },
  agreement: { see: inTheCase, 'edit-terms': inTheCase, move: inTheCase, record: inTheCase, mark: party },
  room: {
    read: sits,
    write: (actor, room) => !room.closed && sits(actor, room),
    'see-broker-tools': (actor, room) => seatOf(actor, room) === 'broker',
    /** Look into it for an hour, in front of its members. Caucuses and notes stay shut. */
    'break-glass': (actor, { talk }) => talk === 'case' && hasRole(actor, 'admin'),
    /** Open a past caucus to the broker of today, or shut it again. */
    'share-past': (actor, room) => isCaucus(room.talk) && isPast(room) && seatOf(actor, room) === room.talk,
  },
  consent: {
    /** New owners speak for themselves: whoever works there does not speak for them. */
    renew: (actor, { businessId }) => owns(actor, businessId),
    /** A signature binds the business. */
    sign: (actor, { businessId }) => owns(actor, businessId),
  },
  'sham-report': {
    make: (actor, report) => inTheCase(actor, report) || works(actor, 'agency', report.regencies),
    /** Who reported stays unknown to the parties and their broker. */
    read: judgesShams,
    close: judgesShams,
  },
  /** For KPPU: the parties and the broker are told of every export. */
  'partnership-file': {
    export: (actor, { regencies }) => hasRole(actor, 'admin') || works(actor, 'agency', regencies),
  },
  desk: { open: (actor) => hasRole(actor, 'broker') },
  'found-networks': { see: (actor) => hasRole(actor, 'broker', 'agency', 'admin') },
  reports: {
    see: (actor, { region }) => hasRole(actor, 'admin') || works(actor, 'agency', [region]),
    /** Say what the rules of matching weigh there. */
    weigh: (actor, { region }) => hasRole(actor, 'admin') || works(actor, 'agency', [region]),
  },
  users: { manage: (actor) => hasRole(actor, 'admin') },
  account: { see: (actor, { userId }) => isUser(actor, userId), edit: (actor, { userId }) => isUser(actor, userId) },
} as const satisfies Rules

export type ActionOn<Kind extends Thing['kind']> = keyof (typeof RULES)[Kind]

/** Whether this actor may do this with this thing. Asked by services before anything is written, and by pages for what they offer. */
export const can = <Kind extends Thing['kind']>(
  actor: Actor,
  action: ActionOn<Kind>,
  thing: ThingOf<Kind>,
): boolean => {
  const rules: Rules[Kind] = RULES[thing.kind]
  return rules[action]?.(actor, thing) === true
}
