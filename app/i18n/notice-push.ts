import type { NotificationContent } from '../domain/notification'
import type { Locale } from './locale'
import { sentenceOutside } from './notifications'

const id = { many: (count: number) => `${count} pemberitahuan menunggu Anda` }
const en: typeof id = { many: (count) => `${count} notices wait for you` }

/** What a device shows for all that waits, on a locked screen as well. What was said in a room stays there. */
export function noticePush(notices: readonly NotificationContent[], locale: Locale): { title: string; body: string } {
  const [sentence, ...more] = new Set(notices.map((one) => sentenceOutside(one, locale)))
  const body = sentence && more.length === 0 ? sentence : { id, en }[locale].many(notices.length)
  return { title: 'Jejaring', body }
}
