import type { Socket } from 'socket.io-client'
import { wholeUpTo } from '../domain/conversation/order'
import {
  dropUnsent,
  keepUnsent,
  lookBack,
  type NextStep,
  nextStep,
  type RoomView,
  raiseMarks,
  receive,
  retryDelay,
  setRefusal,
  type Unsent,
} from '../domain/conversation/room-view'
import type {
  Answer,
  Answers,
  ClientEvent,
  ClientPayload,
  ClientToServerEvents,
  ServerToClientEvents,
  WireMessage,
} from '../schemas/socket-events'

export interface RoomState {
  readonly view: RoomView<WireMessage>
  /** `plain` before the scripts took over. */
  readonly link: 'plain' | 'connecting' | 'live' | 'offline' | 'signed-out' | 'shut-out'
  readonly closed: boolean
  /** Ids of those who are in the room at this moment, as long as the line is live. */
  readonly here: readonly string[]
  /** Who is writing just now. */
  readonly typing: string | null
}

/** What a connection asks of the browser it runs in. */
export interface Device {
  /** What was typed and is not known to be stored outlives a reload and a closed tab. */
  readonly outbox: { load(): readonly Unsent[]; keep(unsent: Unsent): void; drop(clientId: string): void }
  /** Somebody is looking at the room. */
  visible(): boolean
  /** Calls when the network is back or somebody looks again; answers how to stop. */
  onWake(wake: () => void): () => void
  /** Calls when the browser knows that the network is gone; answers how to stop. */
  onLost(lost: () => void): () => void
  /** From 0 up to 1. */
  dice(): number
}

interface Options {
  readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>
  readonly roomId: string
  readonly start: RoomState
  readonly device: Device
  readonly onChange: (state: RoomState) => void
}

/** An answer that has not come by then will not come over this connection. */
const ANSWER_MS = 8_000
/** Hints may get lost without a trace: now and then the room is asked how far it is. */
const LOOK_EVERY_MS = 25_000
const PAUSE_MS = 2_000
/** So long an attempt to connect is left alone: on a slow line another one would come no sooner. */
const ATTEMPT_MS = 5_000
const TYPING_SHOWN_MS = 5_000
const TYPING_TOLD_EVERY_MS = 3_000
/** Refusals that pass by themselves. */
const PASSING = new Set(['rate-limited', 'unavailable'])

type Timer = 'retry' | 'look' | 'pause' | 'typing'

/**
 * Keeps one browser's list of a room equal to the table: follows, fills holes, sends what was typed, and comes back
 * by itself after every loss. What to do next is decided by `nextStep`; here it is only carried out.
 */
export class RoomConnection {
  private readonly socket: Options['socket']
  private readonly roomId: string
  private readonly device: Device
  private readonly onChange: Options['onChange']
  private readonly timers = new Map<Timer, ReturnType<typeof setTimeout>>()
  private readonly stopHearing: readonly (() => void)[]
  private state: RoomState
  private ended = false
  private attempt = 0
  private working = false
  private marking = false
  private toldTypingAt = 0
  /** When the attempt to connect that is under way began. */
  private tryingSince: number | null = null

  constructor({ socket, roomId, start, device, onChange }: Options) {
    this.socket = socket
    this.roomId = roomId
    this.device = device
    this.onChange = onChange
    this.state = { ...start, link: 'connecting', view: keepUnsent(start.view, device.outbox.load()) }
    this.listen()
    this.stopHearing = [device.onWake(() => this.wake()), device.onLost(() => this.lose())]
    onChange(this.state)
    this.connect()
  }

  send(unsent: Unsent): void {
    this.device.outbox.keep(unsent)
    this.change({ view: keepUnsent(this.state.view, [unsent]) })
    this.connect()
    void this.work()
  }

  retry(clientId: string): void {
    this.change({ view: setRefusal(this.state.view, clientId, null) })
    this.connect()
    void this.work()
  }

  drop(clientId: string): void {
    this.change({ view: dropUnsent(this.state.view, clientId) })
  }

  /** Older messages, after this sequence. */
  lookBack(from: number): void {
    this.change({ view: lookBack(this.state.view, from) })
    void this.work()
  }

  tellTyping(): void {
    const now = Date.now()
    if (!this.socket.connected || now - this.toldTypingAt < TYPING_TOLD_EVERY_MS) return
    this.toldTypingAt = now
    // Nobody waits for the answer: a hint that is lost is lost.
    this.ask('room:typing', { roomId: this.roomId }).catch(() => {})
  }

  close(): void {
    this.ended = true
    for (const timer of this.timers.values()) clearTimeout(timer)
    for (const stop of this.stopHearing) stop()
    this.socket.removeAllListeners()
    this.socket.disconnect()
  }

  private listen() {
    const { socket, roomId } = this
    socket.on('connect', () => {
      this.tryingSince = null
      void this.follow()
    })
    socket.on('disconnect', () => this.comeBack('offline'))
    socket.on('connect_error', ({ message }) => this.comeBack(message === 'signed-out' ? 'signed-out' : 'offline'))
    socket.on('message', (hint) => {
      if (hint.roomId !== roomId) return
      this.change({ view: receive(this.state.view, [hint.message]), typing: null })
      void this.work()
    })
    socket.on('mark', (hint) => {
      if (hint.roomId === roomId) this.change({ view: raiseMarks(this.state.view, [hint.mark]) })
    })
    socket.on('here', (hint) => {
      if (hint.roomId !== roomId) return
      const others = this.state.here.filter((userId) => userId !== hint.userId)
      this.change({ here: hint.here ? [...others, hint.userId] : others })
    })
    socket.on('typing', (hint) => {
      if (hint.roomId !== roomId || hint.userId === this.state.view.userId) return
      this.change({ typing: hint.name })
      this.later('typing', TYPING_SHOWN_MS, () => this.change({ typing: null }))
    })
  }

