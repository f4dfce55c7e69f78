import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Fragment } from 'react'
import { SpeakerMark } from '~/components/chat/speaker-mark'
import { useLocale, useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Button } from '~/components/ui/button'
import { EmptyState } from '~/components/ui/empty-state'
import { LinkButton } from '~/components/ui/link-button'
import { Page } from '~/components/ui/page'
import { TextField } from '~/components/ui/text-field'
import { excerpt, type Piece } from '~/domain/conversation/search'
import { requireUser } from '~/http/require-actor.server'
import { roomPlace, shownOr404 } from '~/http/room-place.server'
import { formatDateTime } from '~/i18n/format'
import { roomPages } from '~/i18n/room-pages'
import { RoomPlace, RoomSearchQuery } from '~/schemas/message'
import { paths } from '~/schemas/paths'
import { searchRoom } from '~/services/room/search.server'
import '~/components/chat/talk.css'

export const meta = pageMeta(roomPages, (texts) => ({ title: texts.search.title }))

/** So many messages stand after a hit on the page that it leads to. */
const AFTER_HIT = 20

export const loader = async ({ request, params, context }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const { roomId } = roomPlace(RoomPlace, params)
  const { q, before } = RoomSearchQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  const { room, zone, words, hits, next } = shownOr404(
    await searchRoom(context.app, actor, { roomId, typed: q, before }),
  )
  const { partnershipId, talk } = room
  return {
    roomId,
    q,
    zone,
    next,
    back: paths.room(partnershipId, talk),
    asked: words.length > 0,
    hits: hits.map(({ sequence, side, senderName, createdAt, body, file }) => ({
      sequence,
      side,
      senderName,
      createdAt,
      pieces: excerpt([body, file?.name].filter(Boolean).join(' · '), words),
      place: `${paths.roomBefore(partnershipId, { talk, before: sequence + AFTER_HIT })}#m${sequence}`,
    })),
  }
}

export default function RoomSearch() {
  const { roomId, q, zone, next, back, asked, hits } = useLoaderData<typeof loader>()
  const { search: texts, toRoom } = useTexts(roomPages)
  const locale = useLocale()
  return (
    <Page title={texts.title} above={<BackLink to={back}>{toRoom}</BackLink>} narrow>
      <form method="get" role="search" className="stack">
        <TextField name="q" type="search" label={texts.label} defaultValue={q} maxLength={100} />
        <Button kind="primary" icon="search">
          {texts.submit}
        </Button>
      </form>
      {asked && hits.length === 0 && <EmptyState title={texts.none(q)}>{texts.noneHint}</EmptyState>}
      {hits.length > 0 && (
        <section className="stack">
          <h2>{texts.results}</h2>
          <ul className="stack">
            {hits.map(({ sequence, side, senderName, createdAt, pieces, place }) => (
              <li key={sequence} className={`say say-${side}`}>
                <p className="say-who">
                  <SpeakerMark side={side} /> {senderName}{' '}
                  <span className="muted nowrap">{formatDateTime(createdAt, locale, zone)}</span>
                </p>
                <p className="say-body">
                  <Marked pieces={pieces} />
                </p>
                <a className="say-open" href={place}>
                  {texts.open}
                </a>
              </li>
            ))}
          </ul>
          {next !== null && (
            <LinkButton to={paths.roomSearch(roomId, { q, before: String(next) })}>{texts.more}</LinkButton>
          )}
        </section>
      )}
      <section className="stack" id="copy">
        <h2>{texts.copy}</h2>
        <p>{texts.copyHint}</p>
        <div className="cluster">
          <LinkButton to={paths.roomCopy(roomId, 'pdf')} icon="download" download>
            {texts.pdf}
          </LinkButton>
          <LinkButton to={paths.roomCopy(roomId, 'txt')} icon="download" download>
            {texts.txt}
          </LinkButton>
        </div>
      </section>
    </Page>
  )
}

const Marked = ({ pieces }: { pieces: readonly Piece[] }) =>
  pieces.map(({ text, marked }, index) =>
    marked ? <mark key={index}>{text}</mark> : <Fragment key={index}>{text}</Fragment>,
  )
