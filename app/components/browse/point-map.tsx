import type { Point } from '../../domain/region/distance'
import { REGENCIES } from '../../domain/region/regencies'
import { pointOf } from '../../domain/region/region'
import { browse } from '../../i18n/browse'
import { formatNumber } from '../../i18n/format'
import { regencyName } from '../../i18n/names'
import { useLocale, useTexts } from '../locale'

/** Degrees of the frame: Indonesia with a little sea around it. */
const WEST = 94.5
const EAST = 141.5
const NORTH = 6.5
const SOUTH = -11.5
/** Units of the drawing for one degree; near the equator both ways are as long. */
const DEGREE = 20

const across = ({ lon }: Point): number => Math.round((lon - WEST) * DEGREE)
const down = ({ lat }: Point): number => Math.round((NORTH - lat) * DEGREE)

/** The seat of every regency, which together draw the islands: no outline is needed, and none has to be licensed. */
const ISLANDS = REGENCIES.map((regency) => `M${across(regency)} ${down(regency)}h0`).join('')

const SMALLEST = 13
const LARGEST = 22

interface PointMapProps {
  /** Four digits, one for each thing that is shown. */
  regencies: readonly string[]
  /** The address of the same list in one regency alone. */
  to: (regency: string) => string
}

/** Where the things of a list stand: numbered points, and below them their names, each a link. */
export const PointMap = ({ regencies, to }: PointMapProps) => {
  const texts = useTexts(browse).search
  const locale = useLocale()
  const counts = new Map<string, number>()
  for (const regency of regencies) counts.set(regency, (counts.get(regency) ?? 0) + 1)
  const points = [...counts].flatMap(([regency, count]) => {
    const point = pointOf(regency)
    return point ? [{ regency, count, point }] : []
  })
  return (
    <figure className="point-map">
      <svg
        viewBox={`0 0 ${(EAST - WEST) * DEGREE} ${(NORTH - SOUTH) * DEGREE}`}
        role="img"
        aria-label={texts.map(formatNumber(points.length, locale))}
      >
        <path d={ISLANDS} className="point-map-islands" />
        {points.map(({ regency, count, point }, at) => (
          <g key={regency}>
            <circle
              cx={across(point)}
              cy={down(point)}
              r={Math.min(LARGEST, SMALLEST + count)}
              className="point-map-point"
            />
            <text x={across(point)} y={down(point)} className="point-map-number">
              {at + 1}
            </text>
          </g>
        ))}
      </svg>
      <ol className="point-map-names">
        {points.map(({ regency, count }) => (
          <li key={regency}>
            <a href={to(regency)}>{regencyName(regency)}</a>: {formatNumber(count, locale)}
          </li>
        ))}
      </ol>
      <figcaption className="muted">{texts.mapSource}</figcaption>
    </figure>
  )
}
