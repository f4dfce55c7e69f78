import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CardFacts } from '~/components/card/card-facts'
import { CardHistory } from '~/components/card/card-history'
import { CardStateTag } from '~/components/card/card-state'
import { useFormAnswer } from '~/components/form-answer'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Page } from '~/components/ui/page'
import type { CardKind } from '~/domain/conversation/cards/card'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { atTheDoor, cardAddress } from '~/http/room-address.server'
import { card as cardTexts } from '~/i18n/card'
import { AskedMove, CardMove } from '~/schemas/card'
import { paths } from '~/schemas/paths'
import { moveCard } from '~/services/card/move.server'
import { showCard } from '~/services/card/show.server'
import { Answers } from './answers'
import { Outcome } from './outcome'
import { QuotedLines } from './quoted-lines'

export const meta = pageMeta<typeof cardTexts.id, { card: { content: { kind: CardKind } } }>(
  cardTexts,
  (texts, shown) => ({ title: shown ? texts.kinds[shown.card.content.kind] : texts.title }),
)

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const address = cardAddress(params)
  const shown = await showCard(context.app, actor, address)
  if (!shown.ok) throw await atTheDoor(context, address.roomId)
  return { ...shown.value, asked: AskedMove.parse(new URL(request.url).searchParams.get('do')) }
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const address = cardAddress(params)
  const form = await parseForm(request, CardMove)
  if (!form.ok) return refusedForm(form)
  const { event: kind, ...details } = form.value
  const event = { kind, ...details } as Parameters<typeof moveCard>[2]['event']
  const done = await moveCard(context.app, actor, { ...address, event, submission: form.submission })
  if (done.ok) return seeOther(paths.card(address.roomId, address.cardId))
  if (done.refusal.code === 'not-found') throw notFound()
  return refused(done.refusal, form.typed)
}

export default function CardPage() {
  const { asked, ...shown } = useLoaderData<typeof loader>()
  const { card, scene, roomId, partnershipId, talk, reference } = shown
  const texts = useTexts(cardTexts)
  const answer = useFormAnswer(texts.refusals)
  return (
    <Page
      title={texts.kinds[card.content.kind]}
      above={<BackLink to={paths.room(partnershipId, talk)}>{`${texts.toRoom} ${reference}`}</BackLink>}
      narrow
    >
      <ErrorSummary problems={answer.problems} />
      <p>
        <CardStateTag card={card} />
      </p>
      <CardFacts card={card} scene={scene} />
      <Outcome shown={shown} />
      <Answers shown={shown} asked={asked} answer={answer} />
      <QuotedLines card={card} scene={scene} />
      <CardHistory card={card} scene={scene} entries={shown.history} />
      <p>
        <a href={paths.cards(roomId)}>{texts.all}</a>
      </p>
    </Page>
  )
}
