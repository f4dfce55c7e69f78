// A thousand members in a process of their own, told what to do over IPC: the same program against both servers.
import { randomUUID } from 'node:crypto'
import { io } from 'socket.io-client'

const CONNECTING_AT_ONCE = 50
const SETTLE_MS = 15_000
const wait = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * @typedef {{ roomId: string, cookie: string }} Seat
 * @typedef {{ clientId: string, body: string }} Unsent
 */

/** One member of a room: what it sent, and what it was told. */
class Member {
  /** The end of what it has without a hole, and what came beyond. */
  head = 0
  /** @type {Set<number>} */
  beyond = new Set()
  lastTold = 0
  /** @type {Map<string, Unsent>} */
  unsent = new Map()
  live = false

  /** @param {string} url @param {Seat} seat @param {Tally} tally */
  constructor(url, { roomId, cookie }, tally) {
    this.roomId = roomId
    this.tally = tally
    const options = { transports: ['websocket'], forceNew: true, extraHeaders: { cookie }, autoConnect: false }
    // The product's own pace: within a second at first.
    this.socket = io(url, { ...options, reconnectionDelay: 500, randomizationFactor: 0.9, reconnectionDelayMax: 1000 })
    this.socket.on('message', ({ message }) => this.hear(message))
    this.socket.on('disconnect', () => {
      this.live = false
    })
    this.socket.on('connect', () => void this.follow().catch(() => {}))
  }

  connect() {
    return new Promise((resolve) => {
      this.followed = resolve
      this.socket.connect()
    })
  }

  /** @param {string} event @param {object} payload */
  ask(event, payload) {
    return this.socket.timeout(20_000).emitWithAck(event, payload)
  }

  /** Joins, fills what is missing, sends again what was not acknowledged. */
  async follow() {
    const answer = await this.ask('room:follow', { roomId: this.roomId })
    if (!answer.ok) throw new Error(answer.code)
    this.lastTold = 0
    let last = answer.value.lastSequence
    while (this.head < last) {
      const page = await this.ask('message:after', { roomId: this.roomId, after: this.head })
      for (const { sequence } of page.value.messages) this.take(sequence)
      last = Math.max(last, page.value.lastSequence)
    }
    for (const unsent of this.unsent.values()) await this.deliver(unsent)
    this.live = true
    this.followed?.(undefined)
  }

  /** @param {{ sequence: number, clientId: string, body: string }} message */
  hear({ sequence, clientId, body }) {
    this.tally.latencies.push(performance.now() - Number(body.split(' ')[1]))
    if (sequence < this.lastTold) this.tally.inversions += 1
    this.lastTold = Math.max(this.lastTold, sequence)
    this.take(sequence)
    // A hint may come twice; a message has one place.
    const place = this.tally.places.get(clientId)
    if (place !== undefined && place !== sequence) this.tally.doubled += 1
    this.tally.places.set(clientId, sequence)
  }

  /** @param {number} sequence */
  take(sequence) {
    if (sequence <= this.head) return
    this.beyond.add(sequence)
    while (this.beyond.delete(this.head + 1)) this.head += 1
  }

  /** Says something new; resolves once it is acknowledged, or has to wait for the next connection. */
  say() {
    const unsent = { clientId: randomUUID(), body: `pesan ${performance.now()} tentang harga dan jadwal` }
    this.unsent.set(unsent.clientId, unsent)
    return this.deliver(unsent)
  }

  /** @param {Unsent} unsent */
  async deliver(unsent) {
    const answer = await this.ask('message:send', { roomId: this.roomId, ...unsent }).catch(() => null)
    if (answer?.ok) {
      // Its own it is not told: the answer is the message.
      this.take(answer.value.sequence)
      this.unsent.delete(unsent.clientId)
      this.tally.acknowledged += 1
      this.tally.heads.set(this.roomId, Math.max(this.tally.heads.get(this.roomId) ?? 0, answer.value.sequence))
      return
    }
    if (answer) this.tally.refused += 1
    if (answer) await wait(100)
  }

