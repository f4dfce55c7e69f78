import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { useLocale, useTexts } from '~/components/locale'
import { StandingTag } from '~/components/obligation/standing-tag'
import { pageMeta } from '~/components/page-meta'
import { BackLink } from '~/components/ui/back-link'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { TabLinks } from '~/components/ui/tab-links'
import { caseAddress } from '~/http/case-address.server'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { obligationText, standingText } from '~/i18n/obligation'
import { obligationPages } from '~/i18n/obligation-pages'
import { partnership } from '~/i18n/partnership'
import { ObligationForm } from '~/schemas/obligation'
import { paths } from '~/schemas/paths'
import { readObligation } from '~/services/obligation/show.server'
import { carryOut } from './carry-out.server'
import { Facts } from './facts'
import { Forms } from './forms'

export const meta = pageMeta(obligationPages, ({ title }) => ({ title }))

const addressOf = (request: Request, params: LoaderFunctionArgs['params']) => ({
  ...caseAddress(request, params),
  obligationId: params.obligationId ?? '',
})

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const view = await readObligation(context.app, actor, addressOf(request, params))
  if (!view) throw notFound()
  return view
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const { partnershipId, obligationId } = addressOf(request, params)
  const form = await parseForm(request, ObligationForm)
  if (!form.ok) return refusedForm(form)
  const { as, act } = form.value
  const input = { partnershipId, obligationId, as, submission: form.submission }
  const result = await carryOut(form.value, { context: context.app, actor, input })
  // What was accepted calls for a payment: the list shows it.
  if (result.ok)
    return seeOther(act === 'accept' ? paths.obligations(partnershipId) : paths.obligation(partnershipId, obligationId))
  if (result.refusal.code === 'not-found') throw notFound()
  return refused(result.refusal, form.typed)
}

export default function ObligationPage() {
  const view = useLoaderData<typeof loader>()
  const texts = useTexts(obligationPages)
  const { viewer: viewers } = useTexts(partnership).case
  const locale = useLocale()
  const answer = useFormAnswer(texts.refusals)
  const { partnershipId, standing, roles } = view
  const { obligation, state } = standing
  return (
    <Page
      title={obligationText(obligation, locale)}
      lead={standingText(standing, locale)}
      above={<BackLink to={paths.obligations(partnershipId)}>{texts.title}</BackLink>}
      narrow
    >
      <ErrorSummary problems={answer.problems} />
      <StandingTag state={state} />
      {view.suspended && <Notice kind="waiting">{texts.suspended}</Notice>}
      {view.over && <Notice>{texts.over}</Notice>}
      <Facts view={view} />
      {roles.length > 1 && (
        <TabLinks
          label={texts.asWhom}
          tabs={roles.map((as) => ({
            label: viewers[as],
            to: `${paths.obligation(partnershipId, obligation.id)}?as=${as}`,
            current: as === view.viewer,
          }))}
        />
      )}
      <Forms view={view} answer={answer} />
    </Page>
  )
}
