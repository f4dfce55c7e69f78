import type { NotificationContent } from '../domain/notification'
import type { Locale } from './locale'
import { sentenceOutside } from './notifications'

const id = {
  subject: (count: number) => `Jejaring: ${count} pemberitahuan menunggu Anda`,
  greeting: 'Halo,',
  open: 'Buka di sini:',
  quieter: 'Atur pemberitahuan atau matikan surat ini:',
  noReply: 'Jangan balas surat ini. Tidak ada yang membacanya.',
}

const en: typeof id = {
  subject: (count) => `Jejaring: ${count === 1 ? '1 notice waits' : `${count} notices wait`} for you`,
  greeting: 'Hello,',
  open: 'Open here:',
  quieter: 'Change your notices or switch this mail off:',
  noReply: 'Please do not answer this mail. Nobody reads it.',
}

interface Written {
  readonly locale: Locale
  /** Where the notices stand, and where they are switched off: whole addresses. */
  readonly open: string
  readonly settings: string
}

/** One mail for all that waits, as plain text. What was said in a room stays there. */
export const noticeMail = (
  notices: readonly NotificationContent[],
  { locale, open, settings }: Written,
): { readonly subject: string; readonly text: string } => {
  const texts = { id, en }[locale]
  const sentences = [...new Set(notices.map((one) => sentenceOutside(one, locale)))]
  return {
    subject: texts.subject(notices.length),
    text: [
      texts.greeting,
      sentences.map((sentence) => `- ${sentence}`).join('\n'),
      `${texts.open}\n${open}`,
      `${texts.quieter}\n${settings}`,
      texts.noReply,
    ].join('\n\n'),
  }
}
