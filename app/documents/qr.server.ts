import { encode } from 'uqr'

/** A QR code as squares on a grid of its own. */
export interface Qr {
  /** Squares along one side, without the quiet border a scanner asks for (four squares). */
  readonly size: number
  /** What is dark, as an SVG path over that grid. */
  readonly path: string
}

/** Still readable when 15 % of the print is stained. */
export const qrOf = (text: string): Qr => {
  const { size, data } = encode(text, { ecc: 'M', border: 0 })
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])))
  return { size, path: dark.join('') }
}
