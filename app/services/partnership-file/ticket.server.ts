import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'

/** Opens a file that was taken out, for whoever took it out. */
export interface FileTicket {
  /** When it was taken out, as ISO text. */
  readonly at: string
  readonly ticket: string
}

interface Export {
  readonly actor: SignedIn
  readonly partnershipId: string
  readonly at: string
}

/** So long the file may be read again and saved without saying why once more. */
const OPEN_MS = 60 * 60 * 1000

export const ticketFor = ({ seal }: Pick<AppContext, 'seal'>, { actor, partnershipId, at }: Export): FileTicket => ({
  at,
  ticket: seal(`partnership-file ${partnershipId} ${actor.userId} ${at}`),
})

export const opens = (context: AppContext, { ticket, at }: FileTicket, about: Omit<Export, 'at'>): boolean => {
  const age = context.now().getTime() - new Date(at).getTime()
  return age >= 0 && age < OPEN_MS && ticket === ticketFor(context, { ...about, at }).ticket
}
