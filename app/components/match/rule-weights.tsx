import { RULE_BOOK } from '../../domain/matching/rule-book'
import { nameOf, type WeightSet } from '../../domain/matching/weight-set'
import { matchPages } from '../../i18n/match-pages'
import { matching } from '../../i18n/matching'
import { useTexts } from '../locale'
import { DataTable } from '../ui/data-table'
import { Disclosure } from '../ui/disclosure'

/** Every rule with what it can give here and why, so that nobody has to take a score on trust. */
export const RuleWeights = ({ set }: { set: WeightSet }) => {
  const { weights, mustHold } = useTexts(matchPages)
  const { rules } = useTexts(matching)
  return (
    <Disclosure summary={weights.title}>
      <p>{weights.intro}</p>
      <DataTable
        caption={weights.caption}
        captionHidden
        columns={[
          { key: 'rule', header: weights.rule, cell: ({ rule }) => rules[rule.code] },
          {
            key: 'weight',
            header: weights.most,
            align: 'end',
            cell: ({ rule, weight }) => (weight > 0 ? set.weights[rule.code] : mustHold),
          },
          { key: 'why', header: weights.why, cell: ({ rule }) => weights.because[rule.code] },
        ]}
        rows={RULE_BOOK}
        rowKey={({ rule }) => rule.code}
      />
      <p className="muted">{weights.version(nameOf(set))}</p>
    </Disclosure>
  )
}
