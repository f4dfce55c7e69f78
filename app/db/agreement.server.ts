import type { SignedIn } from '~/domain/access/actor'
import type { Agreement, AgreementFact, AgreementText, Binding, EndingNotice } from '~/domain/agreement/agreement'
import type { AgreementDocument } from '~/domain/agreement/document'
import { type EvidenceEntry, LINE_FORMATS } from '~/domain/agreement/evidence'
import type { SideKey, Terms } from '~/domain/agreement/terms'
import type { TermsChange } from '~/domain/agreement/versions'
import type { Queryable } from './client.server'
import { dashed, underscored } from './enum.server'
import type { Prisma } from './generated/client'
import { fromStoredTerms, toStoredTerms } from './terms.server'

/** An agreement with the code by which whoever holds the paper checks it. */
export interface StoredAgreement {
  readonly agreement: Agreement
  readonly checkCode: string
  /** The frame whose annex it is; null for an agreement of two. */
  readonly frame: FramePlace | null
}

/** An agreement's place in a frame of many. */
export interface FramePlace {
  readonly id: string
  readonly reference: string
  /** What is the same for all partners. */
  readonly terms: Terms
  readonly annexNumber: number
}

/** A line of the evidence page, with what the chain does not cover but a reader wants to know. */
export interface NamedEntry extends EvidenceEntry {
  readonly id: string
  readonly event: AgreementHappening['event']
  /** Null for the clock. */
  readonly actorName: string | null
  /** Who had proposed the terms; null where nobody had. */
  readonly proposedBy: string | null
}

type AgreementHappening = Extract<AgreementFact, { kind: 'history' }>

/** A text as it was shown to be read and signed. */
export interface KeptDocument {
  /** SHA-256 of `canonical`, in hexadecimal. */
  readonly hash: string
  readonly canonical: string
  readonly written: Readonly<Record<'id' | 'en', AgreementDocument>>
}

/** A proposed change with the name of its author. */
export interface NamedChange extends TermsChange {
  readonly authorName: string
}

/** Terms that were on the table. */
export interface TermsVersion {
  /** From 1, without gaps. */
  readonly number: number
  readonly terms: Terms
  readonly at: Date
}

/** JSON keeps moments as text. */
interface StoredSide {
  readonly seenHash: string | null
  readonly signature: { readonly at: string; readonly textHash: string } | null
}
interface StoredText {
  readonly terms: Prisma.JsonObject
  readonly overridden: AgreementText['overridden']
  readonly sides: Readonly<Record<SideKey, StoredSide>>
}
export interface StoredBinding {
  readonly text: StoredText
  readonly textHash: string
  readonly since: string
  readonly before: StoredBinding | null
}
type StoredNotices = Readonly<Record<SideKey, { readonly at: string; readonly reason: string } | null>>

const toStoredText = ({ terms, overridden, sides }: AgreementText) => ({
  terms: toStoredTerms(terms),
  overridden: overridden.map((one) => ({ ...one })),
  sides: { a: toStoredSide(sides.a), b: toStoredSide(sides.b) },
})

const toStoredSide = ({ seenHash, signature }: AgreementText['sides'][SideKey]) => ({
  seenHash,
  signature: signature && { at: signature.at.toISOString(), textHash: signature.textHash },
})

const fromStoredText = ({ terms, overridden, sides }: StoredText): AgreementText => ({
  terms: fromStoredTerms(terms),
  overridden,
  sides: { a: fromStoredSide(sides.a), b: fromStoredSide(sides.b) },
})

const fromStoredSide = ({ seenHash, signature }: StoredSide) => ({
  seenHash,
  signature: signature && { at: new Date(signature.at), textHash: signature.textHash },
})

const toStoredBinding = ({ text, textHash, since, before }: Binding): Prisma.InputJsonObject => ({
  text: toStoredText(text),
  textHash,
  since: since.toISOString(),
  before: before && toStoredBinding(before),
})

export const fromStoredBinding = ({ text, textHash, since, before }: StoredBinding): Binding => ({
  text: fromStoredText(text),
  textHash,
  since: new Date(since),
  before: before && fromStoredBinding(before),
})

const toStoredNotice = (notice: EndingNotice | null) => notice && { ...notice, at: notice.at.toISOString() }
const fromStoredNotice = (notice: StoredNotices[SideKey]) => notice && { ...notice, at: new Date(notice.at) }

/** What of an agreement changes by a move. */
const columns = ({ state, text, binding, endingNotices, version, updatedAt }: Agreement) => ({
  state: underscored(state),
  text: toStoredText(text),
  ...(binding && { binding: toStoredBinding(binding) }),
  endingNotices: { a: toStoredNotice(endingNotices.a), b: toStoredNotice(endingNotices.b) },
  version,
  updatedAt,
})

