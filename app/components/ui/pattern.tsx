interface PatternProps {
  /** Unique on the page. */
  id: string
}

const TURNS = [45, 135, 225, 315]

/** A quiet field of kawung that fills its box. Decoration. */
export const Pattern = ({ id }: PatternProps) => (
  <svg className="pattern" aria-hidden="true" focusable="false">
    <pattern id={id} width="56" height="56" patternUnits="userSpaceOnUse">
      {TURNS.map((turn) => (
        <ellipse key={turn} cx="28" cy="13.6" rx="8" ry="12.4" transform={`rotate(${turn} 28 28)`} />
      ))}
    </pattern>
    <rect width="100%" height="100%" fill={`url(#${id})`} />
  </svg>
)
