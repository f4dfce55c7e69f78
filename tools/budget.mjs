// `npm run budget`: what each route makes a first visit load, compressed, held to docs/decisions and experience.
// Pages are HTML and one small script; only routes with `handle = { island: true }` load React.
import fs from 'node:fs'
import zlib from 'node:zlib'

const KIB = 1024
/** JS and CSS in KiB, brotli. The HTML itself is measured by the browser journeys. */
const PLAIN = { js: 10, css: 14 }
const ISLAND = { js: 100, css: 14 }

/** @typedef {{ id: string, css?: string[] }} Route */

const manifestFile = fs.readdirSync('build/client/assets').find((name) => name.startsWith('manifest-'))
/** @type {{ entry: { module: string, imports: string[] }, routes: Record<string, Route> & { root: Route } }} */
const manifest = JSON.parse(
  fs
    .readFileSync(`build/client/assets/${manifestFile}`, 'utf8')
    .replace(/^window\.__remixManifest=/, '')
    .replace(/;$/, ''),
)

/** @type {Map<string, number>} */
const sizes = new Map()
/** @param {string} url */
function brotli(url) {
  const known = sizes.get(url)
  if (known !== undefined) return known
  const size = zlib.brotliCompressSync(fs.readFileSync(`build/client${url}`)).length
  sizes.set(url, size)
  return size
}

const sum = (/** @type {Iterable<string>} */ urls) => [...new Set(urls)].reduce((total, url) => total + brotli(url), 0)

/** @param {{ id: string }} route */
function hasIsland(route) {
  const file = [`app/${route.id}/route.tsx`, `app/${route.id}/route.ts`].find((name) => fs.existsSync(name))
  return file !== undefined && /handle[^=]*=\s*\{[^}]*island: true/.test(fs.readFileSync(file, 'utf8'))
}

const { root } = manifest.routes
const island = [manifest.entry.module, ...manifest.entry.imports]
let over = 0
for (const route of Object.values(manifest.routes)) {
  if (route.id === 'root') continue
  const alive = hasIsland(route)
  const js = alive ? sum(island) : brotli('/enhance.js')
  const css = sum([...(root.css ?? []), ...(route.css ?? [])])
  const limit = alive ? ISLAND : PLAIN
  const tooMuch = js > limit.js * KIB || css > limit.css * KIB
  over += tooMuch ? 1 : 0
  const shown = [route.id.padEnd(48), kib(js, limit.js, 'js'), kib(css, limit.css, 'css'), tooMuch ? 'OVER' : '']
  console.log(shown.join('  ').trimEnd())
}
process.exit(over ? 1 : 0)

/**
 * @param {number} bytes
 * @param {number} limit
 * @param {string} what
 */
function kib(bytes, limit, what) {
  return `${what} ${(bytes / KIB).toFixed(1).padStart(6)} of ${String(limit).padStart(3)} KiB`
}
