import type { Thing } from '~/domain/access/can'
import type { SideKey } from '~/domain/agreement/terms'
import type { PartyRole } from '~/domain/partnership/patterns'
import type { ReportedCase, ReportedSide, ShamEvidence } from '~/domain/partnership/sham-evidence'
import type { Queryable } from './client.server'
import { dashed } from './enum.server'
import type { Prisma } from './generated/client'
import { inRegions } from './regions.server'

type Access = Extract<Thing, { kind: 'sham-report' }>

/** A link as whoever reports it has to know it. */
export interface ReportableCase {
  readonly id: string
  readonly reference: string
  readonly names: Readonly<Record<SideKey, string>>
  readonly access: Access
}

export interface ShamReport {
  readonly id: string
  readonly state: 'open' | 'closed'
  readonly words: string
  readonly reporter: { readonly id: string; readonly name: string }
  readonly createdAt: Date
  /** What was found; null while it is open. */
  readonly outcome: string | null
  readonly closedBy: string | null
  readonly closedAt: Date | null
  readonly about: ReportableCase
}

const PARTIES = {
  id: true,
  reference: true,
  brokerId: true,
  sides: {
    orderBy: { side: 'asc' },
    select: { businessId: true, business: { select: { name: true, regencyCode: true } } },
  },
} as const satisfies Prisma.PartnershipSelect

const toCase = (row: Prisma.PartnershipGetPayload<{ select: typeof PARTIES }>): ReportableCase => {
  const [a, b] = row.sides
  if (!a || !b) throw new Error(`partnership ${row.id} has not two sides`)
  return {
    id: row.id,
    reference: row.reference,
    names: { a: a.business.name, b: b.business.name },
    access: {
      kind: 'sham-report',
      parties: { a: a.businessId, b: b.businessId },
      brokerId: row.brokerId,
      regencies: [a.business.regencyCode, b.business.regencyCode],
    },
  }
}

const WHOLE = {
  partnership: { select: PARTIES },
  reporter: { select: { id: true, name: true } },
  closedBy: { select: { name: true } },
} as const satisfies Prisma.ShamReportInclude

const LISTED = { omit: { evidence: true }, include: WHOLE } as const

const toReport = (row: Prisma.ShamReportGetPayload<typeof LISTED>): ShamReport => ({
  id: row.id,
  state: row.state,
  words: row.words,
  reporter: row.reporter,
  createdAt: row.createdAt,
  outcome: row.outcome,
  closedBy: row.closedBy?.name ?? null,
  closedAt: row.closedAt,
  about: toCase(row.partnership),
})

const reports = (client: Queryable) => ({
  /** The reports about links with a side in one of the regions: open ones from the oldest, then closed ones. */
  async list(regions: readonly string[], most = 200): Promise<ShamReport[]> {
    const rows = await client.shamReport.findMany({
      ...LISTED,
      where: { partnership: { sides: { some: { business: inRegions(regions) } } } },
      orderBy: [{ state: 'asc' }, { createdAt: 'asc' }],
      take: most,
    })
    return rows.map(toReport)
  },

  /** With its evidence. Ask `can` before showing it. */
  async find(id: string): Promise<(ShamReport & { readonly evidence: ShamEvidence }) | null> {
    const row = await client.shamReport.findUnique({ where: { id }, include: WHOLE })
    // The house wrote it in this shape when the report was made.
    return row && { ...toReport(row), evidence: row.evidence as unknown as ShamEvidence }
  },

  /** What one person reported about a link, the newest first. */
  async ofReporter(reporterId: string, partnershipId: string): Promise<ShamReport[]> {
    const rows = await client.shamReport.findMany({
      ...LISTED,
      where: { reporterId, partnershipId },
      orderBy: { createdAt: 'desc' },
    })
    return rows.map(toReport)
  },

  async create(report: {
    readonly id: string
    readonly partnershipId: string
    readonly reporterId: string
    readonly words: string
    readonly evidence: ShamEvidence
    readonly createdAt: Date
  }): Promise<void> {
    await client.shamReport.create({ data: report })
  },

  /** False when somebody else closed it first. */
  async close(id: string, done: { outcome: string; closedById: string; closedAt: Date }): Promise<boolean> {
    const { count } = await client.shamReport.updateMany({
      where: { id, state: 'open' },
      data: { state: 'closed', ...done },
    })
    return count > 0
  },
})

