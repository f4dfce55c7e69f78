import type { AppContext, NewPerson } from '~/context'
import type { SignedIn } from '~/domain/access/actor'

/** The language in which the house writes to a person. */
export const changeLocale = (context: AppContext, actor: SignedIn, locale: NewPerson['locale']): Promise<void> =>
  context.db.accounts.setLocale(actor.userId, locale)
