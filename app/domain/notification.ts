import type { Role } from './access/actor'
import type { AgreementFact } from './agreement/agreement'
import type { ObligationChange } from './agreement/follow-up'
import type { Size } from './business/size'
import type { CardKind } from './conversation/cards/card'
import type { Notice } from './partnership/partnership'

/** What became of a proposed change of an agreement. */
export type AboutChange = 'proposed' | 'accepted' | 'withdrawn'

type AboutAgreement = Extract<AgreementFact, { kind: 'notify' }>['about']

/** What each kind of notification says: the blanks of its sentence, and the path it leads to. */
interface Details {
  readonly 'partnership-moved': {
    readonly about: Notice
    readonly reference: string
    readonly path: string
    /** Which business said no; absent when neither did. */
    readonly by?: string
    /** Why: for the broker. */
    readonly reason?: string
    /** The opportunity of which it made a part: that part is open again. */
    readonly partOf?: string
  }
  readonly 'agreement-moved': { readonly about: AboutAgreement; readonly reference: string; readonly path: string }
  readonly 'change-answered': { readonly about: AboutChange; readonly reference: string; readonly path: string }
  /** To those who posted an opportunity: so many businesses fit that did not before. */
  readonly 'businesses-found': { readonly count: number; readonly title: string; readonly path: string }
  /** To the people of a business: so many opportunities fit that did not before. */
  readonly 'opportunities-found': { readonly count: number; readonly business: string; readonly path: string }
  /** To who saved a search: so many things in it are new or changed. */
  readonly 'search-found': { readonly count: number; readonly name: string; readonly path: string }
  /** To those who posted an opportunity: a business is interested in it. */
  readonly 'interest-shown': { readonly business: string; readonly title: string; readonly path: string }
  /** To the brokers of its region: who posted an opportunity asks them to propose somebody. */
  readonly 'broker-asked': { readonly business: string; readonly title: string; readonly path: string }
  readonly 'interest-not-suited': { readonly title: string; readonly path: string }
  /** To who is interested: it was closed before anybody answered them; the path leads to what else fits. */
  readonly 'interest-ended': { readonly title: string; readonly path: string }
  /** To who is interested: what is asked may be another now. */
  readonly 'opportunity-revised': { readonly title: string; readonly path: string }
  readonly 'opportunity-expiring': { readonly title: string; readonly path: string }
  readonly 'opportunity-expired': { readonly title: string; readonly path: string }
  /** The broker began to talk with this side alone. */
  readonly 'caucus-begun': { readonly person: string; readonly reference: string; readonly path: string }
  /** To everybody in it: an administrator opened their room for an hour. */
  readonly 'room-opened': { readonly person: string; readonly reference: string; readonly path: string }
  /** Words wait in a room: one notice a burst, however many they are. */
  readonly 'messages-waiting': { readonly reference: string; readonly path: string }
  /** A card in a room waits for an answer of this person's side. */
  readonly 'card-waiting': { readonly card: CardKind; readonly reference: string; readonly path: string }
  /** The other side did or said something about an obligation. */
  readonly 'obligation-changed': { readonly about: ObligationChange; readonly reference: string; readonly path: string }
  /** So many obligations of a business end within a week. */
  readonly 'obligations-due-soon': Owed
  readonly 'obligations-late': Owed
  readonly 'member-joined': { readonly person: string; readonly business: string; readonly path: string }
  /** To the broker and the other side of a link: one of its businesses moved into another size class. */
  readonly 'size-changed': {
    readonly business: string
    readonly size: Size
    readonly reference: string
    readonly path: string
  }
  /** To both sides and their broker: an agency or the administrator took out all that stands written of the case. */
  readonly 'file-exported': {
    readonly person: string
    readonly role: Role
    readonly reason: string
    readonly reference: string
    readonly path: string
  }
  /** To administrators and agencies: somebody says that a link is a sham. */
  readonly 'sham-reported': { readonly reference: string; readonly path: string }
  /** To whoever reported it. */
  readonly 'sham-report-closed': { readonly reference: string; readonly path: string }
  readonly 'role-changed': { readonly role: Role; readonly path: string }
}

type Owed = { readonly count: number; readonly business: string; readonly reference: string; readonly path: string }

export type NotificationKind = keyof Details

/** What a person is told. */
export type NotificationContent = {
  readonly [Kind in NotificationKind]: { readonly kind: Kind; readonly detail: Details[Kind] }
}[NotificationKind]
