// The process, in plain JavaScript: start → listen → close. `node server/main.js`, or `--dev` for development.
import http from 'node:http'
import process from 'node:process'
import { compressed } from './compressed.js'

const development = process.argv.includes('--dev')
process.env.NODE_ENV ??= development ? 'development' : 'production'
// What packages plan to change is for developers to see: `npm run dev` shows it.
process.noDeprecation = !development
const { default: express } = await import('express')

const started = performance.now()
try {
  await main()
} catch (error) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error)
  if (code !== 'cannot-start') throw error
  console.error(message)
  process.exit(1)
}

async function main() {
  const outer = express().disable('x-powered-by')
  const server = http.createServer(outer)
  const vite = development ? await startVite(server) : null
  const built = new URL('../build/server/index.js', import.meta.url).href
  /** @returns {Promise<typeof import('./app')>} */
  const load = () => /** @type {any} */ (vite ? vite.ssrLoadModule('/server/app.ts') : import(built))
  const entry = await load()
  const env = entry.readEnv(process.env)
  const running = await entry.boot(env)

  if (vite) outer.use(vite.middlewares)
  else {
    outer.use(compressed('build/client'))
    outer.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y' }))
    outer.use(express.static('build/client', { maxAge: '1h' }))
  }
  const io = await entry.attachSockets(server)
  outer.use(vite ? reloading(load) : await entry.createApp())

  await listen(server, env).catch(async (error) => {
    await running.close()
    throw error
  })
  const address = /** @type {import('node:net').AddressInfo} */ (server.address())
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const lines = [...running.greeting, '', `Jejaring: http://localhost:${address.port}  (ready in ${seconds} s)`]
  console.log(lines.join('\n'))
  closeOnSignal(async () => {
    await io.close()
    server.closeAllConnections()
    await vite?.close()
    await running.close()
  })
}

/** @param {http.Server} server */
async function startVite(server) {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server } } })
  process.removeAllListeners('SIGTERM') // the Remix plugin's own Vite would exit before our shutdown
  return vite
}

/** The application of the newest code, made anew when a file changed. @param {() => Promise<typeof import('./app')>} load */
function reloading(load) {
  /** @type {typeof import('./app') | undefined} */
  let last
  /** @type {import('express').Express} */
  let app
  return async (
    /** @type {import('express').Request} */ request,
    /** @type {import('express').Response} */ response,
    /** @type {import('express').NextFunction} */ next,
  ) => {
    try {
      const now = await load()
      if (now !== last) {
        app = await now.createApp()
        last = now
      }
      app(request, response, next)
    } catch (error) {
      next(error)
    }
  }
}

/**
 * @param {http.Server} server
 * @param {{host: string, port: number}} env
 */
function listen(server, { host, port }) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const taken = 'code' in error && error.code === 'EADDRINUSE'
      const sentence = taken
        ? `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`
        : `Cannot listen on ${host}:${port}: ${error.message}`
      reject(Object.assign(new Error(sentence), { code: 'cannot-start' }))
    })
    server.listen(port, host, () => resolve(undefined))
  })
}

/** @param {() => Promise<void>} close */
function closeOnSignal(close) {
  let closing = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      if (closing) return
      closing = true
      // A connection that never ends must not keep the process.
      setTimeout(() => process.exit(1), 20_000).unref()
      await close()
      console.log('Stopped.')
      process.exit(0)
    })
  }
}
