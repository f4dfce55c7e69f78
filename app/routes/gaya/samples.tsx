import { useTexts } from '~/components/locale'
import { BackLink } from '~/components/ui/back-link'
import { Badge } from '~/components/ui/badge'
import { Breadcrumb } from '~/components/ui/breadcrumb'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { Disclosure } from '~/components/ui/disclosure'
import { EmptyState } from '~/components/ui/empty-state'
import { ICON_NAMES } from '~/components/ui/icon'
import { LinkButton } from '~/components/ui/link-button'
import { Logo } from '~/components/ui/logo'
import { Notice } from '~/components/ui/notice'
import { Pagination } from '~/components/ui/pagination'
import { PrintButton } from '~/components/ui/print-button'
import { ShareLink } from '~/components/ui/share-link'
import { Skeleton } from '~/components/ui/skeleton'
import { SourceNote } from '~/components/ui/source-note'
import { StateTag } from '~/components/ui/state-tag'
import { StepHeader } from '~/components/ui/step-header'
import { TabLinks } from '~/components/ui/tab-links'
import { shell } from '~/i18n/shell'
import { styleGuide } from '~/i18n/style-guide'
import { paths } from '~/schemas/paths'

const HERE = paths.style
const KINDS = ['primary', 'secondary', 'quiet', 'danger'] as const
const MOODS = ['waiting', 'running', 'agreed', 'wrong', 'closed'] as const
const NOTICES = ['info', 'waiting', 'agreed', 'wrong'] as const

export const IconSamples = () => {
  const { sections } = useTexts(styleGuide)
  return (
    <section className="stack">
      <h2>{sections.icons}</h2>
      <ul className="cluster">
        {ICON_NAMES.map((name) => (
          <li key={name}>
            <Badge icon={name}>{name}</Badge>
          </li>
        ))}
      </ul>
    </section>
  )
}

export const PressSamples = () => {
  const { sections, kinds } = useTexts(styleGuide)
  const { shareWhatsApp, print } = useTexts(shell).actions
  return (
    <section className="stack">
      <h3>{sections.press}</h3>
      <div className="cluster">
        {KINDS.map((kind) => (
          <Button key={kind} kind={kind} type="button">
            {kinds[kind]}
          </Button>
        ))}
        <Button type="button" disabled>
          {kinds.disabled}
        </Button>
        <LinkButton to={HERE} icon="download">
          {kinds.secondary}
        </LinkButton>
        <ShareLink text={HERE}>{shareWhatsApp}</ShareLink>
        <PrintButton>{print}</PrintButton>
      </div>
    </section>
  )
}

export const SaySamples = () => {
  const texts = useTexts(styleGuide)
  return (
    <section className="stack">
      <h3>{texts.sections.say}</h3>
      <div className="cluster">
        {MOODS.map((mood) => (
          <StateTag key={mood} mood={mood}>
            {texts.moods[mood]}
          </StateTag>
        ))}
      </div>
      {NOTICES.map((kind) => (
        <Notice key={kind} kind={kind} title={texts.notices[kind]}>
          {kind === 'info' && <p>{texts.noticeText}</p>}
        </Notice>
      ))}
      <Card
        title={texts.card}
        to={HERE}
        level={3}
        aside={<StateTag mood="running">{texts.moods.running}</StateTag>}
        foot={<Badge icon="shop">{texts.badge}</Badge>}
      >
        <p>{texts.cardText}</p>
      </Card>
      <EmptyState title={texts.empty} level={3} action={<LinkButton to={HERE}>{texts.emptyAction}</LinkButton>}>
        <p>{texts.emptyText}</p>
      </EmptyState>
      <Disclosure summary={texts.more}>
        <p>{texts.moreText}</p>
      </Disclosure>
      <SourceNote source={{ law: 'PP 7/2021', article: '117', document: null, verified: true }} />
      <SourceNote source={{ law: 'UU 20/2008', article: '27', document: null, verified: false }} />
      <Skeleton />
      <div className="cluster">
        <Logo size={24} />
        <Logo size={48} />
        <Logo size={48} outline />
      </div>
    </section>
  )
}

export const GoSamples = () => {
  const { sections, tabs, crumbs } = useTexts(styleGuide)
  return (
    <section className="stack">
      <h3>{sections.go}</h3>
      <Breadcrumb items={crumbs.map((label, index) => ({ label, to: index < 2 ? HERE : undefined }))} />
      <BackLink to={HERE} />
      <TabLinks
        label={sections.go}
        tabs={tabs.map((label, index) => ({
          label,
          to: `${HERE}?tab=${index}`,
          current: index === 0,
          count: index === 0 ? 12 : undefined,
        }))}
      />
      <StepHeader step={3} of={8} backTo={HERE} />
      <Pagination page={4} pages={12} to={(page) => `${HERE}?page=${page}`} />
    </section>
  )
}