  private change(next: Partial<RoomState>) {
    if (this.ended) return
    const before = this.state.view.unsent
    this.state = { ...this.state, ...next }
    const still = new Set(this.state.view.unsent.map(({ clientId }) => clientId))
    for (const { clientId } of before) if (!still.has(clientId)) this.device.outbox.drop(clientId)
    this.onChange(this.state)
  }

  private later(timer: Timer, delay: number, work: () => void) {
    clearTimeout(this.timers.get(timer))
    if (!this.ended) this.timers.set(timer, setTimeout(work, delay))
  }

  private async ask<Event extends ClientEvent>(event: Event, payload: ClientPayload<Event>): Promise<Answer<Event>> {
    return (await (this.socket as Socket).timeout(ANSWER_MS).emitWithAck(event, payload)) as Answer<Event>
  }

  /** The network is back, or somebody looks again. */
  private wake() {
    this.attempt = 0
    if (this.socket.connected) {
      void this.follow()
      return
    }
    // An attempt under way may wait for a network that is gone.
    if (this.tryingSince !== null && Date.now() - this.tryingSince < ATTEMPT_MS) return
    this.socket.disconnect()
    this.connect()
  }

  /** Said at once: the heartbeat would notice half a minute later. */
  private lose() {
    if (this.state.link === 'signed-out' || this.state.link === 'shut-out') return
    if (this.socket.connected) this.socket.disconnect()
    else this.comeBack('offline')
  }

  private connect() {
    clearTimeout(this.timers.get('retry'))
    if (this.ended || this.socket.connected) return
    this.tryingSince = Date.now()
    this.socket.connect()
  }

  private comeBack(link: RoomState['link']) {
    this.tryingSince = null
    this.change({ link, typing: null, here: [] })
    if (link === 'signed-out') return
    this.later('retry', retryDelay(this.attempt, this.device.dice()), () => this.connect())
    this.attempt += 1
  }

  /** An answer that did not come: a new connection begins from what the list holds. */
  private giveUp() {
    if (this.socket.connected) this.socket.disconnect()
  }

  private async follow() {
    try {
      const answer = await this.ask('room:follow', { roomId: this.roomId })
      if (answer.ok) this.goOn(answer.value)
      else if (PASSING.has(answer.code)) this.later('look', PAUSE_MS, () => void this.follow())
      else this.change({ link: 'shut-out' })
    } catch {
      this.giveUp()
    }
  }

  private goOn({ lastSequence, closed, marks, here }: Answers['room:follow']) {
    this.attempt = 0
    this.change({ link: 'live', closed, here, view: raiseMarks(receive(this.state.view, [], lastSequence), marks) })
    this.later('look', LOOK_EVERY_MS, () => void this.follow())
    void this.work()
  }

  /** Carries out steps until none is left. */
  private async work() {
    if (this.working) return
    this.working = true
    try {
      let step = nextStep(this.state.view)
      while (step && this.socket.connected && (await this.carryOut(step))) step = nextStep(this.state.view)
    } catch {
      this.giveUp()
    } finally {
      this.working = false
    }
    void this.mark()
  }

  /** False when there is nothing to go on with for now. */
  private async carryOut(step: NextStep): Promise<boolean> {
    const refusal = step.kind === 'ask' ? await this.fill(step.after) : await this.deliver(step.unsent)
    if (refusal === null) return true
    if (PASSING.has(refusal)) {
      this.later('pause', PAUSE_MS, () => void this.work())
      return false
    }
    if (step.kind === 'ask') {
      this.change({ link: 'shut-out' })
      return false
    }
    const closed = this.state.closed || refusal === 'room-closed'
    this.change({ closed, view: setRefusal(this.state.view, step.unsent.clientId, refusal) })
    return true
  }

  /** Null, or why not. */
  private async fill(after: number): Promise<string | null> {
    const answer = await this.ask('message:after', { roomId: this.roomId, after })
    if (!answer.ok) return answer.code
    this.change({ view: receive(this.state.view, answer.value.messages, answer.value.lastSequence) })
    return null
  }

  /** Null, or why not. */
  private async deliver({ clientId, body, about }: Unsent): Promise<string | null> {
    const answer = await this.ask('message:send', { roomId: this.roomId, clientId, body, about })
    if (!answer.ok) return answer.code
    this.change({ view: receive(this.state.view, [answer.value]) })
    return null
  }

  /** Tells how far this list reaches, when that is further than the room knows. */
  private async mark() {
    const { view, link } = this.state
    const mine = view.marks.find(({ userId }) => userId === view.userId)
    if (!mine || this.marking || link !== 'live') return
    const delivered = Math.max(mine.deliveredSequence, wholeUpTo(view.messages, view.from))
    const read = this.device.visible() ? delivered : mine.readSequence
    if (delivered === mine.deliveredSequence && read === mine.readSequence) return
    this.marking = true
    try {
      const answer = await this.ask('message:mark', { roomId: this.roomId, delivered, read })
      if (!answer.ok) return
      this.change({
        view: raiseMarks(this.state.view, [{ ...mine, deliveredSequence: delivered, readSequence: read }]),
      })
    } catch {
      this.giveUp()
    } finally {
      this.marking = false
    }
    // What came in meanwhile.
    void this.mark()
  }
}
