import { talkLink } from '~/components/chat/talk-link'
import { useLocale, useTexts } from '~/components/locale'
import { StateTag } from '~/components/ui/state-tag'
import type { Talk } from '~/domain/conversation/room'
import { formatAge } from '~/i18n/format'
import { mediation } from '~/i18n/mediation'
import { roomTalks } from '~/i18n/room-talks'
import type { MediationView } from './shown'

const MOOD = { fresh: 'running', shown: 'waiting', overdue: 'wrong' } as const

/** Words without an answer, the longest wait first, and words that did not arrive. */
export const WhatWaits = ({ view }: { view: MediationView }) => {
  const texts = useTexts(mediation)
  const words = useTexts(roomTalks)
  const locale = useLocale()
  const { watch, talks, names, now, partnershipId } = view
  const clocks = watch.clocks.filter(({ state }) => state !== 'fresh')
  const roomOf = (talk: Talk) => {
    const place = talks.find((one) => one.talk === talk && !one.past)
    const link = place && talkLink(place, { partnershipId, names, locale })
    return link && <a href={link.to}>{link.label}</a>
  }
  return (
    <section className="stack">
      <h2>{texts.waiting}</h2>
      {clocks.length + watch.undelivered.length === 0 && <p className="muted">{texts.nothingWaits}</p>}
      {clocks.map(({ talk, state, side, since }) => (
        <p key={talk} className="cluster">
          <StateTag mood={MOOD[state]}>{words.clock[state]}</StateTag>{' '}
          {words.waits[side](formatAge(since, now, locale))}. {roomOf(talk)}
        </p>
      ))}
      {watch.undelivered.map(({ talk, side }) => (
        <p key={`${talk} ${side}`} className="cluster">
          <StateTag mood="wrong">{words.notDelivered}</StateTag> {words.undelivered(names[side])} {roomOf(talk)}
        </p>
      ))}
    </section>
  )
}
