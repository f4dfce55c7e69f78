import type { Business } from '~/domain/business/business'
import type { Scene } from './build'
import { ambulances } from './cases/ambulances'
import { assembler } from './cases/assembler'
import { cabinets } from './cases/cabinets'
import { consultants } from './cases/consultants'
import { electronics } from './cases/electronics'
import { fishery } from './cases/fishery'
import { garments } from './cases/garments'
import { plantation } from './cases/plantation'
import { trimContractors } from './cases/trim'
import { waiheru } from './cases/waiheru'
import { generate } from './generate'
import { dice } from './random'

const SCENES = [
  waiheru,
  garments,
  cabinets,
  electronics,
  trimContractors,
  assembler,
  plantation,
  fishery,
  consultants,
  ambulances,
]
const BUSINESSES = 418
const JOINS = 0.7

/** Neighbours in the trade of a cooperative belong to it. */
const joined = (business: Business, all: readonly Business[]): Business => {
  const near = all.find(
    (other) =>
      other.kind === 'cooperative' &&
      other.sector.division === business.sector.division &&
      other.regency.slice(0, 2) === business.regency.slice(0, 2),
  )
  const joins = near && business.kind === 'enterprise' && business.size === 'micro' && dice(business.id).chance(JOINS)
  return joins ? { ...business, groups: [near.id] } : business
}

/** The worked cases of the source documents among ordinary businesses, all as fresh as `now`. */
export const demo = ({ seed, now }: { seed: number; now: Date }): Scene => {
  const scenes = SCENES.map((scene) => scene(now))
  const cases = scenes.flatMap((scene) => scene.businesses)
  const others = [...generate({ count: BUSINESSES - cases.length, seed, now })]
  const ordinary = others.map((other) => other.business)
  return {
    businesses: [...cases, ...ordinary.map((business) => joined(business, ordinary))],
    opportunities: [...scenes, ...others].flatMap((some) => some.opportunities),
  }
}
