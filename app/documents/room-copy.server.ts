import type { MinutesLine } from '~/domain/conversation/cards/card'
import type { ShownWords } from '~/domain/conversation/cards/shown'
import type { Message } from '~/domain/conversation/message'
import type { Room } from '~/domain/conversation/room'
import type { TimeZone } from '~/domain/region/region'
import { quotedWords } from '~/i18n/card-face'
import { formatDate, formatDateTime, formatTime } from '~/i18n/format'
import type { Locale } from '~/i18n/locale'
import { eventSentence, room as roomTexts } from '~/i18n/room'
import { roomPages } from '~/i18n/room-pages'
import { openSheet } from './sheet.server'

/** What a message said before a change. */
interface Wording {
  readonly body: string
  readonly replacedAt: Date
}

/** All that was said in a room, for one of those who sit there. */
export interface RoomCopy {
  readonly room: Room
  readonly messages: readonly Message[]
  /** Of those that were edited, by sequence; oldest first. */
  readonly wordings: ReadonlyMap<number, readonly Wording[]>
  /** What minutes quote, by the sequence of their message. */
  readonly quotes: ReadonlyMap<number, readonly MinutesLine[]>
  /** The clock of who reads it. */
  readonly zone: TimeZone
  readonly locale: Locale
  readonly at: Date
}

/** One thing said: who and when, then its lines. What the house wrote has no lines. */
interface CopyEntry {
  readonly heading: string
  readonly lines: readonly string[]
}

interface CopyDay {
  readonly day: string
  readonly entries: readonly CopyEntry[]
}

/** Before every line somebody wrote: none can pass for a message of its own, nor for a formula. */
const INDENT = '    '

/** The copy as plain text. */
export function roomCopyText(copy: RoomCopy): string {
  const indented = (text: string) => INDENT + text.replaceAll('\n', `\n${INDENT}`)
  const days = daysOf(copy).flatMap(({ day, entries }) => [
    `# ${day}`,
    ...entries.map(({ heading, lines }) => [heading, ...lines.map(indented)].join('\n')),
  ])
  const { title, lead } = headOf(copy)
  return `${[title, ...lead, ...days].join('\n\n')}\n`
}

/** The same as a paper. */
export function renderRoomCopy(copy: RoomCopy): Promise<Uint8Array> {
  const { title, lead } = headOf(copy)
  const sheet = openSheet({
    title,
    at: copy.at,
    running: title,
    page: roomPages[copy.locale].copy.page,
    banner: null,
  })
  sheet.part(copy.locale)
  sheet.title(title, lead.join(' '))
  for (const { day, entries } of daysOf(copy)) {
    sheet.heading(day)
    for (const { heading, lines } of entries) {
      sheet.paragraph({ text: heading, style: 'label' })
      for (const text of lines) sheet.paragraph({ text, style: 'value' })
    }
  }
  return sheet.finish()
}

const headOf = ({ room, locale, at, zone }: RoomCopy) => {
  const texts = roomPages[locale].copy
  const { a, b } = room.parties
  return {
    title: texts.heading(room.reference),
    lead: [`${texts.talk[room.talk](a.name, b.name)}.`, texts.drawnUp(formatDateTime(at, locale, zone))],
  }
}

function daysOf(copy: RoomCopy): readonly CopyDay[] {
  const days = new Map<string, CopyEntry[]>()
  for (const message of copy.messages) {
    const entry = entryOf(copy, message)
    if (!entry) continue
    const day = formatDate(message.createdAt, copy.locale, copy.zone)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days].map(([day, entries]) => ({ day, entries }))
}

function entryOf(copy: RoomCopy, message: Message): CopyEntry | null {
  const texts = roomPages[copy.locale].copy
  const time = formatTime(message.createdAt, copy.locale, copy.zone)
  if (message.kind === 'event') {
    const sentence = message.shown?.[copy.locale].title ?? eventSentence(message, roomTexts[copy.locale])
    return sentence === null ? null : { heading: `${time} ${sentence}`, lines: [] }
  }
  const said = texts.said({ time, name: message.senderName, side: texts.sides[message.side] })
  return { heading: `[${message.sequence}] ${said}`, lines: linesOf(copy, message) }
}

function linesOf({ wordings, quotes, zone, locale }: RoomCopy, message: Message): readonly string[] {
  const texts = roomPages[locale].copy
  if (message.change === 'deleted') return [texts.deleted]
  if (message.shown) {
    const quoted = quotes.get(message.sequence) ?? []
    const said = quoted.map(({ name, ...line }) => `“${quotedWords(line, locale)}” (${name})`)
    return [...cardLines(message.shown[locale]), ...said]
  }
  const earlier = wordings.get(message.sequence) ?? []
  return [
    ...(message.about === null ? [] : [texts.answers(message.about)]),
    ...(message.file ? [texts.file(message.file.name)] : []),
    ...(message.body === '' ? [] : [message.body]),
    ...earlier.map(({ body, replacedAt }) => texts.edited(formatTime(replacedAt, locale, zone), body)),
  ]
}

const cardLines = ({ title, state, lines }: ShownWords): readonly string[] => [`${title} (${state})`, ...lines]
