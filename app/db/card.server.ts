import { NO_TERMS, type SideKey } from '~/domain/agreement/terms'
import type { Card, CardContent, MinutesLine } from '~/domain/conversation/cards/card'
import type { Feeding } from '~/domain/conversation/cards/feeding'
import type { CardEntry } from '~/domain/conversation/cards/move'
import type { RoomSide } from '~/domain/conversation/delivery'
import type { Queryable } from './client.server'
import type { Prisma } from './generated/client'
import { fromStoredTerms, toStoredTerms } from './terms.server'

/** A card with its place in the log, and what became of an accepted offer. */
export interface StoredCard {
  readonly card: Card
  readonly roomId: string
  /** Of its message. */
  readonly sequence: number
  readonly feeding: Feeding | null
}

/** A card as somebody without an account meets it. */
export interface InvitedCard {
  readonly stored: StoredCard
  readonly parties: Readonly<Record<SideKey, { readonly name: string; readonly regency: string }>>
  /** Who leads the case, by name. */
  readonly broker: string
  /** The room takes no more answers. */
  readonly closed: boolean
}

/** A row of the history with the name of whoever it was: an account's, or what a guest wrote. */
export interface NamedCardEntry extends CardEntry {
  readonly name: string
}

const WITH_TALK = { room: { select: { talk: true } } } as const satisfies Prisma.CardInclude

const WITH_NAMES = {
  room: {
    include: {
      partnership: {
        include: {
          broker: { select: { name: true } },
          sides: {
            orderBy: { side: 'asc' },
            include: { business: { select: { name: true, regencyCode: true } } },
          },
        },
      },
    },
  },
} as const satisfies Prisma.CardInclude

type CardRow = Prisma.CardGetPayload<{ include: typeof WITH_TALK }>

const reads = (client: Queryable) => ({
  /** Null when it is not in this room. */
  async find({ roomId, cardId }: { roomId: string; cardId: string }): Promise<StoredCard | null> {
    const row = await client.card.findFirst({ where: { id: cardId, roomId }, include: WITH_TALK })
    return row && toCard(row)
  },

  /** For what follows from the clock. */
  async byId(cardId: string): Promise<StoredCard | null> {
    const row = await client.card.findUnique({ where: { id: cardId }, include: WITH_TALK })
    return row && toCard(row)
  },

  /** With the names around it, for whoever holds a link to it. */
  invited: (cardId: string) => invited(client, cardId),

  /** All of a room, newest first. */
  async of(roomId: string): Promise<StoredCard[]> {
    const rows = await client.card.findMany({ where: { roomId }, orderBy: { sequence: 'desc' }, include: WITH_TALK })
    return rows.map(toCard)
  },

  /** The offer that answers this one; null when none does. */
  counterOf: (address: { roomId: string; cardId: string }) => counterOf(client, address),

  async history(cardId: string): Promise<NamedCardEntry[]> {
    const rows = await client.cardEntry.findMany({
      where: { cardId },
      orderBy: { version: 'asc' },
      include: { actor: { select: { name: true } } },
    })
    return rows.map(({ actor, event, content, ...row }) => ({
      ...row,
      event: event as CardEntry['event'],
      content: content as CardEntry['content'],
      name: row.guest ?? actor?.name ?? '',
    }))
  },

  /** The people of these sides who may sit in a card's room and have not read its message, with the case it is of. */
  async unread({ roomId, sequence }: Pick<StoredCard, 'roomId' | 'sequence'>, sides: readonly RoomSide[]) {
    return client.$queryRaw<{ userId: string; reference: string }[]>`
      select seat.user_id as "userId", partnership.reference
      from room
      join partnership on partnership.id = room.partnership_id
      join room_seat seat on seat.room_id = room.id and seat.side::text = any(${[...sides]}::text[])
      left join room_member member on member.room_id = room.id and member.user_id = seat.user_id
      where room.id = ${roomId}::uuid and coalesce(member.read_sequence, 0) < ${sequence}`
  },
})

async function invited(client: Queryable, cardId: string): Promise<InvitedCard | null> {
  const row = await client.card.findUnique({ where: { id: cardId }, include: WITH_NAMES })
  if (!row) return null
  const { room, ...card } = row
  const { partnership } = room
  const [a, b] = partnership.sides.map(({ business }) => ({ name: business.name, regency: business.regencyCode }))
  if (!a || !b) throw new Error(`partnership ${room.partnershipId} has not two sides`)
  return {
    stored: toCard({ ...card, room }),
    parties: { a, b },
    broker: partnership.broker.name,
    closed: room.closedAt !== null,
  }
}

