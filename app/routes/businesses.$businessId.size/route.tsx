import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormAnswer } from '~/components/form-answer'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { SizeNotice } from '~/components/profile/size-notice'
import { BackLink } from '~/components/ui/back-link'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Page } from '~/components/ui/page'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { sizeChange } from '~/i18n/size-change'
import { Id } from '~/schemas/fields'
import { paths } from '~/schemas/paths'
import { SizeJudgement } from '~/schemas/size'
import { overrideBusinessSize } from '~/services/size/override.server'
import { showSize } from '~/services/size/show.server'
import { ClassTable } from './class-table'
import { FiguresUsed } from './figures-used'
import { OverrideForm, Overrides } from './overrides'

export const meta = pageMeta(sizeChange, ({ page }) => ({ title: page.title }))

const businessIdOf = (params: LoaderFunctionArgs['params']): string => {
  const id = Id.safeParse(params.businessId)
  if (!id.success) throw notFound()
  return id.data
}

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const shown = await showSize(context.app, actor, businessIdOf(params))
  if (!shown) throw notFound()
  return shown
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const businessId = businessIdOf(params)
  const form = await parseForm(request, SizeJudgement)
  if (!form.ok) return refusedForm(form)
  const { submission, value } = form
  const result = await overrideBusinessSize(context.app, actor, { businessId, ...value, submission })
  if (result.ok) return seeOther(paths.businessSize(businessId))
  if (result.refusal.code === 'not-found') throw notFound()
  return refused(result.refusal, form.typed)
}

export default function BusinessSize() {
  const { business, figures, judged, classes, overrides, mayEdit, mayOverride } = useLoaderData<typeof loader>()
  const { page: texts, refusals } = useTexts(sizeChange)
  const answer = useFormAnswer(refusals)
  return (
    <Page
      title={texts.title}
      lead={texts.lead(business.name)}
      above={<BackLink to={paths.business(business.id)}>{business.name}</BackLink>}
    >
      <ErrorSummary problems={answer.problems} />
      <section className="stack">
        <h2>{texts.now}</h2>
        <SizeNotice judged={judged} more={null} />
      </section>
      {figures && <FiguresUsed businessId={business.id} figures={figures} mayEdit={mayEdit} />}
      <ClassTable classes={classes} />
      <Overrides overrides={overrides} standing={judged.override !== null} regency={business.regency} />
      {mayOverride && <OverrideForm answer={answer} />}
    </Page>
  )
}
