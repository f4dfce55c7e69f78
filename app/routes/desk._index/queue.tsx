import { useLocale, useTexts } from '~/components/locale'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { LinkButton } from '~/components/ui/link-button'
import { ScoreBar } from '~/components/ui/score-bar'
import { StateTag } from '~/components/ui/state-tag'
import type { PartOfWhole } from '~/domain/partnership/part'
import type { Pattern } from '~/domain/partnership/patterns'
import { kmBetween } from '~/domain/region/region'
import { batch } from '~/i18n/batch'
import { desk } from '~/i18n/desk'
import { formatAge, formatQuantity } from '~/i18n/format'
import { law } from '~/i18n/law'
import { matchPages } from '~/i18n/match-pages'
import { explain } from '~/i18n/matching'
import { regencyName } from '~/i18n/names'
import { paths } from '~/schemas/paths'
import type { Fit } from '~/services/desk/read.server'

interface Place {
  readonly id: string
  readonly name: string
  readonly regency: string
}

interface Pair {
  readonly opportunity: {
    readonly id: string
    readonly title: string
    readonly pattern: Pattern
    readonly asked: boolean
  }
  readonly poster: Place
  readonly business: Place
  readonly linked: boolean
  readonly fit: Fit | null
  readonly since: Date
  /** What an interested business wrote. */
  readonly note?: string | undefined
  /** How much of each thing is proposed by now, where several share the order. */
  readonly proposed: readonly PartOfWhole[]
  /** The reader may see who could make the rest. */
  readonly maySeek: boolean
}

interface TooBig {
  readonly opportunity: { readonly id: string; readonly title: string; readonly asked: boolean }
  readonly poster: Place
  readonly makers: number
  readonly proposed: readonly PartOfWhole[]
}

interface QueueProps {
  interests: readonly Pair[]
  matches: readonly Pair[]
  tooBig: readonly TooBig[]
  now: Date
}

/** What waits for a broker: who asked first, then what the rules found. */
export const Queue = ({ interests, matches, tooBig, now }: QueueProps) => {
  const texts = useTexts(desk)
  const divided = useTexts(batch)
  const { fromCapitals } = useTexts(matchPages)
  const part = (title: string, pairs: readonly Pair[], empty: string) => (
    <section className="stack">
      <h2>
        {title} <span className="count">{pairs.length}</span>
      </h2>
      {pairs.length === 0 ? (
        <EmptyState title={empty} level={3} />
      ) : (
        <div className="grid">
          {pairs.map((pair) => (
            <PairCard key={`${pair.opportunity.id} ${pair.business.id}`} pair={pair} now={now} />
          ))}
        </div>
      )}
    </section>
  )
  return (
    <>
      {tooBig.length > 0 && (
        <p>
          <a href={`#${TOO_BIG}`}>{texts.toTooBig(tooBig.length)}</a>
        </p>
      )}
      {part(texts.interests, interests, texts.noInterests)}
      {part(texts.matches, matches, texts.noMatches)}
      {tooBig.length > 0 && <ForSeveral tooBig={tooBig} />}
      <p className="muted">
        {texts.bestFirst} {fromCapitals}
      </p>
      {matches.length > 1 && (
        <p>
          <LinkButton to={paths.deskBatch} icon="scales">
            {divided.open}
          </LinkButton>
        </p>
      )}
    </>
  )
}

const TOO_BIG = 'too-big'

/** What is too big for one: each with the way to the set that could do it. */
const ForSeveral = ({ tooBig }: Pick<QueueProps, 'tooBig'>) => {
  const { forSeveral: texts, poster: postedBy, asked } = useTexts(desk)
  return (
    <section className="stack" id={TOO_BIG}>
      <h2>
        {texts.title} <span className="count">{tooBig.length}</span>
      </h2>
      <div className="grid">
        {tooBig.map(({ opportunity, poster, makers, proposed }) => (
          <Card
            key={opportunity.id}
            title={<a href={paths.opportunity(opportunity.id)}>{opportunity.title}</a>}
            aside={opportunity.asked && <StateTag mood="waiting">{asked}</StateTag>}
            level={3}
            foot={
              <LinkButton to={paths.opportunityConsortium(opportunity.id)} icon="people">
                {texts.open}
                <span className="visually-hidden">: {opportunity.title}</span>
              </LinkButton>
            }
          >
            <NamedPlace label={postedBy} {...poster} />
            {proposed.length === 0 && <p>{texts.makers(makers)}</p>}
            <Proposed parts={proposed} />
          </Card>
        ))}
      </div>
    </section>
  )
}

/** What of an order is proposed, and what nobody makes yet. */
const Proposed = ({ parts }: { parts: readonly PartOfWhole[] }) => {
  const { forSeveral: texts } = useTexts(desk)
  const locale = useLocale()
  return parts.map(({ label, unit, perMonth, whole }) => {
    const amount = (many: number) => formatQuantity(many, unit, locale)
    return <p key={label}>{texts.proposed(label, amount(perMonth), amount(Math.max(0, whole - perMonth)))}</p>
  })
}

const PairCard = ({ pair, now }: { pair: Pair; now: Date }) => {
  const texts = useTexts(desk)
  const { patterns } = useTexts(law)
  const locale = useLocale()
  const { distance, linked: already } = useTexts(matchPages)
  const { opportunity, poster, business, fit, linked } = pair
  const km = kmBetween(poster.regency, business.regency)
  const ids = { opportunityId: opportunity.id, businessId: business.id }
  return (
    <Card
      title={<a href={paths.opportunity(opportunity.id)}>{opportunity.title}</a>}
      aside={linked && <StateTag mood="agreed">{already}</StateTag>}
      level={3}
      foot={
        <>
          {pair.maySeek && pair.proposed.length > 0 ? (
            <LinkButton to={paths.opportunityConsortium(opportunity.id)} icon="people">
              {texts.forSeveral.open}
            </LinkButton>
          ) : (
            <LinkButton to={paths.newPartnershipOf(ids)} icon="link">
              {texts.propose}
            </LinkButton>
          )}
          <LinkButton to={paths.unsuitedPair(ids)} kind="quiet">
            {texts.unsuited}
          </LinkButton>
        </>
      }
    >
      <p className="muted">
        {patterns[opportunity.pattern]}. {texts.since(formatAge(pair.since, now, locale))}
      </p>
      {opportunity.asked && <StateTag mood="waiting">{texts.asked}</StateTag>}
      <Proposed parts={pair.proposed} />
      {pair.note && <blockquote>{pair.note}</blockquote>}
      <NamedPlace label={texts.poster} {...poster} />
      <NamedPlace label={texts.candidate} {...business} />
      {km !== null && <p className="muted">{distance(km)}</p>}
      {fit ? <Judged {...fit} /> : <p className="muted">{texts.notJudged}</p>}
    </Card>
  )
}

/** How well they fit, and the one doubt: what is missing where they nearly do. */
const Judged = ({ score, near, doubt }: Fit) => {
  const texts = useTexts(desk)
  const { tabs } = useTexts(matchPages)
  const locale = useLocale()
  return (
    <>
      <ScoreBar label={texts.score} percent={score / 10} />
      {doubt && (
        <p className="cluster">
          {near && (
            <StateTag mood="waiting" icon="minus">
              {tabs.near}
            </StateTag>
          )}
          {explain(doubt, locale)}
        </p>
      )}
    </>
  )
}

const NamedPlace = ({ label, id, name, regency }: Place & { label: string }) => (
  <p>
    <span className="muted">{label}:</span> <a href={paths.business(id)}>{name}</a>
    <br />
    <span className="muted">{regencyName(regency)}</span>
  </p>
)
