import { z } from 'zod'
import { TALKS } from '~/domain/conversation/room'
import { SearchWords } from './fields'

const roomId = z.uuid('invalid')
const sequence = z.coerce.number('invalid').int().min(1).max(2_147_483_647)

/** As its writer saw it: 0 is as it was sent. */
const MessageVersion = z.coerce.number('invalid').int().min(0).max(2_147_483_647)

/** The forms of a room's page. */
export const RoomForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('enter') }),
  z.object({
    intent: z.literal('send'),
    roomId,
    /** Made for the page: sent twice, it is one message. */
    clientId: z.uuid('invalid'),
    body: z.string().optional(),
    /** The sequence of the message it answers. */
    about: sequence.optional(),
    /** A ready reply to put beside what is typed: nothing is sent. */
    quick: z.string().optional(),
  }),
  /** Show me what is new; what was shown up to here was read. */
  z.object({
    intent: z.literal('refresh'),
    roomId,
    read: z.coerce.number('invalid').int().min(0).max(2_147_483_647),
  }),
])

export type RoomForm = z.output<typeof RoomForm>

/** A room's page is found by its case, and by who talks there. */
export const RoomAddress = z.object({ partnershipId: z.uuid(), talk: z.enum(TALKS).default('case') })
export type RoomAddress = z.output<typeof RoomAddress>

/** `?before=14`: the page of messages before that one; anything else is the newest page. */
export const BeforeSequence = sequence.nullable().catch(null)

/** What a room's page may be asked: an older page, a message to answer, a ready text. */
export const RoomQuery = z.object({
  before: BeforeSequence,
  reply: BeforeSequence,
  text: z.string().optional().catch(undefined),
})

/** What is looked for in a room: words, and before which sequence. */
export const RoomSearchQuery = z.object({ q: SearchWords, before: BeforeSequence })

/** What lies under `/rooms/:roomId`. */
export const RoomPlace = z.object({ roomId })
/** One message of a room. */
export const MessagePlace = z.object({ roomId, sequence })

/** The forms of a message's page. */
export const MessageForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('edit'), version: MessageVersion, body: z.string().optional() }),
  z.object({ intent: z.literal('delete'), version: MessageVersion }),
])

export type MessageForm = z.output<typeof MessageForm>

/** A file, or nothing chosen; the server looks at its bytes. */
export const RoomFileForm = z.object({
  clientId: z.uuid('invalid'),
  caption: z.string().optional(),
  file: z.instanceof(File).optional(),
})

/** What the phone opens to take a file from: all it has, the camera, or the recorder. */
export const FILE_SOURCES = ['any', 'camera', 'recorder'] as const
export const FileSource = z.enum(FILE_SOURCES).catch('any')
export type FileSource = z.output<typeof FileSource>
