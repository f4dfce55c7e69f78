/** What a room's list is ordered by: the server's sequence, given in the transaction that stored the message. */
export interface Sequenced {
  readonly sequence: number
  /** Raised with every change of it. */
  readonly version: number
}

/**
 * One list of the known messages and those that came in, in order and without doubles, however they were mixed,
 * repeated or reordered on the way. Of two versions of one message the newer stays.
 */
export const mergeMessages = <Message extends Sequenced>(
  known: readonly Message[],
  incoming: readonly Message[],
): readonly Message[] => {
  const bySequence = new Map(known.map((message) => [message.sequence, message]))
  for (const message of incoming) {
    const before = bySequence.get(message.sequence)
    if (!before || before.version < message.version) bySequence.set(message.sequence, message)
  }
  return [...bySequence.values()].toSorted((left, right) => left.sequence - right.sequence)
}

/**
 * The last sequence up to which an ordered list has no hole, when it ought to begin after `from`: ask for what comes
 * after it.
 */
export const wholeUpTo = (messages: readonly Pick<Sequenced, 'sequence'>[], from: number): number => {
  let last = from
  for (const { sequence } of messages) {
    if (sequence > last + 1) return last
    last = sequence
  }
  return last
}
