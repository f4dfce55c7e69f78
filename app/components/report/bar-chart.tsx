interface BarChartProps {
  title: string
  /** Where the same stands as text. */
  note: string
  bars: readonly {
    readonly key: string
    readonly label: string
    readonly value: bigint
    /** The value in words. */
    readonly shown: string
  }[]
}

/** More bars than this say less than the table. */
const MOST_BARS = 8

/** Bars drawn by the server: SVG, because the page's policy allows no inline style. */
export const BarChart = ({ title, note, bars }: BarChartProps) => {
  const drawn = bars.slice(0, MOST_BARS)
  const highest = drawn.reduce((most, { value }) => (value > most ? value : most), 0n)
  return (
    <figure className="chart">
      <figcaption>
        <strong>{title}</strong> <span className="muted">{note}</span>
      </figcaption>
      <ul className="bars">
        {drawn.map(({ key, label, value, shown }) => (
          <li key={key} className="bar-row">
            <span>{label}</span>
            <svg className="bar" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <rect className="whole" width="1000" height="12" />
              <rect className="part" width={partOf(value, highest)} height="12" />
            </svg>
            <span className="number">{shown}</span>
          </li>
        ))}
      </ul>
    </figure>
  )
}

/** Thousandths of the highest bar. */
const partOf = (value: bigint, highest: bigint): number => (highest === 0n ? 0 : Number((value * 1000n) / highest))
