import type { PartOfWhole } from '../../domain/partnership/part'
import type { CaseRole } from '../../domain/partnership/partnership'
import type { StandingPart } from '../../domain/partnership/standing-part'
import { consortium } from '../../i18n/consortium'
import { formatQuantity } from '../../i18n/format'
import { paths } from '../../schemas/paths'
import { useLocale, useTexts } from '../locale'
import { PartList } from './part-list'

interface JointPanelProps {
  joint: {
    readonly opportunityId: string
    readonly maySeek: boolean
    readonly things: readonly (PartOfWhole & { readonly missing: number })[]
    readonly members: number
    readonly others: readonly StandingPart[]
  } | null
  viewer: CaseRole
}

/** That the link is one part of an order that several share: how large, with whom, and what nobody makes yet. */
export const JointPanel = ({ joint, viewer }: JointPanelProps) => {
  const { joint: texts } = useTexts(consortium)
  const locale = useLocale()
  if (!joint) return null
  const { things, others, members, opportunityId, maySeek } = joint
  const part = viewer === 'b' ? texts.yours : texts.part
  const missing = viewer === 'b' ? [] : things.filter((thing) => thing.missing > 0)
  return (
    <section className="card stack" aria-labelledby="joint">
      <h2 id="joint">{texts.title}</h2>
      <ul>
        {things.map(({ label, unit, perMonth, whole }) => (
          <li key={label}>
            <strong>{part(formatQuantity(perMonth, unit, locale), formatQuantity(whole, unit, locale))}</strong> {label}
            .
          </li>
        ))}
      </ul>
      <p>
        {texts.members(members)} {texts.ifOneDeclines}
      </p>
      {others.length > 0 && (
        <>
          <h3>{texts.others}</h3>
          <PartList parts={others} />
        </>
      )}
      {missing.length > 0 && (
        <p>
          {missing
            .map(({ label, unit, missing: much }) => texts.missing(formatQuantity(much, unit, locale), label))
            .join(' ')}{' '}
          {maySeek && <a href={paths.opportunityConsortium(opportunityId)}>{texts.substitute}</a>}
        </p>
      )}
    </section>
  )
}
