import type { Thing } from '~/domain/access/can'
import type { AssistanceAspect } from '~/domain/agreement/assistance'
import {
  type Business,
  type BusinessKind,
  type Capability,
  NEWCOMER,
  type Need,
  type Sector,
  type TrackRecord,
} from '~/domain/business/business'
import type { Certificate } from '~/domain/business/certificates'
import type { NeedArea } from '~/domain/business/needs'
import type { Size } from '~/domain/business/size'
import type { Unit } from '~/domain/business/units'
import { factsOf } from '~/domain/matching/facts'
import { type Profile, profileOf } from '~/domain/matching/profile'
import type { Queryable } from './client.server'
import { dashed, underscored } from './enum.server'
import type { Prisma } from './generated/client'
import { matchProfileQueries } from './match-profile.server'

/** What `toBusiness` reads. */
export const WHOLE_BUSINESS = {
  capabilities: { orderBy: { position: 'asc' } },
  needs: { orderBy: { position: 'asc' } },
  certificates: { orderBy: { certificate: 'asc' } },
  groups: { select: { groupId: true } },
  tiesFrom: { select: { toId: true } },
  tiesTo: { select: { fromId: true } },
} as const satisfies Prisma.BusinessInclude

type BusinessRow = Prisma.BusinessGetPayload<{ include: typeof WHOLE_BUSINESS }>

/** Closed lists that Postgres keeps as text were checked by zod on their way in. */
export const toBusiness = (row: BusinessRow): Business => ({
  id: row.id,
  kind: row.kind,
  name: row.name,
  description: row.description,
  regency: row.regencyCode,
  sector: { edition: row.sectorEdition as Sector['edition'], division: row.sectorCode },
  size: row.size,
  figures: { capital: row.capital, annualSales: row.annualSales, workers: row.workers },
  capabilities: row.capabilities.map(toCapability),
  needs: row.needs.map(({ area, term, label }) => ({ area: area as NeedArea, term, label })),
  certificates: row.certificates.map(({ certificate, state }) => ({
    certificate: certificate as Certificate,
    state: dashed(state),
  })),
  groups: row.groups.map(({ groupId }) => groupId),
  ties: [...new Set([...row.tiesFrom.map(({ toId }) => toId), ...row.tiesTo.map(({ fromId }) => fromId)])],
  longestPaymentTermDays: row.longestPaymentTermDays,
  womenLed: row.womenLed,
  track: { due: row.dutiesDue, kept: row.dutiesKept, paymentDelayDays: row.paymentDelayDays },
  usualReplyHours: row.usualReplyHours,
  assistance: row.assistance as AssistanceAspect[],
  state: row.state,
  updatedAt: row.updatedAt,
})

const toCapability = (row: BusinessRow['capabilities'][number]): Capability => ({
  id: row.id,
  kind: row.kind,
  term: row.term,
  label: row.label,
  capacityPerMonth: row.capacityPerMonth,
  unit: row.unit as Unit,
  smallestOrder: row.smallestOrder,
  leadTimeDays: row.leadTimeDays,
  priceLow: row.priceLow,
  priceHigh: row.priceHigh,
  ...(row.promisedPerMonth > 0 && { promisedPerMonth: row.promisedPerMonth }),
})

/** A business beside what only its editing needs. */
export interface StoredBusiness {
  readonly business: Business
  /** 13 digits, or null: shown to those who see the full profile. */
  readonly nib: string | null
  readonly version: number
  /** What the access table asks about it. */
  readonly access: Extract<Thing, { kind: 'business' }>
}

/** A line of a list. */
export interface BusinessName {
  readonly id: string
  readonly name: string
  readonly kind: BusinessKind
  readonly regency: string
  readonly size: Size | 'unknown'
}

const NAME = { id: true, name: true, kind: true, regencyCode: true, size: true } as const

const toName = (row: Prisma.BusinessGetPayload<{ select: typeof NAME }>): BusinessName => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  regency: row.regencyCode,
  size: row.size,
})

/** What of a business stands in its own row; what the clock counts about it is not its owner's to write. */
const columns = (business: Business, nib: string | null) => ({
  kind: business.kind,
  name: business.name,
  description: business.description,
  regencyCode: business.regency,
  sectorEdition: business.sector.edition,
  sectorCode: business.sector.division,
  nib,
  ...business.figures,
  size: business.size,
  womenLed: business.womenLed,
  longestPaymentTermDays: business.longestPaymentTermDays,
  assistance: [...business.assistance],
  state: business.state,
  updatedAt: business.updatedAt,
})

