import { createTransport } from 'nodemailer'
import type { SendMail } from '~/context'

/** A mail server that does not answer must not hold up the outbox. */
const PATIENCE_MS = 15_000

/** @param server where mail is handed over, and who it is from */
export function createMail({ url, from }: { readonly url: string; readonly from: string }): SendMail {
  const transport = createTransport(
    { url, connectionTimeout: PATIENCE_MS, greetingTimeout: PATIENCE_MS, socketTimeout: PATIENCE_MS },
    { from },
  )
  return async ({ to, subject, text, id }) => {
    await transport.sendMail({ to, subject, text, messageId: `<${id}@jejaring>` })
  }
}
