// Compresses once, after the build, what would otherwise be compressed at every visit: `x.js.br` and `x.js.gz` beside
// `x.js`. Browsers ask for gzip over plain http, for brotli over https.
import fs from 'node:fs'
import zlib from 'node:zlib'

const WORTH_IT = 512

/** @param {string} folder */
export function compress(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const file = `${entry.parentPath}/${entry.name}`
    if (!entry.isFile() || !/\.(js|css|svg|webmanifest|txt)$/.test(file)) continue
    const content = fs.readFileSync(file)
    if (content.length < WORTH_IT) continue
    fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(content))
    fs.writeFileSync(`${file}.gz`, zlib.gzipSync(content, { level: 9 }))
  }
}
