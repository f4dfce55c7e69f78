// Hands out what the build compressed (tools/compress.mjs) to whoever can read it; `express.static` does the rest.
import fs from 'node:fs'
import path from 'node:path'

const ENDING = { br: '.br', gzip: '.gz' }

/**
 * @param {string} folder
 * @returns {import('express').RequestHandler}
 */
export function compressed(folder) {
  const files = new Set(
    fs.readdirSync(folder, { withFileTypes: true, recursive: true }).map(({ parentPath, name }) => {
      return `/${path.relative(folder, path.join(parentPath, name))}`
    }),
  )
  return (request, response, next) => {
    if (files.has(`${request.path}.br`)) {
      response.vary('accept-encoding')
      const encoding = request.acceptsEncodings('br', 'gzip')
      if (encoding === 'br' || encoding === 'gzip') {
        response.set('content-encoding', encoding)
        response.type(path.extname(request.path))
        request.url = request.path + ENDING[encoding]
      }
    }
    next()
  }
}
