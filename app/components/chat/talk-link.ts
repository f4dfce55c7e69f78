import type { SideKey } from '../../domain/agreement/terms'
import type { Talk } from '../../domain/conversation/room'
import type { Locale } from '../../i18n/locale'
import { roomTalks } from '../../i18n/room-talks'
import { paths } from '../../schemas/paths'

/** A room of a case in which the reader sits. */
export interface TalkPlace {
  readonly id: string
  readonly talk: Talk
  /** Of a former broker: it is read, not written. */
  readonly past: boolean
  /** The broker whose talk it is. */
  readonly holder: string
}

interface InCase {
  readonly partnershipId: string
  readonly names: Readonly<Record<SideKey, string>>
  readonly locale: Locale
}

/** Where a room is, and what it is called. */
export const talkLink = ({ id, talk, past, holder }: TalkPlace, { partnershipId, names, locale }: InCase) => {
  const texts = roomTalks[locale]
  const party = talk === 'b' ? names.b : names.a
  return past
    ? { to: paths.past(id), label: texts.past(holder, party) }
    : { to: paths.room(partnershipId, talk), label: texts.names[talk](party) }
}
