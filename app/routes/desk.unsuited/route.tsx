import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { useCaseAnswer } from '~/components/partnership/case-answer'
import { UnsuitedNote } from '~/components/partnership/unsuited-note'
import { BackLink } from '~/components/ui/back-link'
import { Button } from '~/components/ui/button'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Page } from '~/components/ui/page'
import { TextArea } from '~/components/ui/text-area'
import { pairAddress } from '~/http/case-address.server'
import { parseForm } from '~/http/parse-form.server'
import { requireRole } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { desk } from '~/i18n/desk'
import { UnsuitedPair } from '~/schemas/partnership'
import { paths } from '~/schemas/paths'
import { markUnsuited, offerAgain, readUnsuited } from '~/services/desk/unsuited.server'

export const meta = pageMeta(desk, ({ unsuitedPage }) => ({ title: unsuitedPage.title }))

export const loader = async ({ request, context }: LoaderFunctionArgs) => {
  const actor = requireRole(context, request, 'broker')
  const ids = pairAddress(request)
  const pair = await readUnsuited(context.app, actor, ids)
  if (!pair) throw notFound()
  return { ids, pair }
}

export const action = async ({ request, context }: ActionFunctionArgs) => {
  const actor = requireRole(context, request, 'broker')
  const form = await parseForm(request, UnsuitedPair)
  if (!form.ok) return refusedForm(form)
  const { submission, value } = form
  const result =
    value.intent === 'mark'
      ? await markUnsuited(context.app, actor, { ...value, submission })
      : await offerAgain(context.app, actor, { ...value, submission })
  if (result.ok) return seeOther(paths.deskJudged(value.intent))
  if (result.refusal.code === 'not-found') throw notFound()
  return refused(result.refusal, form.typed)
}

export default function Unsuited() {
  const { pair } = useLoaderData<typeof loader>()
  const { unsuitedPage: texts, title } = useTexts(desk)
  const answer = useCaseAnswer()
  return (
    <Page
      title={texts.title}
      lead={pair.unsuited ? undefined : texts.lead(pair.poster, pair.business)}
      above={<BackLink to={paths.desk}>{title}</BackLink>}
      narrow
    >
      <ErrorSummary problems={answer.problems} />
      <UnsuitedNote unsuited={pair.unsuited} />
      <p>{pair.title}</p>
      {pair.unsuited ? (
        <PairForm intent="offer-again">
          <Button icon="refresh">{texts.offerAgain}</Button>
        </PairForm>
      ) : (
        <PairForm intent="mark">
          <TextArea
            name="reason"
            label={texts.reason}
            hint={texts.reasonHint}
            example={texts.reasonExample}
            defaultValue={answer.typed('reason')}
            error={answer.error('reason')}
            maxLength={1000}
          />
          <Button kind="danger">{texts.submit}</Button>
        </PairForm>
      )}
    </Page>
  )
}

function PairForm({ intent, children }: { intent: 'mark' | 'offer-again'; children: ReactNode }) {
  const { ids } = useLoaderData<typeof loader>()
  return (
    <form method="post" className="stack stack-wide">
      <FormKey action={intent} />
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="opportunityId" value={ids.opportunityId} />
      <input type="hidden" name="businessId" value={ids.businessId} />
      {children}
    </form>
  )
}
