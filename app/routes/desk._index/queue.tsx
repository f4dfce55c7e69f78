import { useLocale, useTexts } from '~/components/locale'
import { Card } from '~/components/ui/card'
import { EmptyState } from '~/components/ui/empty-state'
import { LinkButton } from '~/components/ui/link-button'
import { ScoreBar } from '~/components/ui/score-bar'
import type { Pattern } from '~/domain/partnership/patterns'
import { batch } from '~/i18n/batch'
import { desk } from '~/i18n/desk'
import { formatAge } from '~/i18n/format'
import { law } from '~/i18n/law'
import { regencyName } from '~/i18n/names'
import { paths } from '~/schemas/paths'

interface Pair {
  readonly opportunity: { readonly id: string; readonly title: string; readonly pattern: Pattern }
  readonly poster: { readonly name: string; readonly regency: string }
  readonly business: { readonly id: string; readonly name: string; readonly regency: string }
  /** 0…1000 */
  readonly score: number | null
  readonly since: Date
  /** What an interested business wrote. */
  readonly note?: string | undefined
}

interface QueueProps {
  interests: readonly Pair[]
  matches: readonly Pair[]
  now: Date
}

/** What waits for a broker: who asked first, then what the rules found. */
export const Queue = ({ interests, matches, now }: QueueProps) => {
  const texts = useTexts(desk)
  const divided = useTexts(batch)
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
      {part(texts.interests, interests, texts.noInterests)}
      {part(texts.matches, matches, texts.noMatches)}
      <p className="muted">{texts.bestFirst}</p>
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

const PairCard = ({ pair, now }: { pair: Pair; now: Date }) => {
  const texts = useTexts(desk)
  const { patterns } = useTexts(law)
  const locale = useLocale()
  const { opportunity, poster, business, score } = pair
  const ids = { opportunityId: opportunity.id, businessId: business.id }
  return (
    <Card
      title={opportunity.title}
      level={3}
      foot={
        <>
          <LinkButton to={paths.newPartnershipOf(ids)} icon="link">
            {texts.propose}
          </LinkButton>
          <LinkButton to={paths.unsuitedPair(ids)} kind="quiet">
            {texts.unsuited}
          </LinkButton>
        </>
      }
    >
      <p className="muted">
        {patterns[opportunity.pattern]}. {texts.since(formatAge(pair.since, now, locale))}
      </p>
      {pair.note && <blockquote>{pair.note}</blockquote>}
      <NamedPlace label={texts.poster} {...poster} />
      <NamedPlace label={texts.candidate} {...business} />
      {score === null ? (
        <p className="muted">{texts.notJudged}</p>
      ) : (
        <ScoreBar label={texts.score} percent={score / 10} />
      )}
    </Card>
  )
}

const NamedPlace = ({ label, name, regency }: { label: string; name: string; regency: string }) => (
  <p>
    <span className="muted">{label}:</span> <strong>{name}</strong>
    <br />
    <span className="muted">{regencyName(regency)}</span>
  </p>
)
