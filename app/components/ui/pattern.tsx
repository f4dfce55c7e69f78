interface PatternProps {
  /** Unique on the page. */
  id: string
}

/** One lens with its seed, from the corner of the tile to its middle. */
const LENS = 'M0 0C16 2 28 8 32 32 8 28 2 16 0 0ZM12.5 12.5l7 7'
const CORNERS = [0, 90, 180, 270]

/** A quiet field of kawung that fills its box: lenses that meet in the corners and in the middles. Decoration. */
export const Pattern = ({ id }: PatternProps) => (
  <svg className="pattern" aria-hidden="true" focusable="false">
    <pattern id={id} width="64" height="64" patternUnits="userSpaceOnUse">
      {CORNERS.map((turn) => (
        <path key={turn} d={LENS} transform={`rotate(${turn} 32 32)`} />
      ))}
    </pattern>
    <rect width="100%" height="100%" fill={`url(#${id})`} stroke="none" />
  </svg>
)
