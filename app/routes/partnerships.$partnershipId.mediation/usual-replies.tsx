import { useLocale, useTexts } from '~/components/locale'
import { SideMark } from '~/components/ui/side-mark'
import { SIDES } from '~/domain/agreement/terms'
import { formatAge } from '~/i18n/format'
import { mediation } from '~/i18n/mediation'
import type { MediationView } from './shown'

/** How long each side usually takes to answer. */
export const UsualReplies = ({ view: { names, replies } }: { view: MediationView }) => {
  const texts = useTexts(mediation)
  const locale = useLocale()
  return (
    <section className="stack">
      <h2>{texts.replies}</h2>
      {SIDES.map((side) => {
        const usual = replies[side]
        return (
          <p key={side}>
            <SideMark side={side} />{' '}
            {usual === null
              ? texts.noUsual(names[side])
              : texts.usual(names[side], formatAge(new Date(0), new Date(usual), locale))}
          </p>
        )
      })}
      <p className="muted">{texts.repliesLead}</p>
    </section>
  )
}
