import type { AppContext } from '~/context'
import type { BusinessCount } from '~/db/report.server'
import type { SignedIn } from '~/domain/access/actor'
import { readThisYear } from './partnerships.server'
import { NOTHING_ASKED, readStratification, reportRegions, type StratificationAsked } from './stratify.server'

/** How businesses, opportunities and partnerships stand in an agency's regions; everywhere for an administrator. */
export async function readReport(context: AppContext, actor: SignedIn, asked: StratificationAsked = NOTHING_ASKED) {
  const regions = reportRegions(actor)
  if (regions.length === 0) return null
  const { reports } = context.db
  const [stratification, businesses, opportunities, partnerships, thisYear] = await Promise.all([
    readStratification(context, actor, asked),
    reports.businesses(regions),
    reports.opportunities(regions),
    reports.partnerships(regions),
    readThisYear(context, actor),
  ])
  if (!stratification) return null
  return { regions, stratification, provinces: byProvince(businesses), opportunities, partnerships, thisYear }
}

/** The counts of a province by size class. */
export interface ProvinceCounts {
  readonly province: string
  readonly sizes: Readonly<Partial<Record<BusinessCount['size'], number>>>
  readonly total: number
}

function byProvince(counts: readonly BusinessCount[]): ProvinceCounts[] {
  const provinces = [...new Set(counts.map(({ regency }) => regency.slice(0, 2)))]
  const rows = provinces.map((province) => {
    const here = counts.filter(({ regency }) => regency.startsWith(province))
    return { province, sizes: sumBySize(here), total: sum(here) }
  })
  return rows.toSorted((one, other) => other.total - one.total)
}

const sum = (counts: readonly { readonly count: number }[]) => counts.reduce((total, { count }) => total + count, 0)

const sumBySize = (counts: readonly BusinessCount[]): ProvinceCounts['sizes'] =>
  Object.fromEntries(
    [...new Set(counts.map(({ size }) => size))].map((size) => [size, sum(counts.filter((one) => one.size === size))]),
  )
