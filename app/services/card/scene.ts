import { SIDES, type SideKey } from '~/domain/agreement/terms'
import { timeZoneOf } from '~/domain/region/region'
import type { CardScene } from '~/i18n/card-face'

interface CardParty {
  readonly name: string
  /** Four digits. */
  readonly regency: string
}

/** Whose cards they are: names and clocks of the two sides. */
export const sceneOf = ({ parties }: { readonly parties: Readonly<Record<SideKey, CardParty>> }): CardScene => ({
  parties: { a: parties.a.name, b: parties.b.name },
  zones: [...new Set(SIDES.map((side) => timeZoneOf(parties[side].regency)))],
})
