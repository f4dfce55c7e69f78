import type { RoomSide } from '../../domain/conversation/delivery'
import { type CardScene, formatMoment, sideName, sideNames } from '../../i18n/card-face'
import { useLocale } from '../locale'

/** Names and times of a case, in the language of the reader. */
export const useScene = (scene: CardScene) => {
  const locale = useLocale()
  return {
    locale,
    name: (side: RoomSide) => sideName(side, scene, locale),
    names: (sides: readonly RoomSide[]) => sideNames(sides, scene, locale),
    moment: (at: Date) => formatMoment(at, scene, locale),
  }
}

export type SceneWords = ReturnType<typeof useScene>
