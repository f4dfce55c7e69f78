// What a room costs when nothing is asked and nothing is kept: socket.io alone, with events of the same shape.
import { randomUUID } from 'node:crypto'
import http from 'node:http'
import { Server } from 'socket.io'

const server = http.createServer()
const io = new Server(server, { serveClient: false, perMessageDeflate: false })
/** @type {Map<string, number>} */
const sequences = new Map()

io.on('connection', (socket) => {
  socket.on('room:follow', ({ roomId }, answer) => {
    void socket.join(roomId)
    answer({ ok: true, value: { lastSequence: sequences.get(roomId) ?? 0, closed: false, marks: [] } })
  })
  socket.on('message:send', ({ roomId, clientId, body }, answer) => {
    const sequence = (sequences.get(roomId) ?? 0) + 1
    sequences.set(roomId, sequence)
    const said = {
      id: randomUUID(),
      sequence,
      version: 0,
      senderId: socket.id,
      senderName: 'Orang 01234567',
      side: 'a',
    }
    const message = { ...said, clientId, kind: 'text', body, about: null, createdAt: new Date().toISOString() }
    socket.to(roomId).emit('message', { roomId, message })
    answer({ ok: true, value: message })
  })
})

server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('listening'))
