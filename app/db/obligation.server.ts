import type { ReminderKind } from '~/domain/agreement/follow-up'
import type { Delivery } from '~/domain/agreement/obligations'
import type { Facts, Mark, Payment } from '~/domain/agreement/standing'
import type { Queryable } from './client.server'
import type { FileName } from './file.server'
import type { Prisma } from './generated/client'

/** Who wrote a fact down, and when. */
interface Written {
  readonly by: string
  readonly at: Date
}

export type NamedDelivery = Delivery & Written & { readonly acceptedBy: string | null }
export type NamedPayment = Payment & Written & { readonly id: string }
export type NamedMark = Mark & Written & { readonly words: string | null; readonly file: FileName | null }

/** All that happened under an agreement: `Facts` of the domain with the names around them, oldest first. */
export interface NamedFacts {
  readonly deliveries: readonly NamedDelivery[]
  readonly payments: readonly NamedPayment[]
  readonly marks: readonly NamedMark[]
}

/** A row to add and who adds it. */
interface Adding {
  readonly agreementId: string
  readonly actorId: string
  readonly at: Date
}

/** Whose calendar of which case. */
interface CalendarReader {
  readonly partnershipId: string
  readonly userId: string
}

/** What a mark carries besides what the domain judges by. */
export interface MarkWords {
  readonly words: string | null
  readonly fileId: string | null
}

const NAME = { select: { name: true } } as const
const WITH_NAMES = {
  deliveries: {
    orderBy: [{ deliveredOn: 'asc' }, { id: 'asc' }],
    include: {
      recordedBy: NAME,
      acceptedBy: NAME,
      payments: { orderBy: [{ paidOn: 'asc' }, { id: 'asc' }], include: { recordedBy: NAME } },
    },
  },
  marks: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { actor: NAME, file: { select: { id: true, name: true, mediaType: true } } },
  },
} as const satisfies Prisma.AgreementInclude

type FactsRow = Prisma.AgreementGetPayload<{ include: typeof WITH_NAMES }>
type DeliveryRow = FactsRow['deliveries'][number]
type MarkRow = FactsRow['marks'][number]

const toDelivery = ({ id, obligationId, deliveredOn, quantity, accepted, amount, ...row }: DeliveryRow) => ({
  id,
  obligationId,
  on: deliveredOn,
  quantity,
  accepted,
  amount,
  by: row.recordedBy.name,
  at: row.createdAt,
  acceptedBy: row.acceptedBy?.name ?? null,
  acceptedAt: row.acceptedAt,
})

const toPayment = ({ id, deliveryId, paidOn, amount, ...row }: DeliveryRow['payments'][number]): NamedPayment => ({
  id,
  deliveryId,
  on: paidOn,
  amount,
  by: row.recordedBy.name,
  at: row.createdAt,
})

const toMark = (row: MarkRow): NamedMark => {
  const { words, file } = row
  return { ...toBareMark(row), words, file, by: row.actor.name, at: row.createdAt }
}

const toBareMark = (row: Omit<BareMark, 'agreementId'>): Mark => {
  const { id, obligationId, side, words } = row
  const said = { id, obligationId, side, on: row.markedOn }
  if (row.kind === 'prove') return { ...said, kind: row.kind, evidence: row.proof ?? 'note' }
  if (row.kind === 'dispute') return { ...said, kind: row.kind, reason: words ?? '' }
  if (row.kind === 'settle') return { ...said, kind: row.kind, disputeId: row.disputeId ?? '' }
  return { ...said, kind: row.kind }
}

const toFacts = ({ deliveries, marks }: FactsRow): NamedFacts => ({
  deliveries: deliveries.map(toDelivery),
  payments: deliveries.flatMap(({ payments }) => payments.map(toPayment)),
  marks: marks.map(toMark),
})

const NOTHING: NamedFacts = { deliveries: [], payments: [], marks: [] }

const reads = (client: Queryable) => ({
  /** Of the payments for a delivery those that the people of a business wrote down, by their ids. */
  async paymentsBy(deliveryId: string, businessId: string): Promise<ReadonlySet<string>> {
    const rows = await client.payment.findMany({
      where: { deliveryId, recordedBy: { memberships: { some: { businessId } } } },
      select: { id: true },
    })
    return new Set(rows.map(({ id }) => id))
  },

  async facts(agreementId: string): Promise<NamedFacts> {
    const row = await client.agreement.findUnique({ where: { id: agreementId }, include: WITH_NAMES })
    return row ? toFacts(row) : NOTHING
  },

  /** The facts of many agreements by their ids. */
  async factsOf(agreementIds: readonly string[]): Promise<ReadonlyMap<string, NamedFacts>> {
    const rows = await client.agreement.findMany({ where: { id: { in: [...agreementIds] } }, include: WITH_NAMES })
    return new Map(rows.map((row) => [row.id, toFacts(row)]))
  },

  /** Reminders of an agreement that went out. */
  async reminded(agreementId: string): Promise<readonly { obligationId: string; about: ReminderKind }[]> {
    const rows = await client.obligationReminder.findMany({ where: { agreementId } })
    return rows.map(({ obligationId, about }) => ({ obligationId, about: about as ReminderKind }))
  },

  /** The case whose agreement a file proves something of; null for other files. */
  async caseOfProof(fileId: string): Promise<string | null> {
    const row = await client.storedFile.findUnique({
      where: { id: fileId },
      select: { agreement: { select: { partnershipId: true } } },
    })
    return row?.agreement?.partnershipId ?? null
  },
})