const WITH_FRAME = { frame: true } as const satisfies Prisma.AgreementInclude

type AgreementRow = Prisma.AgreementGetPayload<{ include: typeof WITH_FRAME }>

const toFrame = ({ frame, annexNumber }: AgreementRow): FramePlace | null =>
  frame && annexNumber !== null
    ? { id: frame.id, reference: frame.reference, terms: fromStoredTerms(frame.terms), annexNumber }
    : null

const toStored = (row: AgreementRow): StoredAgreement => {
  const notices = row.endingNotices as unknown as StoredNotices
  return {
    checkCode: row.checkCode,
    frame: toFrame(row),
    agreement: {
      id: row.id,
      partnershipId: row.partnershipId,
      state: dashed(row.state),
      text: fromStoredText(row.text as unknown as StoredText),
      binding: row.binding === null ? null : fromStoredBinding(row.binding as unknown as StoredBinding),
      endingNotices: { a: fromStoredNotice(notices.a), b: fromStoredNotice(notices.b) },
      version: row.version,
      createdAt: row.createdAt,
      updatedAt: row.updatedAt,
    },
  }
}

/** A format that this release does not know is read as its newest: the hash then tells that it does not hold. */
const toEntry = (row: Prisma.AgreementHistoryGetPayload<object>): EvidenceEntry => ({
  format: LINE_FORMATS.find((format) => format === row.format) ?? 2,
  sequence: row.sequence,
  previousHash: row.previousHash,
  hash: row.hash,
  kind: row.event,
  side: row.side,
  actorId: row.actorId,
  reason: row.reason,
  at: row.at,
  textHash: row.textHash,
  from: dashed(row.fromState),
  to: dashed(row.toState),
  termsHash: row.termsHash,
  proposedById: row.proposedById,
})

type ChangeRow = Prisma.AgreementChangeGetPayload<{ include: { by: { select: { name: true } } } }>

const toChange = ({ agreementId: _agreement, by, counterToId, ...row }: ChangeRow): NamedChange => ({
  ...row,
  base: fromStoredTerms(row.base),
  terms: fromStoredTerms(row.terms),
  counterTo: counterToId,
  authorName: by.name,
})

const reads = (client: Queryable) => ({
  /** Ask for the partnership first, scoped to the actor. Null while none is drawn up. */
  async ofPartnership(partnershipId: string): Promise<StoredAgreement | null> {
    const row = await client.agreement.findUnique({ where: { partnershipId }, include: WITH_FRAME })
    return row && toStored(row)
  },

  async byCheckCode(checkCode: string): Promise<(StoredAgreement & { readonly reference: string }) | null> {
    const row = await client.agreement.findUnique({
      where: { checkCode },
      include: { ...WITH_FRAME, partnership: { select: { reference: true } } },
    })
    return row && { ...toStored(row), reference: row.partnership.reference }
  },

  /** The evidence, oldest first. */
  async history(agreementId: string): Promise<NamedEntry[]> {
    const rows = await client.agreementHistory.findMany({
      where: { agreementId },
      orderBy: { sequence: 'asc' },
      include: { actor: { select: { name: true } }, proposedBy: { select: { name: true } } },
    })
    return rows.map(({ actor, proposedBy, ...row }) => ({
      ...toEntry(row),
      id: row.id,
      event: row.event as AgreementHappening['event'],
      actorName: actor?.name ?? null,
      proposedBy: proposedBy?.name ?? null,
    }))
  },

  async document(agreementId: string, hash: string): Promise<KeptDocument | null> {
    const row = await client.agreementDocument.findUnique({ where: { agreementId_hash: { agreementId, hash } } })
    return row && { ...row, written: row.written as unknown as KeptDocument['written'] }
  },
})

const lives = (client: Queryable) => ({
  /** Agreements that bind, or ended not before a moment, of the cases a person leads or is a side of. */
  async boundOf(
    { userId, memberships }: SignedIn,
    { endedAfter }: { readonly endedAfter: Date },
  ): Promise<StoredAgreement[]> {
    const businessIds = memberships.map(({ businessId }) => businessId)
    const rows = await client.agreement.findMany({
      where: {
        AND: [
          { partnership: { OR: [{ brokerId: userId }, { sides: { some: { businessId: { in: businessIds } } } }] } },
          {
            OR: [
              { state: { in: ['in_force', 'amended'] } },
              { state: { in: ['completed', 'expired', 'terminated'] }, updatedAt: { gte: endedAfter } },
            ],
          },
        ],
      },
      include: WITH_FRAME,
    })
    return rows.map(toStored)
  },

  /** A page of the agreements that bind, in the order of their ids: for what the clock looks at. */
  async inForceAfter(id: string | null, most: number): Promise<StoredAgreement[]> {
    const rows = await client.agreement.findMany({
      where: { state: { in: ['in_force', 'amended'] }, ...(id !== null && { id: { gt: id } }) },
      orderBy: { id: 'asc' },
      take: most,
      include: WITH_FRAME,
    })
    return rows.map(toStored)
  },
})

