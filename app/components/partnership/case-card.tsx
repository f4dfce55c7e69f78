import type { ReactNode } from 'react'
import type { SideKey } from '../../domain/agreement/terms'
import type { PartOfWhole } from '../../domain/partnership/part'
import type { PartyRole, Pattern } from '../../domain/partnership/patterns'
import type { PartnershipState } from '../../domain/partnership/states'
import { formatAge, formatQuantity } from '../../i18n/format'
import { law } from '../../i18n/law'
import { partnership } from '../../i18n/partnership'
import { paths } from '../../schemas/paths'
import { UnreadBadge } from '../chat/unread-badge'
import { useLocale, useTexts } from '../locale'
import { Card } from '../ui/card'
import { StateTag } from '../ui/state-tag'
import { StateMark } from './state-mark'
import type { WatchShown } from './watch-marks'

export interface CaseCardLine {
  readonly id: string
  readonly reference: string
  readonly state: PartnershipState
  readonly pattern: Pattern
  readonly names: Readonly<Record<SideKey, string>>
  readonly roles: Readonly<Record<SideKey, PartyRole>>
  /** What was asked for, and which part of it this is. */
  readonly order: { readonly title: string; readonly parts: readonly PartOfWhole[] } | null
  /** The side of the reader; null for the broker. */
  readonly side: SideKey | null
  readonly waitsForYou: boolean
  readonly updatedAt: Date
  readonly overdue: boolean
  /** Messages in its room that wait for the reader. */
  readonly unread: number
}

/** The same on a broker's desk. */
export interface DeskLine extends CaseCardLine {
  readonly watch: WatchShown
  /** The broker's own words on it. */
  readonly labels: readonly string[]
  /** How many duties under it are late, and how many disputed. */
  readonly trouble: { readonly late: number; readonly disputed: number }
}

interface CaseCardProps {
  line: CaseCardLine
  now: Date
  level?: 2 | 3 | undefined
  /** Its column says the state already. */
  inColumn?: boolean | undefined
  /** More marks. */
  children?: ReactNode
}

/** A case in a list or on the board: who, where it stands, how long it rests. A party sees it from its own side. */
export const CaseCard = ({ line, now, level = 2, inColumn = false, children }: CaseCardProps) => {
  const { list: texts } = useTexts(partnership)
  const { patterns, roles } = useTexts(law)
  const locale = useLocale()
  const { names, side } = line
  const hasNoMarks = inColumn && !line.overdue && line.unread === 0
  const other = side === 'a' ? names.b : names.a
  return (
    <Card
      title={side ? texts.with(other) : texts.pair(names.a, names.b)}
      to={paths.partnership(line.id)}
      level={level}
      foot={hasNoMarks ? null : <CaseMarks line={line} inColumn={inColumn} />}
    >
      {line.order && <OrderOf order={line.order} />}
      <p>
        {patterns[line.pattern]}
        {side && `. ${texts.yourRole(roles[line.roles[side]])}`}
      </p>
      <p className="muted">
        <span className="nowrap">{line.reference}</span>. {texts.rests(formatAge(line.updatedAt, now, locale))}
      </p>
      {children}
    </Card>
  )
}

/** What was asked for; of a joint order also which part this is. */
export const OrderOf = ({ order: { title, parts } }: { order: NonNullable<CaseCardLine['order']> }) => {
  const { list: texts } = useTexts(partnership)
  const locale = useLocale()
  const inWords = ({ label, unit, perMonth, whole }: PartOfWhole) =>
    texts.part(formatQuantity(perMonth, unit, locale), formatQuantity(whole, unit, locale), label)
  return (
    <p>
      {texts.order(title)} {parts.map(inWords).join(' ')}
    </p>
  )
}

/** Where it stands, and what waits for the reader. */
const CaseMarks = ({ line, inColumn }: { line: CaseCardLine; inColumn: boolean }) => {
  const { list: texts, overdue } = useTexts(partnership)
  return (
    <>
      {!inColumn && <StateMark state={line.state} overdue={line.overdue} />}
      {!inColumn && line.waitsForYou && <StateTag mood="waiting">{texts.yourAnswer}</StateTag>}
      {inColumn && line.overdue && <StateTag mood="wrong">{overdue}</StateTag>}
      <UnreadBadge count={line.unread} />
    </>
  )
}
