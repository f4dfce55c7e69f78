/** Its lines, without what is lost when a text travels: how lines end, blanks at their end, empty lines at the end. */
const linesOf = (text: string): readonly string[] =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[ \t]+$/gm, '')
    .replace(/\n+$/, '')
    .split('\n')

/** The number of the first line, from 1, in which a copy differs from the original; null when they agree. */
export const firstDifference = (original: string, copy: string): number | null => {
  const [lines, copied] = [linesOf(original), linesOf(copy)]
  const length = Math.max(lines.length, copied.length)
  const place = Array.from({ length }).findIndex((_none, index) => lines[index] !== copied[index])
  return place === -1 ? null : place + 1
}