const writes = (client: Queryable) => ({
  async create(agreement: Agreement, checkCode: string): Promise<void> {
    const { id, partnershipId, createdAt } = agreement
    await client.agreement.create({ data: { id, partnershipId, checkCode, createdAt, ...columns(agreement) } })
  },

  /** Saves a moved agreement. False when somebody else moved it first. */
  async save(moved: Agreement): Promise<boolean> {
    const { id, version } = moved
    const { count } = await client.agreement.updateMany({ where: { id, version: version - 1 }, data: columns(moved) })
    return count > 0
  },

  /** The last line of the evidence, on which the next one hangs. The saved version orders the writers. */
  async lastEntry(agreementId: string): Promise<EvidenceEntry | null> {
    const row = await client.agreementHistory.findFirst({ where: { agreementId }, orderBy: { sequence: 'desc' } })
    return row && toEntry(row)
  },

  async addEntry(id: string, agreementId: string, entry: EvidenceEntry) {
    const { kind, from, to, ...row } = entry
    await client.agreementHistory.create({
      data: { id, agreementId, event: kind, fromState: underscored(from), toState: underscored(to), ...row },
    })
  },

  /** Keeps a text as it was shown; once is enough. */
  async keepDocument(agreementId: string, { hash, canonical, written }: KeptDocument, createdAt: Date): Promise<void> {
    await client.agreementDocument.createMany({
      data: [{ agreementId, hash, canonical, written: written as unknown as Prisma.InputJsonObject, createdAt }],
      skipDuplicates: true,
    })
  },
})

const versions = (client: Queryable) => ({
  /** All terms that were ever on the table, oldest first; the last one is there now. */
  async versions(agreementId: string): Promise<TermsVersion[]> {
    const rows = await client.agreementVersion.findMany({ where: { agreementId }, orderBy: { number: 'asc' } })
    return rows.map(({ number, terms, at }) => ({ number, terms: fromStoredTerms(terms), at }))
  },

  /** Puts terms on the table. Two who do so at once collide. */
  async addVersion(agreementId: string, { number, terms, at }: TermsVersion): Promise<void> {
    await client.agreementVersion.create({ data: { agreementId, number, terms: toStoredTerms(terms), at } })
  },

  async version(agreementId: string, number: number): Promise<TermsVersion | null> {
    const row = await client.agreementVersion.findUnique({ where: { agreementId_number: { agreementId, number } } })
    return row && { number: row.number, terms: fromStoredTerms(row.terms), at: row.at }
  },

  async lastVersion(agreementId: string): Promise<TermsVersion | null> {
    const row = await client.agreementVersion.findFirst({ where: { agreementId }, orderBy: { number: 'desc' } })
    return row && { number: row.number, terms: fromStoredTerms(row.terms), at: row.at }
  },
})

const changes = (client: Queryable) => ({
  /** Changes that were proposed, newest first. */
  async changes(agreementId: string): Promise<NamedChange[]> {
    const rows = await client.agreementChange.findMany({
      where: { agreementId },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      include: { by: { select: { name: true } } },
    })
    return rows.map(toChange)
  },

  async change(agreementId: string, id: string): Promise<NamedChange | null> {
    const row = await client.agreementChange.findFirst({
      where: { id, agreementId },
      include: { by: { select: { name: true } } },
    })
    return row && toChange(row)
  },

  async addChange(agreementId: string, change: TermsChange): Promise<void> {
    const { base, terms, acceptedBy, counterTo, ...row } = change
    await client.agreementChange.create({
      data: {
        ...row,
        agreementId,
        base: toStoredTerms(base),
        terms: toStoredTerms(terms),
        acceptedBy: [...acceptedBy],
        counterToId: counterTo,
      },
    })
  },

  /** Keeps an answer to a change that was open. False when somebody else answered first. */
  async answerChange({ id, state, acceptedBy, updatedAt }: TermsChange, seenAt: Date): Promise<boolean> {
    const { count } = await client.agreementChange.updateMany({
      where: { id, state: 'open', updatedAt: seenAt },
      data: { state, acceptedBy: [...acceptedBy], updatedAt },
    })
    return count > 0
  },
})

export const agreementQueries = (client: Queryable) => ({
  ...reads(client),
  ...lives(client),
  ...versions(client),
  ...changes(client),
  ...writes(client),
})
