import type { Business } from '~/domain/business/business'
import type { Opportunity } from '~/domain/opportunity/opportunity'
import type { Scene } from './build'
import type { Value } from './copy'
import { partId } from './random'

interface Table {
  readonly name: string
  readonly columns: readonly string[]
  rows(scene: Scene): readonly (readonly Value[])[]
}

const businessRow = (business: Business): Value[] => [
  business.id,
  business.kind,
  business.name,
  business.description,
  business.regency,
  business.sector.edition,
  business.sector.division,
  business.figures.capital,
  business.figures.annualSales,
  business.figures.workers,
  business.size,
  business.longestPaymentTermDays,
  business.womenLed,
  business.assistance,
  business.state,
  business.updatedAt,
  business.updatedAt,
]

const opportunityRow = (opportunity: Opportunity): Value[] => [
  opportunity.id,
  opportunity.businessId,
  opportunity.details.pattern,
  opportunity.title,
  opportunity.details,
  opportunity.certificatesRequired,
  opportunity.area,
  opportunity.assistanceOffered,
  opportunity.paymentTermDays,
  opportunity.prefers.womenLed,
  opportunity.prefers.groups,
  opportunity.neededBy,
  opportunity.expiresAt,
  opportunity.state,
  opportunity.updatedAt,
  opportunity.updatedAt,
]

/** The tables a scene is written into: a table stands after those it refers to. */
export const TABLES: readonly Table[] = [
  {
    name: 'business',
    columns:
      'id kind name description regency_code sector_edition sector_code capital annual_sales workers size longest_payment_term_days women_led assistance state created_at updated_at'.split(
        ' ',
      ),
    rows: ({ businesses }) => businesses.map(businessRow),
  },
  {
    name: 'capability',
    columns:
      'id business_id kind term label capacity_per_month unit smallest_order lead_time_days price_low price_high position'.split(
        ' ',
      ),
    rows: ({ businesses }) =>
      businesses.flatMap(({ id, capabilities }) =>
        capabilities.map((one, position) => [
          one.id,
          id,
          one.kind,
          one.term,
          one.label,
          one.capacityPerMonth,
          one.unit,
          one.smallestOrder,
          one.leadTimeDays,
          one.priceLow,
          one.priceHigh,
          position,
        ]),
      ),
  },
  {
    name: 'need',
    columns: 'id business_id area term label position'.split(' '),
    rows: ({ businesses }) =>
      businesses.flatMap(({ id, needs }) =>
        needs.map(({ area, term, label }, position) => [
          partId(id, `need/${position}`),
          id,
          area,
          term,
          label,
          position,
        ]),
      ),
  },
  {
    name: 'business_certificate',
    columns: 'business_id certificate state'.split(' '),
    rows: ({ businesses }) =>
      businesses.flatMap(({ id, certificates }) => certificates.map((one) => [id, one.certificate, one.state])),
  },
  {
    name: 'group_member',
    columns: 'group_id business_id'.split(' '),
    rows: ({ businesses }) => businesses.flatMap(({ id, groups }) => groups.map((group) => [group, id])),
  },
  {
    name: 'ownership_tie',
    columns: 'from_id to_id declared_at'.split(' '),
    rows: ({ businesses }) => businesses.flatMap(({ id, ties, updatedAt }) => ties.map((tie) => [id, tie, updatedAt])),
  },
  {
    name: 'opportunity',
    columns:
      'id business_id pattern title details certificates_required area assistance_offered payment_term_days prefers_women_led prefers_groups needed_by expires_at state created_at updated_at'.split(
        ' ',
      ),
    rows: ({ opportunities }) => opportunities.map(opportunityRow),
  },
  {
    name: 'opportunity_item',
    columns: 'id opportunity_id term label least most unit price_low price_high position'.split(' '),
    rows: ({ opportunities }) =>
      opportunities.flatMap(({ id, wanted }) =>
        wanted.map((item, position) => [
          item.id,
          id,
          item.term,
          item.label,
          item.least,
          item.most,
          item.unit,
          item.priceLow,
          item.priceHigh,
          position,
        ]),
      ),
  },
]

/** Search documents and matches are made by the background workers: one row of the outbox for each new thing. */
export const OUTBOX: Table = {
  name: 'outbox',
  columns: ['topic', 'payload', 'calm'],
  rows: ({ businesses, opportunities }) => [
    ...businesses.map(({ id }) => ['business-changed', { businessId: id }, true]),
    ...opportunities.map(({ id }) => ['opportunity-changed', { opportunityId: id }, true]),
  ],
}
