import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { Button } from '~/components/ui/button'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Page } from '~/components/ui/page'
import type { CardKind } from '~/domain/conversation/cards/card'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { atTheDoor, roomAddress } from '~/http/room-address.server'
import { card } from '~/i18n/card'
import { NewCard, NewCardAsked } from '~/schemas/card'
import { paths } from '~/schemas/paths'
import { readNewCard } from '~/services/card/list.server'
import { makeCard } from '~/services/card/make.server'
import { NewCardFields } from './fields'

export const meta = pageMeta<typeof card.id, { kind: CardKind }>(card, (texts, shown) => ({
  title: shown ? texts.make[shown.kind] : texts.begin,
}))

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const roomId = roomAddress(params)
  const asked = NewCardAsked.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) return seeOther(paths.cards(roomId))
  const form = await readNewCard(context.app, actor, { roomId, ...asked.data })
  if (form.ok) return form.value
  if (form.refusal.code === 'room-closed') return seeOther(paths.cards(roomId))
  throw await atTheDoor(context, roomId)
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const roomId = roomAddress(params)
  const form = await parseForm(request, NewCard)
  if (!form.ok) return refusedForm(form)
  const made = await makeCard(context.app, actor, { roomId, form: form.value, submission: form.submission })
  if (made.ok) return seeOther(paths.card(roomId, made.value.cardId))
  if (made.refusal.code === 'not-found') throw notFound()
  return refused(made.refusal, form.typed)
}

export default function NewCardPage() {
  const shown = useLoaderData<typeof loader>()
  const { roomId, kind, countered } = shown
  const texts = useTexts(card)
  const answer = useFormAnswer(texts.refusals)
  const leads = { ...texts.about, offer: countered ? texts.effects.counter : texts.offerLead }
  return (
    <Page
      title={countered ? texts.moves.counter : texts.make[kind]}
      lead={leads[kind]}
      above={<BackLink to={paths.cards(roomId)}>{texts.title}</BackLink>}
      narrow
    >
      <ErrorSummary problems={answer.problems} />
      <form method="post" className="stack stack-wide" data-draft={`card.${roomId}.${kind}.${countered?.id ?? ''}`}>
        <FormKey action={`card-${kind}`} />
        <input type="hidden" name="kind" value={kind} />
        {countered && <input type="hidden" name="counter" value={countered.id} />}
        <NewCardFields shown={shown} answer={answer} />
        <Button kind="primary" icon="send">
          {texts.send}
        </Button>
      </form>
    </Page>
  )
}
