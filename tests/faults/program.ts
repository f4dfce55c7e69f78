import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import type { Unsent } from '~/domain/conversation/room-view'
import type { SeededRoom } from '../setup/seeded-rooms'
import type { End } from './proxy'
import { openTab, type Tab } from './tab'
import type { Row, World } from './world'

// A program is what happens to one room: people write, lines fail, servers fall. Then it becomes quiet.

const tabNumber = fc.nat(2)

const command = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('type' as const), tab: tabNumber }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('form' as const), tab: tabNumber }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('resend' as const), tab: tabNumber, over: tabNumber }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), tab: tabNumber }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('cut-after' as const),
      tab: tabNumber,
      bytes: fc.integer({ min: 1, max: 600 }),
      towards: fc.constantFrom('phone' as const, 'server' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('delay' as const), tab: tabNumber, ms: fc.integer({ min: 1, max: 40 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('hold' as const),
      tab: tabNumber,
      ends: fc.constantFrom<readonly End[]>(['phone'], ['server'], ['phone', 'server']),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), tab: tabNumber, process: fc.nat(1) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('reload' as const), tab: tabNumber }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('kill' as const), process: fc.nat(1) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart-postgres' as const) }) },
)

type Command = typeof command extends fc.Arbitrary<infer Value> ? Value : never

/** Where each of three tabs begins: two of A, who share what their phone keeps, and one of B. */
const start = fc.record({
  process: fc.nat(1),
  transport: fc.constantFrom('websocket' as const, 'websocket' as const, 'websocket' as const, 'polling' as const),
})

export const program = fc.record({
  tabs: fc.array(start, { minLength: 2, maxLength: 3 }),
  commands: fc.array(command, { minLength: 1, maxLength: 10 }),
})

export type Program = typeof program extends fc.Arbitrary<infer Value> ? Value : never

/** How many costly falls are left; they are shared by every program running at that moment. */
export interface Falls {
  kills: number
  restarts: number
}

interface Typed {
  readonly senderId: string
  readonly clientId: string
  readonly body: string
}

