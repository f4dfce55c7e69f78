import { useLocale, useTexts } from '~/components/locale'
import { Notice } from '~/components/ui/notice'
import { SourceNote } from '~/components/ui/source-note'
import { law, lawRefusal } from '~/i18n/law'
import { partnership } from '~/i18n/partnership'
import type { ProposalShown } from './proposal-view'

interface LawCheckProps {
  view: ProposalShown
}

/** Whether the law allows this pattern to these two, as what, and where that is written. */
export const LawCheck = ({ view }: LawCheckProps) => {
  const { propose: texts } = useTexts(partnership)
  const { patterns, patternMeaning, roles: roleNames, kppu } = useTexts(law)
  const locale = useLocale()
  const { roles, refusal, sources } = view
  const { pattern } = view.opportunity
  return (
    <section className="stack">
      <h2>{texts.law}</h2>
      {refusal && (
        <Notice kind="wrong" title={texts.refused}>
          {lawRefusal(refusal, locale)}
        </Notice>
      )}
      {roles && (
        <Notice kind="agreed" title={texts.allowed(patterns[pattern])}>
          <p>{patternMeaning[pattern]}</p>
          <p>{texts.seenBy('A', roleNames[roles.a])}</p>
          <p>{texts.seenBy('B', roleNames[roles.b])}</p>
          <p>{view.kppu ? kppu : texts.noKppu}</p>
        </Notice>
      )}
      {sources.map((source) => (
        <SourceNote key={`${source.law} ${source.article}`} source={source} />
      ))}
    </section>
  )
}
