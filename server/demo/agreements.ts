import { DEMO_ACCOUNTS } from '#prisma/seed/accounts'
import { DEMO_AGREEMENTS, type DemoAgreement, type Happening, TOFU_OWNER } from '#prisma/seed/agreements'
import { opportunity } from '#prisma/seed/build'
import type { AppContext } from '~/context'
import type { Queries } from '~/db/db.server'
import type { SignedIn } from '~/domain/access/actor'
import type { AgreementEvent } from '~/domain/agreement/agreement'
import type { SideKey } from '~/domain/agreement/terms'
import { addDays, DAY_MS } from '~/domain/calendar'
import type { CaseRole, PartnershipEvent } from '~/domain/partnership/partnership'
import { dayOf } from '~/domain/region/region'
import type { Result } from '~/domain/result'
import { moveAgreement } from '~/services/agreement/move.server'
import { readSigning } from '~/services/agreement/sign.server'
import { markAllRead } from '~/services/notification/mark-read.server'
import { acceptDelivery } from '~/services/obligation/accept-delivery.server'
import { markObligation, type Saying } from '~/services/obligation/mark.server'
import { recordDelivery } from '~/services/obligation/record-delivery.server'
import { recordPayment } from '~/services/obligation/record-payment.server'
import { readObligation } from '~/services/obligation/show.server'
import { askOfOpportunity } from '~/services/opportunity/move.server'
import { movePartnership } from '~/services/partnership/move.server'
import { proposePartnership } from '~/services/partnership/propose.server'
import type { House } from '../context'
import { readablePassword } from './passwords'

/** The clock of the demo's agreements. */
const AMBON = '8171'
const NOON_UTC_MS = 3 * 60 * 60 * 1000
/** Days before the first day of the term on which an agreement is proposed. */
const PROPOSED_BEFORE = 25
/** Some hundred statements, on a machine that is busy with its first start. */
const LONGEST_MS = 120_000

/**
 * Lets the agreements of the demo happen, each once in the life of a database: what people would have done in the
 * interface, by the same services, on the days on which they would have done it. All of an agreement or nothing: a
 * start that is killed here leaves no half case. Needs the demo and its accounts.
 */
export async function ensureDemoAgreements({ context }: House): Promise<void> {
  const today = new Date(dayOf(context.now(), AMBON))
  for (const demo of DEMO_AGREEMENTS) {
    if (await context.db.opportunities.byId(demo.opportunity.id)) continue
    const whole = async (tx: Queries) => {
      const db = { ...context.db, ...tx, transaction: <Value>(work: (one: Queries) => Promise<Value>) => work(tx) }
      const owner = demo.partnerId === TOFU_OWNER.businessId ? await ensureTofuOwner({ ...context, db }) : null
      await happen({ ...context, db }, { demo, owner, start: addDays(today, -demo.begunDaysAgo) })
    }
    await context.db.transaction(whole, { timeout: LONGEST_MS })
  }
}

async function ensureTofuOwner({ db, auth, newId, now }: AppContext): Promise<string> {
  const { name, email, businessId } = TOFU_OWNER
  const userId = newId()
  const passwordHash = await auth.hash(readablePassword())
  await db.accounts.create({ id: userId, name, email, phone: null, role: 'entrepreneur', regions: [], passwordHash })
  await db.memberships.put({ userId, businessId, role: 'owner' }, { id: newId(), actorId: userId, at: now() })
  return userId
}

interface Telling {
  readonly demo: DemoAgreement
  /** Who signs for side B; null when it is one of the accounts. */
  readonly owner: string | null
  /** The first day of the term. */
  readonly start: Date
}

async function happen(context: AppContext, { demo, owner, start }: Telling): Promise<void> {
  const people = await peopleOf(context, demo, owner)
  const onDay = (day: number): AppContext => {
    const at = new Date(start.getTime() + day * DAY_MS + NOON_UTC_MS)
    return { ...context, now: () => at }
  }
  const partnershipId = await sign({ onDay, people, demo, start })
  const steps = demo.happenings.flatMap((one) => stepsOf(one, { onDay, people, partnershipId }))
  for (const { run } of steps.toSorted((one, other) => one.day - other.day)) await run()
  // What was told weeks ago was read weeks ago.
  for (const person of Object.values(people)) await markAllRead(context, person)
}

type People = Readonly<Record<SideKey | 'broker', SignedIn>>

async function peopleOf({ db }: AppContext, demo: DemoAgreement, owner: string | null): Promise<People> {
  const known = async (belongs: (account: (typeof DEMO_ACCOUNTS)[number]) => boolean) =>
    db.accounts.idByEmail(DEMO_ACCOUNTS.find(belongs)?.email ?? '')
  const found = async (userId: string | null): Promise<SignedIn> => {
    const actor = userId && (await db.users.actor(userId))
    if (!actor) throw new Error('The accounts of the demo come first.')
    return actor
  }
  return {
    a: await found(await known(({ businessId }) => businessId === demo.opportunity.businessId)),
    b: await found(owner ?? (await known(({ businessId }) => businessId === demo.partnerId))),
    broker: await found(await known(({ role }) => role === 'broker')),
  }
}

interface Stage {
  readonly onDay: (day: number) => AppContext
  readonly people: People
}

