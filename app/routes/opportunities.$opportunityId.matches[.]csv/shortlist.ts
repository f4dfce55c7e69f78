import type { Capability } from '~/domain/business/business'
import { offersFor, recognised } from '~/domain/matching/coverage'
import { RULE_BOOK } from '~/domain/matching/rule-book'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import { kmBetween, provinceOf, regencyOf } from '~/domain/region/region'
import { business as businessTexts } from '~/i18n/business'
import { formatQuantity } from '~/i18n/format'
import { law } from '~/i18n/law'
import type { Locale } from '~/i18n/locale'
import { matchPages } from '~/i18n/match-pages'
import { explain, matching } from '~/i18n/matching'
import type { OpportunityMatches } from '~/services/match/list-for-opportunity.server'

/** Those that cover what is wanted; all of them when nothing wanted is recognised. */
const asked = ({ wanted }: Opportunity, capabilities: readonly Capability[]): Capability[] => {
  const items = recognised(wanted)
  return capabilities.filter(
    (capability) => items.length === 0 || items.some((item) => offersFor(item, [capability]).length > 0),
  )
}

const capacityOf = ({ label, capacityPerMonth, unit }: Capability, locale: Locale): string =>
  capacityPerMonth === null
    ? `${label}: ${businessTexts[locale].sizes.unknown}`
    : `${label}: ${formatQuantity(capacityPerMonth, unit, locale)}`

/** Who, why, how far, with what capacity: a row a business, a column a rule, for whoever has to defend the choice. */
export const shortlist = (
  { opportunity, poster, rows }: Pick<OpportunityMatches, 'opportunity' | 'poster' | 'rows'>,
  locale: Locale,
): (string | number | null)[][] => {
  const { columns } = matchPages[locale].file
  const { rules } = matching[locale]
  const headings = [
    columns.rank,
    columns.name,
    columns.size,
    columns.regency,
    columns.province,
    columns.km,
    columns.capacity,
    columns.pattern,
    columns.score,
    ...RULE_BOOK.map(({ rule }) => rules[rule.code]),
  ]
  const lines = rows.map(({ rank, business, match }) => [
    rank,
    business.name,
    businessTexts[locale].sizes[business.size],
    regencyOf(business.regency)?.name ?? business.regency,
    provinceOf(business.regency)?.name ?? '',
    kmBetween(poster.regency, business.regency),
    asked(opportunity, business.capabilities)
      .map((capability) => capacityOf(capability, locale))
      .join(', '),
    law[locale].patterns[opportunity.details.pattern],
    match.score,
    ...match.verdicts.map((verdict) => explain(verdict, locale)),
  ])
  return [headings, ...lines]
}
