import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useLocale, useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { Page } from '~/components/ui/page'
import { StateTag } from '~/components/ui/state-tag'
import { requireUser } from '~/http/require-actor.server'
import { atTheDoor, roomAddress } from '~/http/room-address.server'
import { card } from '~/i18n/card'
import { paths } from '~/schemas/paths'
import { listCards } from '~/services/card/list.server'

export const meta = pageMeta(card, ({ title }) => ({ title }))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const roomId = roomAddress(params)
  const listed = await listCards(context.app, actor, roomId)
  if (!listed.ok) throw await atTheDoor(context, roomId)
  return listed.value
}

export default function CardsPage() {
  const { roomId, partnershipId, talk, reference, kinds, cards, stages } = useLoaderData<typeof loader>()
  const texts = useTexts(card)
  const locale = useLocale()
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      above={<BackLink to={paths.room(partnershipId, talk)}>{`${texts.toRoom} ${reference}`}</BackLink>}
    >
      {kinds.length > 0 && (
        <section className="stack">
          <h2>{texts.begin}</h2>
          <div className="grid">
            {kinds.map((kind) => (
              <Card key={kind} title={texts.make[kind]} to={paths.newCard(roomId, kind)} level={3}>
                <p>{texts.about[kind]}</p>
              </Card>
            ))}
          </div>
        </section>
      )}
      <section className="stack">
        <h2>{texts.here}</h2>
        {cards.length === 0 && <EmptyState title={texts.none} level={3} />}
        <div className="grid">
          {cards.map(({ cardId, mood, [locale]: { title, state, lines } }) => (
            <Card
              key={cardId}
              title={title}
              to={paths.card(roomId, cardId)}
              aside={<StateTag mood={mood}>{state}</StateTag>}
              level={3}
            >
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </Card>
          ))}
        </div>
      </section>
      {stages.length > 0 && <Stages stages={stages} />}
    </Page>
  )
}

type Reached = Awaited<ReturnType<typeof loader>>['stages']

/** How far the case has come on its way. */
const Stages = ({ stages }: { stages: Reached }) => {
  const texts = useTexts(card)
  return (
    <section className="stack">
      <h2>{texts.path}</h2>
      <ol>
        {stages.map(({ stage, reached }) => (
          <li key={stage}>
            {texts.stages[stage]}{' '}
            {reached ? (
              <StateTag mood="agreed">{texts.reached}</StateTag>
            ) : (
              <span className="muted">({texts.ahead})</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
