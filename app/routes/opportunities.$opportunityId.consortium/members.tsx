import { useLocale, useTexts } from '~/components/locale'
import { Badge } from '~/components/ui/badge'
import { Card } from '~/components/ui/card'
import { LinkButton } from '~/components/ui/link-button'
import { Notice } from '~/components/ui/notice'
import { ScoreBar } from '~/components/ui/score-bar'
import type { Size } from '~/domain/business/size'
import type { Consortium, Member } from '~/domain/matching/consortium'
import { type Demand, grainsIn } from '~/domain/matching/maker'
import { business as businessTexts } from '~/i18n/business'
import { consortium } from '~/i18n/consortium'
import { formatNumber, formatQuantity } from '~/i18n/format'
import { listed, regencyName } from '~/i18n/names'
import { paths } from '~/schemas/paths'

interface Named {
  readonly id: string
  readonly name: string
  readonly regency: string
  readonly size: Size | 'unknown'
  readonly mayPropose: boolean
}

interface Of {
  demands: readonly Demand[]
  names: readonly Named[]
  opportunityId: string
  /** Each can be proposed to by itself. */
  apart: boolean
}

/** Who makes how much; each with the way to propose. */
export const Members = ({ title, set, ...of }: Of & { title: string; set: Consortium }) => (
  <section className="stack">
    <h2>{title}</h2>
    <ol className="grid">
      {set.members.map((member) => (
        <li key={member.maker.id}>
          <MemberCard member={member} {...of} />
        </li>
      ))}
    </ol>
  </section>
)

const MemberCard = ({ member, names, demands, opportunityId, apart }: Of & { member: Member }) => {
  const texts = useTexts(consortium)
  const { sizes } = useTexts(businessTexts)
  const locale = useLocale()
  const { maker, km, shares } = member
  const named = names.find(({ id }) => id === maker.id)
  if (!named) return null
  const inWords = ({ demand, quantity }: Member['shares'][number]) => {
    const wanted = demands[demand]
    if (!wanted) return null
    const amount = formatQuantity(quantity / grainsIn(wanted.unit), wanted.unit, locale)
    return texts.share(amount, wanted.label, `${formatNumber(Math.round((100 * quantity) / wanted.least), locale)}%`)
  }
  return (
    <Card
      title={named.name}
      level={3}
      foot={
        <>
          {apart && named.mayPropose && (
            <LinkButton to={paths.newPartnershipOf({ opportunityId, businessId: maker.id })} icon="link">
              {texts.propose}
              <span className="visually-hidden">: {named.name}</span>
            </LinkButton>
          )}
          <LinkButton to={paths.business(maker.id)} kind="quiet">
            {texts.look}
            <span className="visually-hidden">: {named.name}</span>
          </LinkButton>
        </>
      }
    >
      <ul>
        {shares.map((share) => (
          <li key={share.demand}>
            <strong>{inWords(share)}</strong>
          </li>
        ))}
      </ul>
      <div className="cluster">
        <Badge icon="shop">{sizes[named.size]}</Badge>
        <Badge icon="pin">{regencyName(named.regency)}</Badge>
        {km !== null && <span className="muted">{km === 0 ? texts.centreHere : texts.away(km)}</span>}
      </div>
      <Papers lacks={maker.lacks} pending={maker.pending} />
      <ScoreBar label={texts.score} percent={maker.score / 10} />
    </Card>
  )
}

/** Required certificates that are on their way, and those that are not. */
const Papers = ({ lacks, pending }: Pick<Member['maker'], 'lacks' | 'pending'>) => {
  const texts = useTexts(consortium)
  const { certificates } = useTexts(businessTexts)
  const locale = useLocale()
  const inWords = (ones: typeof lacks) =>
    listed(
      ones.map((one) => certificates[one]),
      locale,
    )
  return (
    <>
      {pending.length > 0 && <p className="muted">{texts.pending(inWords(pending))}</p>}
      {lacks.length > 0 && <Notice kind="waiting" title={texts.lacks(inWords(lacks))} />}
    </>
  )
}
