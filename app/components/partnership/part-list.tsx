import type { StandingPart } from '../../domain/partnership/standing-part'
import { consortium } from '../../i18n/consortium'
import { formatQuantity } from '../../i18n/format'
import { paths } from '../../schemas/paths'
import { useLocale, useTexts } from '../locale'
import { StateMark } from './state-mark'

/** Who takes on what of one order, and how each link stands. */
export const PartList = ({ parts }: { parts: readonly StandingPart[] }) => {
  const { asked } = useTexts(consortium)
  const locale = useLocale()
  const inWords = ({ label, perMonth, unit }: StandingPart['made'][number]) =>
    `${label}: ${asked.perMonth(formatQuantity(perMonth, unit, locale))}`
  return (
    <ul className="stack">
      {parts.map(({ id, reference, name, state, open, made }) => (
        <li key={id}>
          {open ? (
            <span className="cluster">
              <a href={paths.partnership(id)}>
                {name}, <span className="nowrap">{reference}</span>
              </a>
              <StateMark state={state} />
              {made.length > 0 && <span className="muted">{made.map(inWords).join(', ')}</span>}
            </span>
          ) : (
            name
          )}
        </li>
      ))}
    </ul>
  )
}
