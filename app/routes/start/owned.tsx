import { useTexts } from '~/components/locale'
import { Card } from '~/components/ui/card'
import { DateTime } from '~/components/ui/date-time'
import { LinkButton } from '~/components/ui/link-button'
import { start } from '~/i18n/start'
import { paths } from '~/schemas/paths'

interface Begun {
  readonly id: string
  readonly name: string | null
}

interface OwnedProps {
  businesses: readonly { id: string; name: string; fits: number }[]
  drafts: { profiles: readonly Begun[]; opportunities: readonly Begun[] }
  opportunities: readonly { id: string; title: string; expiresAt: Date }[]
}

/** The businesses and opportunities of a person; who has none is led to the first profile. */
export const Owned = ({ businesses, drafts, opportunities }: OwnedProps) => {
  const texts = useTexts(start)
  if (businesses.length === 0) return <First begun={drafts.profiles} />
  return (
    <>
      <section className="stack">
        <h2>{texts.businesses.title}</h2>
        <div className="grid">
          {businesses.map(({ id, name, fits }) => (
            <Card
              key={id}
              level={3}
              title={<a href={paths.business(id)}>{name}</a>}
              foot={
                <div className="cluster">
                  <LinkButton to={paths.businessMatches(id)}>{texts.businesses.matches(fits)}</LinkButton>
                  <a href={paths.businessMembers(id)}>{texts.businesses.members}</a>
                </div>
              }
            />
          ))}
        </div>
        <p>
          <a href={paths.newProfile}>{texts.businesses.another}</a>
        </p>
      </section>
      <section className="stack">
        <h2>{texts.opportunities.title}</h2>
        {opportunities.length === 0 && <p className="muted">{texts.opportunities.none}</p>}
        {opportunities.map(({ id, title, expiresAt }) => (
          <Card key={id} level={3} title={title} to={paths.opportunity(id)}>
            <p className="muted">
              {texts.opportunities.until} <DateTime at={expiresAt} dateOnly />
            </p>
          </Card>
        ))}
        {drafts.opportunities.map(({ id, name }) => (
          <p key={id}>
            <a href={paths.opportunityStep(id, 'check')}>
              {texts.opportunities.resume(name ?? texts.opportunities.unnamed)}
            </a>
          </p>
        ))}
        <div>
          <LinkButton to={paths.newOpportunity} icon="plus">
            {texts.opportunities.post}
          </LinkButton>
        </div>
      </section>
    </>
  )
}

const First = ({ begun }: { begun: readonly Begun[] }) => {
  const texts = useTexts(start).first
  return (
    <section className="stack">
      <h2>{texts.title}</h2>
      <p>{texts.text}</p>
      {begun.map(({ id, name }) => (
        <p key={id}>
          <a href={paths.profileStep(id, 'check')}>{texts.resume(name ?? texts.unnamed)}</a>
        </p>
      ))}
      <div>
        <LinkButton kind="primary" to={paths.newProfile} icon="arrow-right">
          {texts.begin}
        </LinkButton>
      </div>
    </section>
  )
}