  /** Has everything that was acknowledged to anybody, and nothing waits. */
  get whole() {
    return this.unsent.size === 0 && this.head >= (this.tally.heads.get(this.roomId) ?? 0)
  }
}

/** What was counted since it was last asked. */
class Tally {
  /** The last sequence acknowledged, by room. @type {Map<string, number>} */
  heads = new Map()
  /** Where each message stands, by its client id. @type {Map<string, number>} */
  places = new Map()
  acknowledged = 0
  refused = 0
  doubled = 0
  inversions = 0
  /** @type {number[]} */
  latencies = []
  reset() {
    Object.assign(this, { acknowledged: 0, refused: 0, doubled: 0, inversions: 0, latencies: [] })
  }
}

const tally = new Tally()
/** @type {Member[]} */
let members = []
let turn = 0
const nextMember = () => /** @type {Member} */ (members[turn++ % members.length])

/** Members that lack something although the time to get it has passed. */
async function lost() {
  const until = performance.now() + SETTLE_MS
  while (performance.now() < until && !members.every((member) => member.whole)) await wait(20)
  const lacking = members.map(({ head, roomId }) => (tally.heads.get(roomId) ?? 0) - head)
  return lacking.filter((count) => count > 0).reduce((sum, count) => sum + count, 0)
}

/** @param {number} perSecond @param {number} ms */
async function talk(perSecond, ms) {
  const began = performance.now()
  for (let said = 0; performance.now() < began + ms; ) {
    const due = Math.floor(((performance.now() - began) / 1000) * perSecond)
    for (; said < due; said += 1) void nextMember().say()
    await wait(2)
  }
}

const WORK = {
  /** @param {{ url: string, seats: Seat[] }} told */
  async connect({ url, seats }) {
    members = seats.map((seat) => new Member(url, seat, tally))
    for (let at = 0; at < members.length; at += CONNECTING_AT_ONCE) {
      await Promise.all(members.slice(at, at + CONNECTING_AT_ONCE).map((member) => member.connect()))
    }
    return null
  },

  /** As much as goes, with so many sends under way at any time. @param {{ atOnce: number, ms: number }} told */
  async flood({ atOnce, ms }) {
    tally.reset()
    const began = performance.now()
    const chatter = async () => {
      while (performance.now() < began + ms) await nextMember().say()
    }
    await Promise.all(Array.from({ length: atOnce }, chatter))
    const missing = await lost()
    const seconds = (performance.now() - began) / 1000
    const { acknowledged, refused, doubled, inversions } = tally
    return { rate: acknowledged / seconds, refused, lost: missing, doubled, inversions }
  },

  /** An even pace, whatever comes back. @param {{ perSecond: number, ms: number }} told */
  async pace({ perSecond, ms }) {
    tally.reset()
    await talk(perSecond, ms)
    const missing = await lost()
    const { doubled, inversions } = tally
    const latencies = tally.latencies.toSorted((one, other) => one - other)
    const share = (/** @type {number} */ part) => latencies[Math.floor((latencies.length - 1) * part)] ?? 0
    return { p50: share(0.5), p95: share(0.95), p99: share(0.99), lost: missing, doubled, inversions }
  },

  /** Talks on while the server is away, and resolves once everybody is back and whole. @param {{ perSecond: number, ms: number }} told */
  async outlive({ perSecond, ms }) {
    tally.reset()
    await talk(perSecond, ms)
    while (!members.every((member) => member.live && member.whole)) await wait(10)
    const { doubled, inversions } = tally
    return { lost: await lost(), doubled, inversions }
  },
}

process.on('message', async (/** @type {{ work: keyof typeof WORK, told: any }} */ { work, told }) => {
  process.send?.(await WORK[work](told))
})
// Whoever asked is gone.
process.on('disconnect', () => process.exit(0))
