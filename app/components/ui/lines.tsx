interface LinesProps {
  /** What is false or missing is left out. */
  lines: readonly (string | false | null | undefined)[]
  /** Said when nothing is left. */
  none: string
}

/** Short facts, one a line. */
export const Lines = ({ lines, none }: LinesProps) => {
  const said = lines.filter((line): line is string => typeof line === 'string' && line !== '')
  return said.length === 0 ? none : said.map((line) => <div key={line}>{line}</div>)
}
