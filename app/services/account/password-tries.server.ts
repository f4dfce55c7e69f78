import type { AppContext } from '~/context'

/** Wrong passwords for one account, from wherever they come. */
const ALLOWED = { most: 10, seconds: 5 * 60 }

/** Guesses at the password of one account: `whose` is what was typed, so that strangers' accounts count alike. */
export const passwordTries = ({ db, now }: AppContext, whose: string) => ({
  /** @returns seconds to wait; 0 when one more guess is allowed */
  take: () => db.attempts.take(`password:${whose}`, ALLOWED, now()),
  forget: () => db.attempts.forget(`password:${whose}`),
})