const subjects = (client: Queryable) => ({
  /** A link by its id, whoever asks: ask `can` before saying anything of it. */
  async subject(partnershipId: string): Promise<ReportableCase | null> {
    const row = await client.partnership.findUnique({ where: { id: partnershipId }, select: PARTIES })
    return row && toCase(row)
  },

  /** The same by the reference that people read. */
  async subjectNamed(reference: string): Promise<ReportableCase | null> {
    const row = await client.partnership.findUnique({ where: { reference }, select: PARTIES })
    return row && toCase(row)
  },

  /** All that the tables know about a link, for the evidence. Null when there is none. */
  async evidenceOf(partnershipId: string): Promise<ReportedCase | null> {
    const row = await client.partnership.findUnique({ where: { id: partnershipId }, include: EVIDENCE })
    const [a, b] = row?.sides ?? []
    if (!row || !a || !b) return null
    const ids = [a.businessId, b.businessId]
    const ties = await client.ownershipTie.findMany({ where: { fromId: { in: ids }, toId: { in: ids } } })
    const members = await client.membership.findMany({
      where: { businessId: b.businessId, user: { memberships: { some: { businessId: a.businessId } } } },
      select: { user: { select: { name: true } } },
    })
    const nameOf = await namesOf(client, row)
    return {
      partnershipId,
      reference: row.reference,
      pattern: dashed(row.pattern),
      state: dashed(row.state),
      broker: row.broker.name,
      proposedAt: row.createdAt,
      sides: { a: toReportedSide(a, nameOf), b: toReportedSide(b, nameOf) },
      ties,
      inBoth: members.map(({ user }) => user.name),
      history: row.history.map((step) => toStep(step, nameOf)),
      agreement: row.agreement && {
        state: dashed(row.agreement.state),
        texts: row.agreement.documents.map(({ hash, createdAt }) => ({ hash, writtenAt: createdAt })),
        history: row.agreement.history.map((step) => ({
          ...toStep(step, nameOf),
          textHash: step.textHash,
          hash: step.hash,
        })),
      },
    }
  },
})

const EVIDENCE = {
  broker: { select: { name: true } },
  sides: { orderBy: { side: 'asc' }, include: { business: true } },
  history: { orderBy: [{ at: 'asc' }, { id: 'asc' }] },
  agreement: {
    select: {
      state: true,
      documents: { select: { hash: true, createdAt: true }, orderBy: { createdAt: 'asc' } },
      history: { orderBy: { sequence: 'asc' } },
    },
  },
} as const satisfies Prisma.PartnershipInclude

type EvidenceRow = Prisma.PartnershipGetPayload<{ include: typeof EVIDENCE }>
type NameOf = (userId: string | null) => string | null

/** The names of everyone who declared or moved anything. */
async function namesOf(client: Queryable, { sides, history, agreement }: EvidenceRow): Promise<NameOf> {
  const steps = [...history, ...(agreement?.history ?? [])]
  const ids = [...sides.map(({ consentById }) => consentById), ...steps.map(({ actorId }) => actorId)]
  const people = await client.user.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return (userId) => (userId === null ? null : (names.get(userId) ?? null))
}

const toReportedSide = (row: EvidenceRow['sides'][number], nameOf: NameOf): ReportedSide => ({
  businessId: row.businessId,
  name: row.business.name,
  kind: row.business.kind,
  size: row.business.size,
  regency: row.business.regencyCode,
  nib: row.business.nib,
  role: row.role as PartyRole,
  consent: row.consent,
  ownershipTie: row.ownershipTie,
  declaredBy: nameOf(row.consentById),
  declaredAt: row.consentAt,
})

interface StepRow {
  readonly event: string
  readonly fromState: string | null
  readonly toState: string
  readonly side: SideKey | null
  readonly actorId: string | null
  readonly at: Date
}

const toStep = ({ event, fromState, toState, side, actorId, at }: StepRow, nameOf: NameOf) => ({
  event,
  from: fromState && dashed(fromState),
  to: dashed(toState),
  side,
  actor: nameOf(actorId) ?? '',
  at,
})

export const shamReportQueries = (client: Queryable) => ({ ...reports(client), ...subjects(client) })
