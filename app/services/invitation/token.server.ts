import type { AppContext } from '~/context'

/** What the link of an invitation carries: made from its id, so that a form sent twice gives the same link. */
export const tokenOf = ({ seal }: AppContext, invitationId: string): string => seal(`invitation ${invitationId}`)

/** What is kept of a token: a look into the tables opens nothing. */
export const hashOf = ({ seal }: AppContext, token: string): string => seal(`invitation token ${token}`)
