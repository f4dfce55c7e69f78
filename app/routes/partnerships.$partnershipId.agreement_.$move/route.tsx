import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AgreementState } from '~/components/agreement/agreement-state'
import { useFormAnswer } from '~/components/form-answer'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { MovingFields } from '~/components/partnership/moving-fields'
import { BackLink } from '~/components/ui/back-link'
import { Button } from '~/components/ui/button'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Page } from '~/components/ui/page'
import { RadioGroup } from '~/components/ui/radio-group'
import { TextArea } from '~/components/ui/text-area'
import { caseAddress } from '~/http/case-address.server'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { agreementLife } from '~/i18n/agreement-life'
import { agreementPages } from '~/i18n/agreement-pages'
import { law } from '~/i18n/law'
import { AGREEMENT_MOVE_FORMS, AgreementMoveName, type AgreementMoveWithForm } from '~/schemas/agreement'
import { paths } from '~/schemas/paths'
import { moveAgreement } from '~/services/agreement/move.server'
import { readAgreement } from '~/services/agreement/read.server'
import { StillToDo } from './still-to-do'

export const meta = pageMeta<typeof agreementLife.id, { move: AgreementMoveWithForm }>(
  agreementLife,
  ({ moves }, data) => ({ title: data ? moves[data.move] : moves.revise }),
)

const moveOf = (params: LoaderFunctionArgs['params']): AgreementMoveWithForm => {
  const move = AgreementMoveName.safeParse(params.move)
  if (!move.success) throw notFound()
  return move.data
}

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const move = moveOf(params)
  const view = await readAgreement(context.app, actor, caseAddress(request, params))
  if (!view?.life || view.hidden) throw notFound()
  return { move, view, life: view.life }
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const { partnershipId } = caseAddress(request, params)
  const form = await parseForm(request, AGREEMENT_MOVE_FORMS[moveOf(params)])
  if (!form.ok) return refusedForm(form)
  const { version, as, ...event } = form.value
  const { submission } = form
  const result = await moveAgreement(context.app, actor, { partnershipId, version, as, event, submission })
  if (result.ok) return seeOther(paths.agreement(partnershipId))
  if (result.refusal.code === 'not-found') throw notFound()
  return refused(result.refusal, form.typed)
}

const WITHOUT_REASON: readonly AgreementMoveWithForm[] = ['negotiate', 'make-ready', 'complete']
const FORWARD: readonly AgreementMoveWithForm[] = ['negotiate', 'make-ready', 'override', 'complete']

export default function AgreementMovePage() {
  const { move, view, life } = useLoaderData<typeof loader>()
  const texts = useTexts(agreementPages)
  const { moves: names, refusals } = useTexts(agreementLife)
  const { warnings } = useTexts(law)
  const answer = useFormAnswer(texts.refusals)
  return (
    <Page
      title={names[move]}
      lead={texts.moves[move]}
      above={<BackLink to={paths.agreement(view.id)}>{view.reference}</BackLink>}
      narrow
    >
      <AgreementState state={life.state} />
      <ErrorSummary problems={answer.problems} />
      {move === 'make-ready' && <StillToDo id={view.id} clauses={view.clauses} openWarnings={life.openWarnings} />}
      {life.moves.includes(move) ? (
        <form method="post" className="stack stack-wide">
          <MovingFields move={move} viewer={view.viewer} version={life.version} />
          {move === 'override' && (
            <RadioGroup
              name="code"
              label={texts.about}
              options={life.openWarnings.map(({ code, evidence }) => ({
                value: code,
                label: warnings[code](evidence),
              }))}
              defaultValue={answer.typed('code') ?? life.openWarnings[0]?.code}
              error={answer.error('code')}
            />
          )}
          {!WITHOUT_REASON.includes(move) && (
            <TextArea
              name="reason"
              label={texts.reason}
              example={texts.reasonExample}
              defaultValue={answer.typed('reason')}
              error={answer.error('reason')}
              maxLength={1000}
            />
          )}
          <Button kind={FORWARD.includes(move) ? 'primary' : 'danger'}>{names[move]}</Button>
        </form>
      ) : (
        <p>{refusals['wrong-state']()}</p>
      )}
    </Page>
  )
}