/** From the opportunity to the second signature. Answers the id of the partnership. */
async function sign({ onDay, people, demo, start }: Stage & Omit<Telling, 'owner'>): Promise<string> {
  const { a, broker } = people
  const posted = onDay(-PROPOSED_BEFORE - 5)
  await posted.db.opportunities.create(
    opportunity({ ...demo.opportunity, postedDaysAgo: 0, expiresInDays: 60 }, posted.now()),
  )
  const opportunityId = demo.opportunity.id
  const terms = { ...demo.terms, duration: { start, months: demo.months } }
  const pair = { opportunityId, businessId: demo.partnerId, terms, seen: [], submission: form(posted) }
  const { partnershipId } = sure(await proposePartnership(onDay(-PROPOSED_BEFORE), broker, pair))
  const moves = movesOf({ onDay, people }, partnershipId)
  await moves.link(-23, 'a', { kind: 'consent', ownershipTie: false })
  await moves.link(-22, 'b', { kind: 'consent', ownershipTie: false })
  await moves.link(-20, 'broker', { kind: 'draft' })
  await moves.text(-19, 'broker', { kind: 'negotiate' })
  await moves.text(-12, 'broker', { kind: 'make-ready' })
  await moves.signature(-7, 'b')
  await moves.signature(-5, 'a')
  const version = (await posted.db.opportunities.stored(opportunityId))?.version ?? 0
  const met = { opportunityId, request: { kind: 'meet' }, version, submission: form(posted) } as const
  sure(await askOfOpportunity(onDay(-4), a, met))
  return partnershipId
}

/** The moves of a case, each on its day, from wherever the case stands. */
function movesOf({ onDay, people }: Stage, partnershipId: string) {
  const text = async (day: number, as: CaseRole & keyof People, event: AgreementEvent) => {
    const context = onDay(day)
    const version = (await context.db.agreements.ofPartnership(partnershipId))?.agreement.version ?? 0
    const move = { partnershipId, version, as, event, submission: form(context) }
    sure(await moveAgreement(context, people[as], move))
  }
  return {
    text,
    link: async (day: number, as: CaseRole & keyof People, event: PartnershipEvent) => {
      const context = onDay(day)
      const version = (await context.db.partnerships.byId(partnershipId))?.partnership.version ?? 0
      sure(await movePartnership(context, people[as], { partnershipId, version, as, event, submission: form(context) }))
    },
    signature: async (day: number, side: SideKey) => {
      const context = onDay(day)
      const { textHash } = (await readSigning(context, people[side], { partnershipId, as: side })) ?? { textHash: '' }
      await text(day, side, { kind: 'read', textHash })
      await text(day, side, { kind: `sign-${side}`, textHash, reauthenticatedAt: context.now() })
    },
  }
}

interface Step {
  readonly day: number
  readonly run: () => Promise<void>
}

interface Running extends Stage {
  readonly partnershipId: string
}

const stepsOf = (happening: Happening, running: Running): readonly Step[] =>
  happening.kind === 'delivery' ? deliverySteps(happening, running) : [wordsStep(happening, running)]

/** Delivered by side B, looked at by side A on the same day, paid by side A when it got round to it. */
function deliverySteps(
  { day, month, quantity, accepted, paidAfter }: Extract<Happening, { kind: 'delivery' }>,
  { onDay, people, partnershipId }: Running,
): readonly Step[] {
  const obligationId = `delivery.${month}`
  const input = (context: AppContext, as: SideKey) => ({ partnershipId, obligationId, as, submission: form(context) })
  const seen = async (context: AppContext) => {
    const view = await readObligation(context, people.a, { partnershipId, as: 'a', obligationId })
    const [delivered] = view?.deliveries ?? []
    if (!delivered) throw new Error(`Nothing was delivered for ${obligationId}.`)
    return delivered
  }
  const deliver = async () => {
    const context = onDay(day)
    const delivered = { ...input(context, 'b'), on: addDays(context.now(), 0), quantity }
    sure(await recordDelivery(context, people.b, delivered))
    const { id: deliveryId } = await seen(context)
    sure(await acceptDelivery(context, people.a, { ...input(context, 'a'), deliveryId, accepted, amount: null }))
  }
  if (paidAfter === null) return [{ day, run: deliver }]
  const pay = async () => {
    const context = onDay(day + paidAfter)
    const { id, amount } = await seen(context)
    const paid = { ...input(context, 'a'), obligationId: `payment.${id}`, on: addDays(context.now(), 0), amount }
    sure(await recordPayment(context, people.a, paid))
  }
  return [
    { day, run: deliver },
    { day: day + paidAfter, run: pay },
  ]
}

function wordsStep(
  { kind, day, obligationId, side, words }: Exclude<Happening, { kind: 'delivery' }>,
  { onDay, people, partnershipId }: Running,
): Step {
  const saying: Readonly<Record<typeof kind, Saying>> = {
    proof: { kind: 'prove', evidence: 'note', words },
    confirmation: { kind: 'confirm' },
    dispute: { kind: 'dispute', reason: words },
  }
  const run = async () => {
    const context = onDay(day)
    const input = { partnershipId, obligationId, as: side, saying: saying[kind], submission: form(context) }
    sure(await markObligation(context, people[side], input))
  }
  return { day, run }
}

const form = ({ newId }: AppContext) => ({ key: newId(), bodyHash: 'the demo' })

/** The demo is written so that nothing is refused: a refusal is a mistake in it. */
function sure<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`The demo was refused: ${result.refusal.code} ${JSON.stringify(result.refusal)}`)
  return result.value
}
