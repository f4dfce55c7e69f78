import { createECDH, createHmac } from 'node:crypto'
import webPush from 'web-push'
import type { Push } from '~/context'

/** A push service that does not answer must not hold up the outbox. */
const PATIENCE_MS = 10_000
/** Whoever is offline for longer finds it in the app. */
const KEPT_SECONDS = 24 * 60 * 60
/** What push services answer for a device that is no more: RFC 8030, 7.3. */
const GONE = new Set([404, 410])

/**
 * The keys by which push services know this house: made from its secret, so that they are kept with it and the same in
 * every process. (One secret in four thousand million makes a number that is no key; the curve refuses it at the start.)
 */
function keysOf(secret: string): { readonly publicKey: string; readonly privateKey: string } {
  const privateKey = createHmac('sha256', secret).update('push').digest()
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(privateKey)
  return { publicKey: curve.getPublicKey('base64url'), privateKey: privateKey.toString('base64url') }
}

/** @param origin who wakes people: push services turn to them when something is wrong */
export function createPush({ origin, secret }: { readonly origin: string; readonly secret: string }): Push {
  const keys = keysOf(secret)
  const subject = origin.startsWith('https:') ? origin : `mailto:jejaring@${new URL(origin).hostname}`
  return {
    publicKey: keys.publicKey,
    send: async ({ endpoint, p256dh, auth }, text) => {
      const sealed = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, text, {
        vapidDetails: { subject, ...keys },
        TTL: KEPT_SECONDS,
        urgency: 'normal',
      })
      const answer = await fetch(endpoint, {
        method: 'POST',
        headers: sealed.headers as Record<string, string>,
        body: new Uint8Array(sealed.body),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      if (GONE.has(answer.status)) return 'gone'
      if (!answer.ok) throw new Error(`the push service of ${new URL(endpoint).host} answered ${answer.status}`)
      return 'sent'
    },
  }
}