interface Play {
  readonly world: World
  readonly room: SeededRoom
  readonly tabs: Tab[]
  readonly typed: Typed[]
  /** Forms on their way, and what no answer came to yet. */
  readonly forms: Promise<void>[]
  readonly unanswered: Set<Typed>
  readonly phones: readonly Map<string, Unsent>[]
  readonly starts: Program['tabs']
  readonly falls: Falls
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Runs a program against the world and compares everybody's list with the table. Throws what differs. */
export async function run(world: World, { tabs, commands }: Program, falls: Falls): Promise<void> {
  const room = await world.room()
  const mine = new Map<string, Unsent>()
  const phones = [mine, new Map<string, Unsent>(), mine]
  const play: Play = { world, room, tabs: [], typed: [], forms: [], unanswered: new Set(), phones, starts: tabs, falls }
  try {
    for (const which of tabs.keys()) play.tabs.push(await open(play, which))
    for (const one of commands) await carryOut(play, one)
    await becomeQuiet(play)
    compare(play, await world.rows(room.roomId))
  } finally {
    for (const tab of play.tabs) tab.close()
  }
}

/** The first and the third tab are A's, the second is B's. */
function open({ world, room, phones, starts }: Play, which: number): Promise<Tab> {
  const person = room.people[which % 2]
  const begins = starts[which]
  const phone = phones[which]
  if (!person || !begins || !phone) throw new Error('a program has at most three tabs')
  return openTab({ room, person, phone, port: world.ports[begins.process] ?? 0, transport: begins.transport })
}

async function carryOut(play: Play, one: Command): Promise<void> {
  if (one.kind === 'wait') return wait(one.ms)
  if (one.kind === 'kill') return kill(play, one.process)
  if (one.kind === 'restart-postgres') return restartPostgres(play)
  const which = one.tab % play.tabs.length
  const tab = play.tabs[which]
  if (tab) await ON_TAB[one.kind](play, { ...one, tab, which } as never)
}

type OnTab<Kind extends Command['kind']> = (
  play: Play,
  one: Omit<Extract<Command, { kind: Kind }>, 'tab'> & { readonly tab: Tab; readonly which: number },
) => unknown

type TabKind = Extract<Command, { tab: number }>['kind']

const ON_TAB: { readonly [Kind in TabKind]: OnTab<Kind> } = {
  type: (play, { tab }) => tab.connection.send(words(play, tab)),
  form: (play, { tab }) => submit(play, tab, words(play, tab)),
  /** Something A or B said before, once more by the form, maybe over another line. */
  resend: (play, { tab, over }) => {
    const again = play.typed.findLast(({ senderId }) => senderId === tab.person.userId)
    const line = play.tabs.find((other, index) => index >= over && other.person === tab.person) ?? tab
    if (again) submit(play, line, again)
  },
  cut: (_play, { tab }) => tab.proxy.cut(),
  'cut-after': (_play, { tab, bytes, towards }) => tab.proxy.cutAfter(bytes, towards),
  delay: (_play, { tab, ms }) => tab.proxy.delay(ms),
  hold: (_play, { tab, ends }) => tab.proxy.hold(...ends),
  move: ({ world }, { tab, process }) => {
    tab.proxy.leadTo(world.ports[process] ?? 0)
    tab.proxy.cut()
  },
  reload: async (play, { tab, which }) => {
    tab.close()
    play.tabs[which] = await open(play, which)
  },
}

function words({ typed }: Play, { person }: Tab): Unsent {
  const clientId = uuidv7()
  const body = `kata ${typed.length + 1}`
  typed.push({ senderId: person.userId, clientId, body })
  return { clientId, body, typedAt: new Date().toISOString(), refusal: null }
}

/** Sends the form now; when no answer comes, somebody presses again once the network is good. */
function submit({ forms, unanswered }: Play, tab: Tab, { clientId, body }: Pick<Typed, 'clientId' | 'body'>) {
  const form = { senderId: tab.person.userId, clientId, body }
  unanswered.add(form)
  forms.push(tab.post({ clientId, body }).then((answered) => void (answered && unanswered.delete(form))))
}

function kill({ world, falls }: Play, process: number) {
  if (falls.kills <= 0) return
  falls.kills -= 1
  void world.kill(process)
}

function restartPostgres({ world, falls }: Play) {
  if (falls.restarts <= 0) return
  falls.restarts -= 1
  void world.withoutPostgres(() => wait(50))
}

const QUIET_MS = 30_000

/** Whether there is time left of a world in which nothing falls: what another program brings down begins it anew. */
function quietOf(world: World): () => boolean {
  let falls = world.falls()
  let until = performance.now() + QUIET_MS
  return () => {
    if (world.falls() > falls) until = performance.now() + QUIET_MS
    falls = world.falls()
    return performance.now() < until
  }
}

/** Every line is good and every server stands: whoever looks again has everything after a while. */
async function becomeQuiet({ world, tabs, forms, unanswered, room }: Play): Promise<void> {
  for (const { proxy } of tabs) proxy.heal()
  await Promise.all(forms)
  await world.whole()
  const isTimeLeft = quietOf(world)
  for (const { senderId, clientId, body } of unanswered) {
    // Over the line of a tab that is still open.
    const tab = tabs.find(({ person }) => person.userId === senderId)
    while (tab && !(await tab.post({ clientId, body })) && isTimeLeft()) await wait(50)
  }
  while (isTimeLeft()) {
    for (const tab of tabs) tab.wake()
    await settled(tabs)
    await world.whole()
    const rows = await world.rows(room.roomId).catch(() => [])
    if (tabs.every((tab) => isDone(tab) && tab.state().view.head === rows.length)) return
  }
}

/** As long as nobody looks again. */
const LOOK_MS = 2_000

async function settled(tabs: readonly Tab[]): Promise<void> {
  const until = performance.now() + LOOK_MS
  // Each tab asks when it wakes: give the answer a moment before the first look at the lists.
  do await wait(15)
  while (performance.now() < until && !tabs.every((tab) => isDone(tab) && headOf(tab) === headOf(tabs[0])))
}

const headOf = (tab: Tab | undefined) => tab?.state().view.head

const isDone = (tab: Tab) => {
  const { link, view } = tab.state()
  return link === 'live' && view.unsent.length === 0 && view.messages.length === view.head
}

function compare({ tabs, typed }: Play, rows: readonly Row[]): void {
  const problems: string[] = []
  const gaps = rows.filter(({ sequence }, index) => sequence !== index + 1)
  if (gaps.length > 0) problems.push(`the table has gaps: ${rows.map(({ sequence }) => sequence).join(' ')}`)
  const stored = rows.map(({ senderId, clientId, body }) => `${senderId} ${clientId} ${body}`).toSorted()
  const said = typed.map(({ senderId, clientId, body }) => `${senderId} ${clientId} ${body}`).toSorted()
  if (stored.join() !== said.join()) problems.push(`said ${said.length}, stored ${stored.length}`)
  const ids = rows.map(({ id }) => id).join()
  for (const [index, tab] of tabs.entries()) {
    const { view, link } = tab.state()
    const list = view.messages.map(({ id }) => id).join()
    if (list !== ids) problems.push(`tab ${index} (${link}) lists ${view.messages.length} of ${rows.length}`)
    if (view.unsent.length > 0) problems.push(`tab ${index} (${link}) still has ${view.unsent.length} to send`)
  }
  if (problems.length > 0) throw new Error(problems.join('; '))
}
