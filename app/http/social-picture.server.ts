import sharp from 'sharp'

/** As the apps in which people pass pages on show it. */
const WIDTH = 1200
const HEIGHT = 630
const MOST_LETTERS = 24
const MOST_LINES = 3

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Words into lines of about so many letters; what does not fit ends in an ellipsis. */
function linesOf(text: string): string[] {
  const lines = text.split(/\s+/).reduce<string[]>((all, word) => {
    const last = all.at(-1)
    if (last === undefined || last.length + word.length >= MOST_LETTERS) return [...all, word]
    return [...all.slice(0, -1), `${last} ${word}`]
  }, [])
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1] ?? ''} …`]
}

/** The picture of a public page: its name and a line about it, in the colours of the house. */
export async function socialPicture({
  title,
  line,
}: {
  readonly title: string
  readonly line: string
}): Promise<Response> {
  const words = linesOf(title)
    .map(
      (text, index) => `<text x="80" y="${230 + index * 90}" font-size="64" font-weight="700">${escaped(text)}</text>`,
    )
    .join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" font-family="Noto Sans, DejaVu Sans, sans-serif">
    <rect width="${WIDTH}" height="${HEIGHT}" fill="#fbfaf7"/><rect width="24" height="${HEIGHT}" fill="#0b5d57"/>
    <g fill="#0b5d57"><text x="80" y="120" font-size="40" font-weight="700">Jejaring</text></g>
    <g fill="#17252a">${words}<text x="80" y="540" font-size="38" fill="#404d53">${escaped(line)}</text></g></svg>`
  const png = await sharp(Buffer.from(svg)).png({ palette: true }).toBuffer()
  return new Response(new Uint8Array(png), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' },
  })
}
