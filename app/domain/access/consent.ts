/** How somebody without an account told a broker that they agree. */
export const CONSENT_CHANNELS = ['in-person', 'phone', 'whatsapp'] as const
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number]

/**
 * The wording agreed to, by purpose (UU 27/2022 art. 21): raise the version whenever the sentence on the screen
 * changes, so that the ledger tells who agreed to which words.
 */
export const CONSENT_TEXTS = { 'profile-on-behalf': '2026-11-21' } as const
export type ConsentPurpose = keyof typeof CONSENT_TEXTS
