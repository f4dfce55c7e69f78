/** What a room's list is ordered by: the server's sequence, given in the transaction that stored the message. */
export interface Sequenced {
  readonly sequence: number
}

/** Missing sequences between two known messages: ask for what comes after `after`, up to `before`. */
export interface Gap {
  readonly after: number
  readonly before: number
}

/**
 * One list of the known messages and those that came in, in order and without doubles, however they were mixed,
 * repeated or reordered on the way. `gap` is the first hole in it; null when it is whole.
 */
export const mergeMessages = <Message extends Sequenced>(
  known: readonly Message[],
  incoming: readonly Message[],
): { readonly messages: readonly Message[]; readonly gap: Gap | null } => {
  const bySequence = new Map([...incoming, ...known].map((message) => [message.sequence, message]))
  const messages = [...bySequence.values()].toSorted((left, right) => left.sequence - right.sequence)
  return { messages, gap: firstGap(messages) }
}

const firstGap = (messages: readonly Sequenced[]): Gap | null => {
  let previous: number | null = null
  for (const { sequence } of messages) {
    if (previous !== null && sequence > previous + 1) return { after: previous, before: sequence }
    previous = sequence
  }
  return null
}
