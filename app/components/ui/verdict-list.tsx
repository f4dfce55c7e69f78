import type { ReactNode } from 'react'
import { shell } from '../../i18n/shell'
import { useTexts } from '../locale'
import { Icon, type IconName } from './icon'

export type VerdictKind = 'yes' | 'partly' | 'no' | 'unknown'

const ICON: Readonly<Record<VerdictKind, IconName>> = {
  yes: 'check',
  partly: 'minus',
  no: 'close',
  unknown: 'question',
}

interface VerdictListProps {
  verdicts: readonly {
    key: string
    kind: VerdictKind
    /** What was looked at, such as "Kapasitas". */
    title: ReactNode
    /** One sentence: why, or why not. */
    sentence: ReactNode
  }[]
}

/** Why, and kenapa tidak: one line a rule, its mark said in words to who cannot see it. */
export const VerdictList = ({ verdicts }: VerdictListProps) => {
  const texts = useTexts(shell)
  return (
    <ul className="verdicts">
      {verdicts.map(({ key, kind, title, sentence }) => (
        <li key={key} className={`verdict verdict-${kind}`}>
          <Icon name={ICON[kind]} />
          <div>
            <p className="verdict-title">
              {title}
              <span className="visually-hidden">: {texts.verdicts[kind]}</span>
            </p>
            <p>{sentence}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}
