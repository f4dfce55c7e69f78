interface LogoProps {
  /** Pixels. */
  size?: number | undefined
  /** Lines instead of filled ovals. */
  outline?: boolean | undefined
}

const TURNS = [0, 90, 180, 270]

/** The mark: four ovals that meet in a knot, after the kawung of batik. Decoration; the name stands beside it. */
export const Logo = ({ size = 32, outline = false }: LogoProps) => (
  <svg
    className={outline ? 'logo logo-outline' : 'logo'}
    width={size}
    height={size}
    viewBox="0 0 32 32"
    aria-hidden="true"
    focusable="false"
  >
    {TURNS.map((turn) => (
      <g key={turn} transform={`rotate(${turn + 45} 16 16)`}>
        <ellipse cx="16" cy="8.2" rx="4.7" ry="7" />
        <path d="M16 5v6.4" />
      </g>
    ))}
  </svg>
)