/** What of a business stands in the rows below it, in the owner's order. */
const rowsBelow = (business: Business, newId: () => string) => ({
  capabilities: {
    createMany: {
      data: business.capabilities.map((one, position) => ({
        ...one,
        promisedPerMonth: one.promisedPerMonth ?? 0,
        position,
      })),
    },
  },
  needs: { createMany: { data: business.needs.map((need: Need, position) => ({ id: newId(), ...need, position })) } },
  certificates: {
    createMany: {
      data: business.certificates.map(({ certificate, state }) => ({ certificate, state: underscored(state) })),
    },
  },
  groups: { createMany: { data: business.groups.map((groupId) => ({ groupId })) } },
})

export interface BusinessToSave {
  readonly business: Business
  readonly nib: string | null
}

const AT_ONCE = 100

/** To read more in one go would hold everybody else up. */
async function inParts<Row>(ids: readonly string[], read: (some: string[]) => Promise<Row[]>): Promise<Row[]> {
  const found: Row[] = []
  for (let from = 0; from < ids.length; from += AT_ONCE) found.push(...(await read(ids.slice(from, from + AT_ONCE))))
  return found
}

const wholes = (client: Queryable) => ({
  async byId(id: string): Promise<Business | null> {
    const row = await client.business.findUnique({ where: { id }, include: WHOLE_BUSINESS })
    return row && toBusiness(row)
  },

  /** Those that anyone may see, the newest first: for search engines. */
  async publicPages(take: number): Promise<{ id: string; updatedAt: Date }[]> {
    const where = { state: 'listed' } as const
    return client.business.findMany({
      where,
      select: { id: true, updatedAt: true },
      orderBy: { updatedAt: 'desc' },
      take,
    })
  },

  /** In no particular order; unknown ids are left out. */
  async byIds(ids: readonly string[]): Promise<Business[]> {
    return inParts(ids, async (some) => {
      const rows = await client.business.findMany({ where: { id: { in: some } }, include: WHOLE_BUSINESS })
      return rows.map(toBusiness)
    })
  },

  /** With what decides who may see and change it. Ask `can` before showing anything of it. */
  async stored(id: string): Promise<StoredBusiness | null> {
    const row = await client.business.findUnique({
      where: { id },
      include: {
        ...WHOLE_BUSINESS,
        consents: {
          where: { purpose: 'profile-on-behalf', withdrawnAt: null },
          select: { recordedById: true },
        },
        sides: {
          where: { partnership: { sides: { every: { consent: 'given' } } } },
          select: { partnership: { select: { sides: { select: { businessId: true } } } } },
        },
      },
    })
    if (!row) return null
    const sides = row.sides.flatMap(({ partnership }) => partnership.sides)
    return {
      business: toBusiness(row),
      nib: row.nib,
      version: row.version,
      access: {
        kind: 'business',
        id: row.id,
        regency: row.regencyCode,
        listed: row.state === 'listed',
        brokersWithConsent: row.consents.map(({ recordedById }) => recordedById),
        partners: sides.map(({ businessId }) => businessId).filter((one) => one !== id),
      },
    }
  },
})

const names = (client: Queryable) => ({
  /** The businesses a person belongs to, by name. */
  async ofUser(userId: string): Promise<BusinessName[]> {
    const rows = await client.business.findMany({
      where: { memberships: { some: { userId } } },
      select: NAME,
      orderBy: { name: 'asc' },
    })
    return rows.map(toName)
  },

  async names(ids: readonly string[]): Promise<BusinessName[]> {
    const rows = await client.business.findMany({ where: { id: { in: [...ids] } }, select: NAME })
    return rows.map(toName)
  },

  /** Listed groups and cooperatives whose name holds the text, by name. */
  async groupsNamed(text: string, most: number): Promise<BusinessName[]> {
    const rows = await client.business.findMany({
      where: {
        kind: { in: ['group', 'cooperative'] },
        state: 'listed',
        name: { contains: text.replaceAll(/[\\%_]/g, String.raw`\$&`), mode: 'insensitive' },
      },
      select: NAME,
      orderBy: { name: 'asc' },
      take: most,
    })
    return rows.map(toName)
  },

  /** Those of these that are groups or cooperatives. */
  async groupsAmong(ids: readonly string[]): Promise<BusinessName[]> {
    const rows = await client.business.findMany({
      where: { id: { in: [...ids] }, kind: { in: ['group', 'cooperative'] } },
      select: NAME,
      orderBy: { name: 'asc' },
    })
    return rows.map(toName)
  },

  /** The people who belong to any of these businesses. */
  async memberIds(ids: readonly string[]): Promise<string[]> {
    const rows = await client.membership.findMany({
      where: { businessId: { in: [...ids] } },
      select: { userId: true },
      distinct: ['userId'],
    })
    return rows.map(({ userId }) => userId)
  },
})