/** The facts of thousands of agreements, without the names and words that a page of one of them shows. */
const bareFacts = (client: Queryable) => ({
  async bareFactsOf(agreementIds: readonly string[]): Promise<ReadonlyMap<string, Facts>> {
    const ids = [...agreementIds]
    const [deliveries, payments, marks] = await Promise.all([
      client.$queryRaw<(Delivery & OfAgreement)[]>`
        select agreement_id as "agreementId", id, obligation_id as "obligationId", delivered_on as on, quantity, accepted,
          amount, created_at as at, accepted_at as "acceptedAt"
        from delivery where agreement_id = any(${ids}::uuid[])`,
      client.$queryRaw<(Payment & OfAgreement)[]>`
        select d.agreement_id as "agreementId", p.delivery_id as "deliveryId", p.paid_on as on, p.amount
        from payment p join delivery d on d.id = p.delivery_id where d.agreement_id = any(${ids}::uuid[])`,
      client.$queryRaw<BareMark[]>`
        select agreement_id as "agreementId", id, obligation_id as "obligationId", side::text, kind::text,
          marked_on as "markedOn", proof::text, words, dispute_id as "disputeId"
        from obligation_mark where agreement_id = any(${ids}::uuid[])`,
    ])
    const [delivered, paid, marked] = [byAgreement(deliveries), byAgreement(payments), byAgreement(marks)]
    return new Map(
      ids.map((id) => [
        id,
        {
          deliveries: delivered.get(id) ?? [],
          payments: paid.get(id) ?? [],
          marks: (marked.get(id) ?? []).map(toBareMark),
        },
      ]),
    )
  },
})

interface OfAgreement {
  readonly agreementId: string
}

type BareMark = Pick<MarkRow, 'id' | 'obligationId' | 'side' | 'kind' | 'markedOn' | 'proof' | 'words' | 'disputeId'> &
  OfAgreement

const byAgreement = <Row extends OfAgreement>(rows: readonly Row[]): ReadonlyMap<string, Row[]> => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.agreementId)
    if (group) group.push(row)
    else groups.set(row.agreementId, [row])
  }
  return groups
}

const holds = (client: Queryable) => ({
  /** Holds the agreement of a case until the end of the transaction: facts are judged by those before them. */
  async hold(partnershipId: string): Promise<void> {
    await client.$queryRaw`select id from agreement where partnership_id = ${partnershipId}::uuid for update`
  },

  /** False when this reminder went out before, from here or from another process. */
  async markReminded(agreementId: string, obligationId: string, reminder: { about: ReminderKind; sentAt: Date }) {
    const { count } = await client.obligationReminder.createMany({
      data: [{ agreementId, obligationId, ...reminder }],
      skipDuplicates: true,
    })
    return count > 0
  },
})

const adds = (client: Queryable) => ({
  async addDelivery(delivery: Delivery, { agreementId, actorId }: Omit<Adding, 'at'>): Promise<void> {
    const { id, obligationId, on, quantity, accepted, amount, at } = delivery
    await client.delivery.create({
      data: {
        id,
        agreementId,
        obligationId,
        deliveredOn: on,
        quantity,
        accepted,
        amount,
        recordedById: actorId,
        createdAt: at,
      },
    })
  },

  async keepAcceptance({ id, accepted, amount, acceptedAt }: Delivery, actorId: string): Promise<void> {
    await client.delivery.update({ where: { id }, data: { accepted, amount, acceptedById: actorId, acceptedAt } })
  },

  async removeDelivery(id: string): Promise<void> {
    await client.delivery.delete({ where: { id } })
  },

  async addPayment(
    { id, deliveryId, on, amount }: Payment & { readonly id: string },
    { actorId, at }: Omit<Adding, 'agreementId'>,
  ): Promise<void> {
    await client.payment.create({
      data: { id, deliveryId, paidOn: on, amount, recordedById: actorId, createdAt: at },
    })
  },

  async addMark(mark: Mark, { words, fileId }: MarkWords, { agreementId, actorId, at }: Adding): Promise<void> {
    const { id, obligationId, side, kind, on } = mark
    await client.obligationMark.create({
      data: {
        id,
        agreementId,
        obligationId,
        side,
        kind,
        markedOn: on,
        proof: mark.kind === 'prove' ? mark.evidence : null,
        words,
        fileId,
        disputeId: mark.kind === 'settle' ? mark.disputeId : null,
        actorId,
        createdAt: at,
      },
    })
  },
})

const calendars = (client: Queryable) => ({
  /** How often a person let the address of a calendar die. */
  async calendarRenewals({ partnershipId, userId }: CalendarReader): Promise<number> {
    const row = await client.calendarRenewal.findUnique({
      where: { partnershipId_userId: { partnershipId, userId } },
      select: { times: true },
    })
    return row?.times ?? 0
  },

  async renewCalendar(reader: CalendarReader, renewedAt: Date): Promise<void> {
    await client.calendarRenewal.upsert({
      where: { partnershipId_userId: reader },
      create: { ...reader, times: 1, renewedAt },
      update: { times: { increment: 1 }, renewedAt },
    })
  },
})

export const obligationQueries = (client: Queryable) => ({
  ...reads(client),
  ...bareFacts(client),
  ...calendars(client),
  ...holds(client),
  ...adds(client),
})
