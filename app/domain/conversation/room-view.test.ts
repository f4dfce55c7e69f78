import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  dropUnsent,
  keepUnsent,
  lookBack,
  nextStep,
  type RoomView,
  raiseMarks,
  receive,
  retryDelay,
  setRefusal,
  type Unsent,
} from './room-view'

interface Said {
  readonly sequence: number
  readonly version: number
  readonly senderId: string
  readonly side: 'a' | 'b'
  readonly clientId: string
  readonly kind: 'text' | 'event'
  readonly body: string
  readonly subject?: Said
}
type View = RoomView<Said>

const said = (sequence: number, senderId = 'b', clientId = `${senderId}${sequence}`): Said => ({
  sequence,
  version: 0,
  senderId,
  side: senderId === 'a' ? 'a' : 'b',
  clientId,
  kind: 'text',
  body: clientId,
})
const typed = (clientId: string, refusal: string | null = null): Unsent => ({
  clientId,
  body: clientId,
  typedAt: '2026-11-21T02:00:00.000Z',
  refusal,
})
const aView = (changes: Partial<View> = {}): View => ({
  userId: 'a',
  from: 0,
  head: 0,
  messages: [],
  unsent: [],
  marks: [],
  ...changes,
})

test('a stored message leaves the outbox of its writer, not that of somebody with the same id', () => {
  const view = aView({ unsent: [typed('one'), typed('two')] })
  expect(receive(view, [said(1, 'a', 'one'), said(2, 'b', 'two')]).unsent).toEqual([typed('two')])
})

test('what lies before the first wanted message is left out until somebody looks back', () => {
  const view = receive(aView({ from: 10, head: 10 }), [said(9), said(11)])
  expect(view.messages).toEqual([said(11)])
  expect(nextStep(lookBack(view, 4))).toEqual({ kind: 'ask', after: 4 })
  expect(lookBack(view, -3).from).toBe(0)
  expect(lookBack(view, 99).from).toBe(10)
})

test('a hole is asked for before anything is sent', () => {
  const view = aView({ unsent: [typed('one')] })
  expect(nextStep(receive(view, [said(3)]))).toEqual({ kind: 'ask', after: 0 })
  expect(nextStep(receive(view, [], 2))).toEqual({ kind: 'ask', after: 0 })
  expect(nextStep(receive(view, [said(1), said(2)], 2))).toEqual({ kind: 'send', unsent: typed('one') })
})

test('a refused message waits for its writer', () => {
  const refused = setRefusal(aView({ unsent: [typed('one'), typed('two')] }), 'one', 'message-too-long')
  expect(nextStep(refused)).toEqual({ kind: 'send', unsent: typed('two') })
  expect(nextStep(dropUnsent(refused, 'two'))).toBeNull()
  expect(nextStep(setRefusal(refused, 'one', null))).toEqual({ kind: 'send', unsent: typed('one') })
})

test('another tab’s outbox is taken over once', () => {
  const view = aView({ messages: [said(1, 'a', 'one')], head: 1, unsent: [typed('two')] })
  const kept = keepUnsent(view, [typed('one'), typed('two'), typed('three')])
  expect(kept.unsent).toEqual([typed('two'), typed('three')])
})

test('whoever says something has read the room so far; who only comes in has not', () => {
  const view = receive(aView(), [said(7), { ...said(8), kind: 'event' }, said(3)])
  expect(view.marks).toEqual([{ userId: 'b', side: 'b', deliveredSequence: 7, readSequence: 7 }])
})

test('watermarks never fall, in whatever order they are told', () => {
  const mark = (deliveredSequence: number, readSequence: number) =>
    ({ userId: 'b', side: 'b', deliveredSequence, readSequence }) as const
  const orders = [
    [mark(4, 1), mark(3, 3)],
    [mark(3, 3), mark(4, 1)],
  ]
  for (const told of orders) expect(raiseMarks(aView(), told).marks).toEqual([mark(4, 3)])
})

test('the first retry comes within a second, the waits double, none is longer than half a minute', () => {
  expect([0, 1, 2, 3].map((attempt) => retryDelay(attempt, 1))).toEqual([1000, 2000, 4000, 8000])
  expect(retryDelay(5, 1)).toBe(30_000)
  expect(retryDelay(5000, 1)).toBe(30_000)
  expect(retryDelay(3, 0.25)).toBe(2000)
  expect(retryDelay(0, 0)).toBe(0)
})

// The model: one table, several browsers, and a network that loses, repeats, delays and reorders what it carries.

class Table {
  readonly rows: Said[] = []
  /** Which row each line of the house tells the change of. */
  private readonly changes = new Map<number, number>()
  store(senderId: string, { clientId, body }: Unsent): Said {
    const first = this.rows.find((row) => row.senderId === senderId && row.clientId === clientId)
    if (first) return first
    const row = { ...said(this.rows.length + 1, senderId, clientId), body }
    this.rows.push(row)
    return row
  }
  /** A row gets a new wording, and the newest row tells it. */
  change(which: number): Said | null {
    const before = this.rows[which % Math.max(1, this.rows.length)]
    if (!before || this.changes.has(before.sequence)) return null
    this.rows[before.sequence - 1] = { ...before, version: before.version + 1, body: `${before.body}!` }
    const line = said(this.rows.length + 1, 'house')
    this.changes.set(line.sequence, before.sequence)
    this.rows.push(line)
    return this.told(line)
  }
  /** A row as it travels: with what it tells the change of, as that stands now. */
  told(row: Said): Said {
    const subject = this.rows[(this.changes.get(row.sequence) ?? 0) - 1]
    return subject ? { ...row, subject } : row
  }
  after(sequence: number, limit: number): Said[] {
    return this.rows.slice(sequence, sequence + limit).map((row) => this.told(row))
  }
}