/** Beside the business what the engines know of it: in the same transaction, so that no list is older than the page. */
const keepProfile = (client: Queryable, business: Business): Promise<void> =>
  matchProfileQueries(client).replaceProfiles([business.id], profilesOf([business]))

/** Who is hidden stands in no list. */
export const profilesOf = (businesses: readonly Business[]): Profile[] =>
  businesses.filter(({ state }) => state === 'listed').map((business) => profileOf(factsOf(business)))

const writes = (client: Queryable) => ({
  /** Makes others who change this business wait until the end of the transaction. */
  async hold(id: string): Promise<void> {
    await client.$queryRaw`select id from business where id = ${id}::uuid for update`
  },

  /** `ownerId` becomes its first owner; null when somebody fills it in for an owner who is yet to come. */
  async create({ business, nib }: BusinessToSave, by: { ownerId: string | null; newId: () => string }): Promise<void> {
    const { ownerId } = by
    await client.business.create({
      data: {
        id: business.id,
        ...columns(business, nib),
        ...rowsBelow(business, by.newId),
        ...(ownerId
          ? { memberships: { create: { userId: ownerId, role: 'owner', createdAt: business.updatedAt } } }
          : {}),
        createdAt: business.updatedAt,
      },
    })
    await keepProfile(client, business)
  },

  /** Writes the new whole over the old. False when somebody else saved since `version`. */
  async replace({ business, nib }: BusinessToSave, at: { version: number; newId: () => string }): Promise<boolean> {
    const { id } = business
    const { count } = await client.business.updateMany({
      where: { id, version: at.version },
      data: { ...columns(business, nib), version: { increment: 1 } },
    })
    if (count === 0) return false
    await client.capability.deleteMany({ where: { businessId: id } })
    await client.need.deleteMany({ where: { businessId: id } })
    await client.businessCertificate.deleteMany({ where: { businessId: id } })
    await client.groupMember.deleteMany({ where: { businessId: id } })
    await client.business.update({ where: { id }, data: rowsBelow(business, at.newId) })
    await keepProfile(client, business)
    return true
  },
})

const records = (client: Queryable) => ({
  async withPartnerships(): Promise<string[]> {
    const rows = await client.partnershipSide.findMany({ select: { businessId: true }, distinct: ['businessId'] })
    return rows.map(({ businessId }) => businessId)
  },

  /** Writes what was counted; of whom nothing was, that is forgotten. Answers those of which it was new. */
  /** What running agreements bind of capabilities, by their ids. */
  async keepPromises(promised: ReadonlyMap<string, number>): Promise<void> {
    const fresh = [...promised].map(([id, amount]) => ({ id, amount }))
    await client.$executeRaw`
      update capability set promised_per_month = fresh.amount
      from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb) as fresh (id uuid, amount float8)
      where capability.id = fresh.id and promised_per_month <> fresh.amount`
  },

  async keepRecords(
    counted: ReadonlyMap<string, TrackRecord>,
    replies: ReadonlyMap<string, number>,
  ): Promise<string[]> {
    const fresh = [...new Set([...counted.keys(), ...replies.keys()])].map((id) => {
      const { due, kept, paymentDelayDays } = counted.get(id) ?? NEWCOMER
      return { id, due, kept, delay: paymentDelayDays, reply: replies.get(id) ?? null }
    })
    const rows = await client.$queryRaw<{ id: string }[]>`
      with fresh as (
        select * from jsonb_to_recordset(${JSON.stringify(fresh)}::jsonb)
          as fresh(id uuid, due integer, kept integer, delay integer, reply integer)
      ), counted as (
        select * from fresh
        union all
        select id, 0, 0, null, null from business
        where (duties_due > 0 or payment_delay_days is not null or usual_reply_hours is not null)
          and not exists (select from fresh where fresh.id = business.id)
      )
      update business set duties_due = counted.due, duties_kept = counted.kept,
        payment_delay_days = counted.delay, usual_reply_hours = counted.reply
      from counted
      where business.id = counted.id
        and (duties_due, duties_kept, payment_delay_days, usual_reply_hours)
          is distinct from (counted.due, counted.kept, counted.delay, counted.reply)
      returning business.id`
    return rows.map(({ id }) => id)
  },
})

export const businessQueries = (client: Queryable) => ({
  ...records(client),
  ...wholes(client),
  ...names(client),
  ...writes(client),
})
