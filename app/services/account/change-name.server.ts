import type { AppContext } from '~/context'
import type { SignedIn } from '~/domain/access/actor'

export const changeName = (context: AppContext, actor: SignedIn, name: string): Promise<void> =>
  context.db.accounts.setName(actor.userId, name)
