import type { Parties } from '../../domain/agreement/draft'
import { SIDES, type SideKey, type Terms } from '../../domain/agreement/terms'
import type { Author, ChangeAnswer, ChangeState } from '../../domain/agreement/versions'
import type { CaseRole } from '../../domain/partnership/partnership'
import type { Pattern } from '../../domain/partnership/patterns'
import { timeZoneOf } from '../../domain/region/region'
import { agreementLife } from '../../i18n/agreement-life'
import { negotiation } from '../../i18n/negotiation'
import { paths } from '../../schemas/paths'
import { FormKey } from '../form-key'
import { useTexts } from '../locale'
import { Button } from '../ui/button'
import { Card } from '../ui/card'
import { DateTime } from '../ui/date-time'
import { Disclosure } from '../ui/disclosure'
import { LinkButton } from '../ui/link-button'
import { Notice } from '../ui/notice'
import { SideMark } from '../ui/side-mark'
import { type Mood, StateTag } from '../ui/state-tag'
import { Difference } from './difference'

/** The agreement whose changes are shown, and to whom. */
export interface NegotiationShown {
  readonly id: string
  readonly viewer: CaseRole
  readonly pattern: Pattern
  readonly parties: Parties
  readonly regency: string
}

/** A proposed change as one reader sees it. */
export interface ChangeShown {
  readonly id: string
  readonly author: Author
  readonly authorName: string
  readonly note: string | null
  readonly state: ChangeState
  readonly counterTo: string | null
  readonly createdAt: Date
  readonly before: Terms
  readonly after: Terms
  readonly agreedBy: readonly SideKey[]
  /** The agreement has changed in the same place since. */
  readonly clashes: boolean
  readonly answers: readonly ChangeAnswer['kind'][]
}

interface ChangeCardProps {
  view: NegotiationShown
  change: ChangeShown
}

const MOOD: Readonly<Record<ChangeState, Mood>> = {
  open: 'waiting',
  accepted: 'agreed',
  countered: 'closed',
  withdrawn: 'closed',
}

/** Who proposed what and why, how the text would read, and the answers this reader may give. */
export const ChangeCard = ({ view, change }: ChangeCardProps) => {
  const { changes: texts } = useTexts(negotiation)
  const { changeStates } = useTexts(agreementLife)
  const { author, state } = change
  const { pattern, parties } = view
  const difference = <Difference before={change.before} after={change.after} parties={parties} pattern={pattern} />
  return (
    <Card
      level={3}
      title={
        <span className="side-head">
          {author !== 'broker' && <SideMark side={author} />}
          <span>{texts.proposedBy(author === 'broker' ? texts.broker : parties[author].name)}</span>
        </span>
      }
      aside={<StateTag mood={MOOD[state]}>{changeStates[state]}</StateTag>}
      foot={change.answers.length > 0 && <Answers view={view} change={change} />}
    >
      <p className="muted">
        <DateTime at={change.createdAt} zone={timeZoneOf(view.regency)} /> {texts.by(change.authorName)}
      </p>
      {change.note && <p>{texts.note(change.note)}</p>}
      {change.counterTo && <p className="muted">{texts.answersEarlier}</p>}
      {state === 'open' ? difference : <Disclosure summary={texts.see}>{difference}</Disclosure>}
      {change.clashes && <Notice kind="waiting">{texts.clashes}</Notice>}
      {state === 'open' && !change.clashes && <Standing view={view} change={change} />}
    </Card>
  )
}

/** Who has agreed, and whose word is awaited. */
const Standing = ({ view, change }: ChangeCardProps) => {
  const { changes: texts } = useTexts(negotiation)
  const namesOf = (sides: readonly SideKey[]) => sides.map((side) => view.parties[side].name).join(', ')
  const awaited = SIDES.filter((side) => !change.agreedBy.includes(side))
  const isAwaited = awaited.some((side) => side === view.viewer)
  return (
    <>
      <p>
        {change.agreedBy.length > 0 && texts.agreed(namesOf(change.agreedBy))} {texts.waitsFor(namesOf(awaited))}
      </p>
      {isAwaited && change.answers.length === 0 && <p className="muted">{texts.notNow}</p>}
    </>
  )
}

/** Accepting and taking back are forms; another proposal is written on a page of its own. */
const Answers = ({ view, change }: ChangeCardProps) => {
  const { changeAnswers } = useTexts(agreementLife)
  const form = (kind: 'accept' | 'withdraw', button: 'primary' | 'secondary') => (
    <form method="post" action={`${paths.agreementChange(view.id, change.id)}?as=${view.viewer}`}>
      <FormKey action={`${kind}-${change.id}`} />
      <input type="hidden" name="as" value={view.viewer} />
      <Button kind={button} icon={kind === 'accept' ? 'check' : 'close'} name="kind" value={kind}>
        {changeAnswers[kind]}
      </Button>
    </form>
  )
  return (
    <>
      {change.answers.includes('accept') && form('accept', 'primary')}
      {change.answers.includes('counter') && (
        <LinkButton to={`${paths.termsAnswering(view.id, change.id)}&as=${view.viewer}`} icon="pencil">
          {changeAnswers.counter}
        </LinkButton>
      )}
      {change.answers.includes('withdraw') && form('withdraw', 'secondary')}
    </>
  )
}