async function counterOf(client: Queryable, { roomId, cardId }: { roomId: string; cardId: string }) {
  const row = await client.card.findFirst({ where: { roomId, counterTo: cardId }, select: { id: true } })
  return row?.id ?? null
}

const writes = (client: Queryable) => ({
  /** A card for a move, inside its transaction: two who answer at the same moment do so one after the other. */
  async hold(address: { roomId: string; cardId: string }): Promise<StoredCard | null> {
    await client.$queryRaw`select id from card where id = ${address.cardId}::uuid for update`
    return reads(client).find(address)
  },

  async create({ card, roomId, sequence }: Omit<StoredCard, 'feeding'>): Promise<void> {
    const { talk: _talk, content, answers, ...row } = card
    await client.card.create({
      data: { ...row, roomId, sequence, kind: content.kind, content: toStored(content), answers: { ...answers } },
    })
  },

  async save({ id, state, content, answers, version, updatedAt }: Card, feeding: Feeding | null): Promise<void> {
    await client.card.update({
      where: { id },
      data: {
        state,
        content: toStored(content),
        answers: { ...answers },
        version,
        updatedAt,
        ...(feeding && { outcome: feeding.outcome, changeId: feeding.changeId }),
      },
    })
  },

  async addEntry({ id, cardId, entry }: { id: string; cardId: string; entry: CardEntry }): Promise<void> {
    const { content, ...row } = entry
    await client.cardEntry.create({ data: { ...row, id, cardId, ...(content && { content: { ...content } }) } })
  },
})

export const cardQueries = (client: Queryable) => ({ ...reads(client), ...writes(client) })

const toCard = ({ room, roomId, sequence, outcome, changeId, ...row }: CardRow): StoredCard => ({
  card: {
    id: row.id,
    talk: room.talk,
    state: row.state,
    side: row.side,
    authorId: row.authorId,
    content: fromStored(row.content),
    answers: row.answers as unknown as Card['answers'],
    counterTo: row.counterTo,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  },
  roomId,
  sequence,
  feeding: outcome === null ? null : { outcome: outcome as Feeding['outcome'], changeId },
})

/** JSON knows no times, and no rupiah beyond 2⁵³. */
const toStored = (content: CardContent): Prisma.InputJsonObject => {
  if (content.kind === 'offer') {
    const terms = toStoredTerms({ ...NO_TERMS, ...content.terms })
    return { kind: content.kind, nextStep: content.nextStep, terms, base: toStoredTerms(content.base) }
  }
  if (content.kind === 'meeting') return { ...content, slots: content.slots.map((slot) => slot.toISOString()) }
  if (content.kind === 'minutes')
    return { ...content, lines: content.lines.map((line) => ({ ...line, at: line.at.toISOString() })) }
  return { ...content }
}

/** What `toStored` wrote: dates and terms are text still. */
type Stored = {
  readonly [Kind in CardContent['kind']]: Omit<CardContent<Kind>, 'slots' | 'lines' | 'terms' | 'base'> & {
    readonly kind: Kind
    readonly slots: readonly string[]
    readonly lines: readonly (Omit<MinutesLine, 'at' | 'file'> & {
      readonly at: string
      readonly file?: MinutesLine['file']
    })[]
    readonly terms: Prisma.JsonValue
    readonly base: Prisma.JsonValue
  }
}[CardContent['kind']]

const fromStored = (json: Prisma.JsonValue): CardContent => {
  const content = json as unknown as Stored
  if (content.kind === 'offer') {
    const { gives, quantity, price, payment } = fromStoredTerms(content.terms)
    const { kind, nextStep } = content
    return { kind, nextStep, terms: { gives, quantity, price, payment }, base: fromStoredTerms(content.base) }
  }
  if (content.kind === 'meeting') return { ...content, slots: content.slots.map((slot) => new Date(slot)) }
  if (content.kind === 'minutes')
    return { ...content, lines: content.lines.map((line) => ({ file: null, ...line, at: new Date(line.at) })) }
  return content
}
