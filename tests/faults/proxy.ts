import net from 'node:net'

/** A line between a phone and a server that can be made to fail in the ways that lines fail. */
export interface Proxy {
  readonly port: number
  /** Where new connections lead from now on. */
  leadTo(target: number | string): void
  /** Cuts what is open. */
  cut(): void
  /** Lets so many more bytes through to that end, then cuts in the middle of whatever that is. */
  cutAfter(bytes: number, towards: End): void
  /** Everything arrives later by so many milliseconds, in both directions. */
  delay(ms: number): void
  /** Nothing arrives any more and nobody is told: to the server, to the phone, or both. */
  hold(...ends: readonly End[]): void
  /** Takes nothing more from the server: what it says piles up on its side. */
  stall(): void
  /** The network is good again: what was swallowed is gone, so lines that lost something are cut. */
  heal(): void
  close(): void
}

export type End = 'phone' | 'server'

interface Pipe {
  readonly to: net.Socket
  /** What arrives is written after what came before it. */
  last: Promise<void>
  swallowed: boolean
}

interface Line {
  readonly phone: net.Socket
  readonly server: net.Socket
  readonly pipes: Readonly<Record<End, Pipe>>
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

const connectTo = (target: number | string) =>
  typeof target === 'string' ? net.connect(target) : net.connect(target, '127.0.0.1')

/** Opens a proxy on a free port before a port or a Unix socket; what it does to its lines is told by whoever holds it. */
export async function openProxy(target: number | string): Promise<Proxy> {
  const lines = new Set<Line>()
  const now = { target, delayMs: 0, held: new Set<End>(), left: { phone: Infinity, server: Infinity } }
  const cutLine = (line: Line) => {
    lines.delete(line)
    line.phone.destroy()
    line.server.destroy()
  }
  const cut = () => {
    for (const line of lines) cutLine(line)
  }

  const carry = (line: Line, end: End, bytes: Buffer) => {
    const pipe = line.pipes[end]
    if (now.held.has(end)) {
      pipe.swallowed = true
      return
    }
    const through = bytes.subarray(0, now.left[end])
    now.left[end] -= through.length
    const write = () => {
      if (!pipe.to.destroyed) pipe.to.write(through)
    }
    if (now.delayMs === 0) write()
    else pipe.last = Promise.all([pipe.last, wait(now.delayMs)]).then(write)
    if (now.left[end] > 0) return
    now.left[end] = Infinity
    void pipe.last.then(() => cutLine(line))
  }

  const listener = net.createServer((phone) => {
    const server = connectTo(now.target)
    const pipe = (to: net.Socket): Pipe => ({ to, last: Promise.resolve(), swallowed: false })
    const line: Line = { phone, server, pipes: { phone: pipe(phone), server: pipe(server) } }
    lines.add(line)
    phone.on('data', (bytes: Buffer) => carry(line, 'server', bytes))
    server.on('data', (bytes: Buffer) => carry(line, 'phone', bytes))
    for (const socket of [phone, server]) socket.on('close', () => cutLine(line)).on('error', () => cutLine(line))
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))

  return {
    port: (listener.address() as net.AddressInfo).port,
    leadTo: (next) => {
      now.target = next
    },
    cut,
    cutAfter: (bytes, towards) => {
      now.left[towards] = bytes
    },
    delay: (ms) => {
      now.delayMs = ms
    },
    hold: (...ends) => {
      now.held = new Set(ends)
    },
    stall: () => {
      for (const line of lines) line.server.pause()
    },
    heal: () => {
      Object.assign(now, { delayMs: 0, held: new Set(), left: { phone: Infinity, server: Infinity } })
      for (const line of lines) line.server.resume()
      for (const line of lines) if (line.pipes.phone.swallowed || line.pipes.server.swallowed) cutLine(line)
    },
    close: () => {
      cut()
      listener.close()
    },
  }
}
