import { CATEGORIES, type Category, DIVISIONS, SECTOR_EDITION } from '~/domain/business/sectors'
import { PROVINCES } from '~/domain/region/provinces'
import { REGENCIES } from '~/domain/region/regencies'
import type { Queryable } from './client.server'

const PROVINCE_ROWS = PROVINCES.map(({ code, name }) => ({ code, name }))

const REGENCY_ROWS = REGENCIES.map(({ code, name, province, lat, lon }) => ({
  code,
  name,
  provinceCode: province,
  latitude: lat,
  longitude: lon,
}))

const sectorRow = ({ code, id, en }: Category, categoryOf: string | null) => ({
  edition: SECTOR_EDITION,
  code,
  categoryOf,
  nameId: id,
  nameEn: en,
})
const SECTOR_ROWS = [
  ...CATEGORIES.map((category) => sectorRow(category, null)),
  ...DIVISIONS.map((division) => sectorRow(division, division.category)),
]

export const referenceQueries = (client: Queryable) => ({
  /** Brings provinces, regencies and sectors into the tables that rows refer to. Safe to run at every start. */
  async load(): Promise<void> {
    if ((await client.sector.count()) === SECTOR_ROWS.length && (await client.regency.count()) === REGENCY_ROWS.length)
      return
    await client.province.createMany({ data: PROVINCE_ROWS, skipDuplicates: true })
    await client.regency.createMany({ data: REGENCY_ROWS, skipDuplicates: true })
    await client.sector.createMany({ data: SECTOR_ROWS, skipDuplicates: true })
  },
})
