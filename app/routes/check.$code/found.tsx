import { AgreementState } from '~/components/agreement/agreement-state'
import { useTexts } from '~/components/locale'
import { DateTime } from '~/components/ui/date-time'
import { Notice } from '~/components/ui/notice'
import { SummaryList } from '~/components/ui/summary-list'
import type { Verdict } from '~/domain/agreement/genuine'
import type { AgreementState as State } from '~/domain/agreement/states'
import { agreementLife } from '~/i18n/agreement-life'
import { check } from '~/i18n/check'

interface FoundProps {
  found: {
    readonly reference: string
    readonly spelled: string
    readonly state: State
    readonly since: Date | null
    readonly textHash: string | null
    readonly names: { readonly a: string; readonly b: string }
    readonly lines: number
    readonly verdict: Verdict
  }
}

const MOOD = { whole: 'agreed', 'not-signed': 'waiting' } as const satisfies Partial<Record<Verdict['kind'], string>>

/** What anyone may know of an agreement by its code. */
export const Found = ({ found }: FoundProps) => {
  const { verdicts, facts, code, notYet } = useTexts(check)
  const { stateMeaning, evidence } = useTexts(agreementLife)
  const { verdict, state, since, names } = found
  const { title, text } = verdicts[verdict.kind]
  const kind = verdict.kind === 'whole' || verdict.kind === 'not-signed' ? MOOD[verdict.kind] : 'wrong'
  return (
    <>
      <Notice kind={kind} title={title}>
        {verdict.kind === 'chain-broken' && <p>{evidence.broken(String(verdict.place))}</p>}
        {text}
      </Notice>
      <SummaryList
        items={[
          { label: facts.reference, value: found.reference },
          {
            label: facts.state,
            value: (
              <>
                <AgreementState state={state} />
                {stateMeaning[state]}
              </>
            ),
          },
          { label: facts.since, value: since ? <DateTime at={since} /> : notYet },
          { label: facts.a, value: names.a },
          { label: facts.b, value: names.b },
          { label: facts.textHash, value: found.textHash ? <code className="hash">{found.textHash}</code> : notYet },
          { label: facts.lines, value: found.lines },
          { label: code, value: <span className="number">{found.spelled}</span> },
        ]}
      />
    </>
  )
}
