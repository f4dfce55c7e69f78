import type { CaseRole } from '../partnership/partnership'
import type { TermsGuardCode } from './guards'
import type { OverriddenWarning } from './overridden'
import type { AgreementState } from './states'
import type { SideKey, Terms } from './terms'

/** Who signed stands in the history. A hash is SHA-256 of the canonical text (`i18n/agreement-document`), in hexadecimal. */
export interface Signature {
  readonly at: Date
  readonly textHash: string
}

/** What one side did with the text on the table. */
export interface SideOfText {
  /** Hash of the text it opened last; null when it opened none. */
  readonly seenHash: string | null
  readonly signature: Signature | null
}

/** One text of the agreement with all that was done to it. Other terms make another text, unseen and unsigned. */
export interface AgreementText {
  readonly terms: Terms
  readonly overridden: readonly OverriddenWarning[]
  readonly sides: Readonly<Record<SideKey, SideOfText>>
}

/** The text both signed, and since when it binds. */
export interface Binding {
  readonly text: AgreementText
  readonly textHash: string
  readonly since: Date
  /** What bound before an amendment: what was due by then stays owed by the old terms. Null for the first text. */
  readonly before: Binding | null
}

/** One side said that it wants to end the agreement. */
export interface EndingNotice {
  readonly at: Date
  readonly reason: string
}

/** The written agreement of a partnership. */
export interface Agreement {
  readonly id: string
  readonly partnershipId: string
  readonly state: AgreementState
  /** The text on the table; while `amended` it is the new one and `binding` still the old. */
  readonly text: AgreementText
  readonly binding: Binding | null
  readonly endingNotices: Readonly<Record<SideKey, EndingNotice | null>>
  /** Raised by every move; a save names the version it read. */
  readonly version: number
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** `clock` is time itself. */
export type AgreementActor =
  | { readonly userId: string; readonly as: CaseRole }
  | { readonly userId: null; readonly as: 'clock' }

/** Signing asks who it is once more. */
interface SignDetails {
  /** Hash of the text that was on the signer's screen. */
  readonly textHash: string
  /** When the signer last proved who they are; null when they did not. */
  readonly reauthenticatedAt: Date | null
}

/** New terms, and the sides that agreed to exactly these (`agreedBy` in versions). */
interface ChangeDetails {
  readonly terms: Terms
  readonly agreedBy: readonly SideKey[]
  /** Who had proposed them, where the move only accepts. */
  readonly proposedBy?: string
}

/** What a move asks besides its name. */
export interface AgreementDetails {
  /** Opens the broker's draft to both sides. */
  readonly negotiate: object
  readonly revise: ChangeDetails
  /** Goes on against a warning. */
  readonly override: { readonly code: TermsGuardCode; readonly reason: string }
  readonly 'make-ready': object
  /** A side opened the full text. */
  readonly read: { readonly textHash: string }
  readonly 'sign-a': SignDetails
  readonly 'sign-b': SignDetails
  /** The one signature falls. */
  readonly reopen: { readonly reason: string }
  readonly amend: ChangeDetails & { readonly reason: string }
  readonly 'drop-amendment': { readonly reason: string }
  readonly 'give-notice': { readonly reason: string }
  readonly complete: object
  readonly terminate: { readonly reason: string }
  /** The calendar day where side B lies: its clock is that of the agreement. */
  readonly expire: { readonly today: Date }
}

export type AgreementEventKind = keyof AgreementDetails

/** `{kind: 'reopen', reason}` and its like. */
export type AgreementEvent<Kind extends AgreementEventKind = AgreementEventKind> = {
  [K in Kind]: { readonly kind: K } & AgreementDetails[K]
}[Kind]

export type AgreementReader = SideKey | 'broker'

/** What happened, as data: the service turns it into rows, evidence, notices and obligations. */
export type AgreementFact =
  | {
      readonly kind: 'history'
      readonly event: AgreementEventKind
      readonly from: AgreementState
      readonly to: AgreementState
      /** The side that acted; null for the broker and the clock. */
      readonly side: SideKey | null
      readonly actorId: string | null
      readonly reason: string | null
      /** Who had proposed the terms that it puts on the table; null where nobody had. */
      readonly proposedBy: string | null
      /** The text that was read or signed; null for other moves. */
      readonly textHash: string | null
      readonly at: Date
    }
  /** Both signed: obligations follow from these terms from now on. */
  | { readonly kind: 'came-into-force'; readonly terms: Terms; readonly textHash: string; readonly since: Date }
  /** Nothing is owed after this day but what was owed before. */
  | { readonly kind: 'ended'; readonly at: Date }
  | { readonly kind: 'notify'; readonly who: AgreementReader; readonly about: AgreementEventKind | 'in-force' }

const UNTOUCHED: SideOfText = { seenHash: null, signature: null }

/** A text nobody has seen or signed. Reasons written for warnings that still stand are kept. */
export const newText = (terms: Terms, overridden: readonly OverriddenWarning[]): AgreementText => ({
  terms,
  overridden,
  sides: { a: UNTOUCHED, b: UNTOUCHED },
})

/** The broker starts to write down what the terms of the partnership say. */
export const draftOf = (
  terms: Terms,
  { id, partnershipId, now }: { readonly id: string; readonly partnershipId: string; readonly now: Date },
): Agreement => ({
  id,
  partnershipId,
  state: 'draft',
  text: newText(terms, []),
  binding: null,
  endingNotices: { a: null, b: null },
  version: 1,
  createdAt: now,
  updatedAt: now,
})
