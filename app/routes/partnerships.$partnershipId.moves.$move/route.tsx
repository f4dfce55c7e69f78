import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { useCaseAnswer } from '~/components/partnership/case-answer'
import { ChangedSince } from '~/components/partnership/changed-since'
import { MovingFields } from '~/components/partnership/moving-fields'
import { StateMark } from '~/components/partnership/state-mark'
import { BackLink } from '~/components/ui/back-link'
import { Button } from '~/components/ui/button'
import { ErrorSummary } from '~/components/ui/error-summary'
import { Notice } from '~/components/ui/notice'
import { Page } from '~/components/ui/page'
import { caseAddress } from '~/http/case-address.server'
import { parseForm } from '~/http/parse-form.server'
import { requireUser } from '~/http/require-actor.server'
import { notFound, refused, refusedForm, seeOther } from '~/http/respond.server'
import { law } from '~/i18n/law'
import { partnership } from '~/i18n/partnership'
import { MOVE_FORMS, MoveName, type MoveWithPage } from '~/schemas/partnership'
import { paths } from '~/schemas/paths'
import { readCase, readSuccessors } from '~/services/partnership/case.server'
import { movePartnership } from '~/services/partnership/move.server'
import { MoveFields } from './move-fields'

export const meta = pageMeta<typeof law.id, { move: MoveWithPage }>(law, ({ moves }, data) => ({
  title: data ? moves[data.move] : moves.revise,
}))

const moveOf = (params: LoaderFunctionArgs['params']): MoveWithPage => {
  const move = MoveName.safeParse(params.move)
  if (!move.success) throw notFound()
  return move.data
}

export const loader = async ({ request, context, params }: LoaderFunctionArgs) => {
  const actor = requireUser(context, request)
  const move = moveOf(params)
  const view = await readCase(context.app, actor, caseAddress(request, params))
  if (!view) throw notFound()
  return { move, view, brokers: move === 'hand-over' ? await readSuccessors(context.app, view) : [] }
}

export const action = async ({ request, context, params }: ActionFunctionArgs) => {
  const actor = requireUser(context, request)
  const { partnershipId } = caseAddress(request, params)
  const move = moveOf(params)
  const form = await parseForm(request, MOVE_FORMS[move])
  if (!form.ok) return refusedForm(form)
  const { version, as, ...event } = form.value
  const { submission } = form
  const result = await movePartnership(context.app, actor, { partnershipId, version, as, event, submission })
  if (result.ok) return seeOther(move === 'hand-over' ? paths.desk : paths.partnership(partnershipId))
  if (result.refusal.code === 'not-found') throw notFound()
  return refused(result.refusal, form.typed)
}

export default function MovePage() {
  const { move, view, brokers } = useLoaderData<typeof loader>()
  const { list, moves: explained, moveFields: fields, case: texts } = useTexts(partnership)
  const { moves: names } = useTexts(law)
  const answer = useCaseAnswer()
  const { id, state, version } = view.partnership
  return (
    <Page
      title={names[move]}
      lead={explained[move]}
      above={<BackLink to={paths.partnership(id)}>{view.reference}</BackLink>}
      narrow
    >
      <div className="stack">
        <p>{list.pair(view.faces.a.name, view.faces.b.name)}</p>
        <StateMark state={state} overdue={view.overdue} />
      </div>
      <ErrorSummary problems={answer.problems} />
      <ChangedSince
        refusal={answer.refusal}
        version={answer.typed('version')}
        history={view.history}
        regency={view.faces.b.regency}
      />
      {move === 'hand-over' && brokers.length === 0 ? (
        <Notice>{fields.noBroker}</Notice>
      ) : view.moves.includes(move) ? (
        <form method="post" className="stack stack-wide">
          <MovingFields move={move} viewer={view.viewer} version={version} />
          <MoveFields move={move} brokers={brokers} answer={answer} />
          <Button kind="danger">{names[move]}</Button>
        </form>
      ) : (
        <p>{texts.nextSteps.over}</p>
      )}
    </Page>
  )
}