interface Tab {
  readonly userId: string
  view: View
  /** Hints on their way to this tab. */
  readonly underway: Said[]
  /** What a reload finds: the outbox of the person on this device. */
  readonly stored: Map<string, Unsent>
}

const PAGE = 3

interface Network {
  readonly table: Table
  readonly tabs: readonly Tab[]
  readonly fate: 'arrives' | 'lost' | 'answer-lost'
}

/** One step of a tab, as the connection takes it; the network decides what arrives. */
function step(tab: Tab, { table, tabs, fate }: Network) {
  const next = nextStep(tab.view)
  if (!next || fate === 'lost') return
  if (next.kind === 'ask') {
    if (fate === 'arrives') change(tab, receive(tab.view, table.after(next.after, PAGE), table.rows.length))
    return
  }
  const size = table.rows.length
  const row = table.store(tab.userId, next.unsent)
  if (table.rows.length > size) for (const other of tabs) other.underway.push(row)
  if (fate === 'arrives') change(tab, receive(tab.view, [row]))
}

/** The device forgets what left the outbox of a tab. */
function change(tab: Tab, view: View) {
  for (const { clientId } of tab.view.unsent) {
    if (!view.unsent.some((one) => one.clientId === clientId)) tab.stored.delete(clientId)
  }
  tab.view = view
}

const command = fc.oneof(
  fc.record({ kind: fc.constant('type' as const), tab: fc.nat(3) }),
  fc.record({
    kind: fc.constant('step' as const),
    tab: fc.nat(3),
    fate: fc.constantFrom('arrives' as const, 'lost' as const, 'answer-lost' as const),
  }),
  fc.record({
    kind: fc.constant('hint' as const),
    tab: fc.nat(3),
    which: fc.nat(),
    fate: fc.constantFrom('arrives' as const, 'lost' as const, 'twice' as const),
  }),
  fc.record({ kind: fc.constant('change' as const), tab: fc.nat(3), which: fc.nat() }),
  fc.record({ kind: fc.constant('reload' as const), tab: fc.nat(3) }),
  fc.record({ kind: fc.constant('reconnect' as const), tab: fc.nat(3) }),
)

type Command = typeof command extends fc.Arbitrary<infer Value> ? Value : never

function carryOut(one: Command, tabs: readonly Tab[], table: Table) {
  const tab = tabs[one.tab] as Tab
  switch (one.kind) {
    case 'type': {
      const unsent = typed(`${tab.userId}-${(typedSoFar += 1)}`)
      tab.stored.set(unsent.clientId, unsent)
      return change(tab, keepUnsent(tab.view, [unsent]))
    }
    case 'step':
      return step(tab, { table, tabs, fate: one.fate })
    case 'hint':
      return hint(tab, one)
    case 'change': {
      const line = table.change(one.which)
      if (line) for (const other of tabs) other.underway.push(line)
      return
    }
    case 'reload': {
      // A page shows the last rows; the list begins there.
      const from = Math.max(0, table.rows.length - PAGE)
      const fresh = aView({ userId: tab.userId, from, head: table.rows.length, messages: table.after(from, PAGE) })
      return change(tab, keepUnsent(fresh, [...tab.stored.values()]))
    }
    case 'reconnect':
      return change(tab, receive(tab.view, [], table.rows.length))
  }
}

function hint(tab: Tab, { which, fate }: Extract<Command, { kind: 'hint' }>) {
  const [message] = tab.underway.splice(which % Math.max(1, tab.underway.length), 1)
  if (!message || fate === 'lost') return
  if (fate === 'twice') tab.underway.push(message)
  change(tab, receive(tab.view, [message]))
}

/** The network works again, everybody looks at the shared outbox, reconnects and empties it. */
function becomeQuiet(tabs: readonly Tab[], table: Table) {
  for (const tab of [...tabs, ...tabs]) {
    change(tab, receive(keepUnsent(tab.view, [...tab.stored.values()]), [], table.rows.length))
    while (nextStep(tab.view)) step(tab, { table, tabs, fate: 'arrives' })
  }
}

let typedSoFar = 0

test('for any mix of sends, resends, losses, doubles, delays, reloads and two tabs, every list equals the table', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 120 }), (commands) => {
      const table = new Table()
      const tab = (userId: string, stored: Map<string, Unsent>): Tab => ({
        userId,
        view: aView({ userId }),
        underway: [],
        stored,
      })
      // Two tabs of one person share what the device keeps.
      const phone = new Map<string, Unsent>()
      const tabs = [tab('a', phone), tab('a', phone), tab('b', new Map()), tab('broker', new Map())]
      for (const one of commands) {
        carryOut(one, tabs, table)
        for (const { view } of tabs) {
          const sequences = view.messages.map(({ sequence }) => sequence)
          expect(sequences).toEqual([...new Set(sequences)].toSorted((left, right) => left - right))
        }
      }
      becomeQuiet(tabs, table)
      const wordings = table.rows.reduce((sum, { version }) => sum + version, 0)
      expect(table.rows).toHaveLength(commands.filter(({ kind }) => kind === 'type').length + wordings)
      for (const { view, stored } of tabs) {
        expect(view.messages.map((row) => ({ ...row, subject: undefined }))).toEqual(table.rows.slice(view.from))
        expect([view.unsent, [...stored]]).toEqual([[], []])
      }
    }),
    { numRuns: 1000 },
  )
})
