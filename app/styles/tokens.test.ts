import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

/** The colours of the block that begins with the selector. */
const coloursOf = (selector: string): Record<string, string> => {
  const start = css.indexOf(`${selector} {`)
  const block = css.slice(start, css.indexOf('}', start))
  return Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]))
}

const LIGHT = coloursOf('[data-theme="light"]')
const DARK = coloursOf('\n[data-theme="dark"]')
const DEVICE_DARK = coloursOf(':root:not([data-theme="light"])')

/** WCAG 2.2 relative luminance of `#rrggbb`. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((left, right) => left - right)
  return (light + 0.05) / (dark + 0.05)
}

const GROUNDS = ['paper', 'sheet', 'sunken']
const WASHES = ['act-wash', 'wait-wash', 'wrong-wash', 'agreed-wash', 'side-a-wash', 'side-b-wash']

/** Every text colour with the grounds it is set on. */
const TEXTS: readonly (readonly [text: string, grounds: readonly string[]])[] = [
  ['ink', [...GROUNDS, ...WASHES]],
  ['muted', [...GROUNDS, 'act-wash']],
  ['act', ['paper', 'sheet']],
  ['act-strong', ['act-wash', 'paper', 'sheet']],
  ['on-act', ['act', 'act-strong']],
  ['wait-ink', ['wait-wash', 'sheet', 'paper']],
  ['wrong-ink', ['wrong-wash', 'sheet', 'paper']],
  ['agreed-ink', ['agreed-wash', 'sheet', 'paper']],
  ['side-a', ['side-a-wash', 'sheet']],
  ['side-b', ['side-b-wash', 'sheet']],
]

/** What a control is known by must stand out from what lies around it: WCAG 2.2, 1.4.11. */
const EDGES: readonly (readonly [edge: string, grounds: readonly string[]])[] = [
  ['edge', ['paper', 'sheet']],
  ['act', ['paper', 'sheet', 'line']],
  ['wrong', ['paper', 'sheet']],
]

const pairs = (rows: typeof TEXTS) => rows.flatMap(([front, grounds]) => grounds.map((ground) => [front, ground]))

for (const [theme, colours] of [
  ['light', LIGHT],
  ['dark', DARK],
] as const) {
  const between = (front: string, ground: string) => contrast(colours[front] ?? '', colours[ground] ?? '')

  test.each(pairs(TEXTS))(`${theme}: %s can be read on %s`, (text, ground) => {
    expect(between(text, ground)).toBeGreaterThanOrEqual(7)
  })

  test.each(pairs(EDGES))(`${theme}: %s can be seen on %s`, (edge, ground) => {
    expect(between(edge, ground)).toBeGreaterThanOrEqual(3)
  })
}

test('dark is the same whether chosen or followed, and changes every colour', () => {
  expect(DARK).toEqual(DEVICE_DARK)
  expect(Object.keys(DARK).toSorted()).toEqual(Object.keys(LIGHT).toSorted())
})
