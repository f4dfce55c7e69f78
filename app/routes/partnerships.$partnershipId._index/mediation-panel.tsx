import { useTexts } from '~/components/locale'
import type { CaseShown } from '~/components/partnership/case-shown'
import { MetBefore } from '~/components/partnership/met-before'
import { Badge } from '~/components/ui/badge'
import { LinkButton } from '~/components/ui/link-button'
import { mediation } from '~/i18n/mediation'
import { paths } from '~/schemas/paths'

/** For the broker: their labels, the way to their tools, and what these two had with each other before. */
export const MediationPanel = ({ view }: { view: CaseShown }) => {
  const { title } = useTexts(mediation)
  if (!view.mediation) return null
  const { labels, meetings } = view.mediation
  return (
    <div className="stack">
      <div className="cluster">
        <LinkButton to={paths.mediation(view.partnership.id)} icon="tools">
          {title}
        </LinkButton>
        {labels.map((label) => (
          <a key={label} href={paths.deskLabel(label)}>
            <Badge>{label}</Badge>
          </a>
        ))}
      </div>
      <MetBefore meetings={meetings} />
    </div>
  )
}
