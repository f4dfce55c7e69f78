import { partnership } from '../../i18n/partnership'
import { useTexts } from '../locale'
import { DateTime } from '../ui/date-time'
import { Notice } from '../ui/notice'

interface UnsuitedNoteProps {
  /** A broker's judgement of the pair; null when nobody made one. */
  unsuited: { readonly reason: string; readonly at: Date; readonly brokerName: string } | null
}

/** That a broker found before that the two do not suit each other: who, when and why. */
export const UnsuitedNote = ({ unsuited }: UnsuitedNoteProps) => {
  const texts = useTexts(partnership).unsuited
  if (!unsuited) return null
  const { reason, at, brokerName } = unsuited
  return (
    <Notice kind="waiting" title={texts.title}>
      <p>
        {texts.by(brokerName)} <DateTime at={at} dateOnly />
      </p>
      <blockquote>{reason}</blockquote>
    </Notice>
  )
}
