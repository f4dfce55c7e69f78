import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import remixConfig from './remix.config.js'

// The Remix plugin always takes its virtual server build as the SSR entry. This later plugin puts our
// express and socket.io application in its place, so that server/ and app/ are one module graph: one
// database client, one socket server, one auth, in production as in development.
const serverEntry: Plugin = {
  name: 'server-entry',
  enforce: 'post',
  config: (_config, { isSsrBuild }) =>
    isSsrBuild ? { build: { rollupOptions: { input: 'server/app.ts' } } } : undefined,
}

/** What every page with React loads anyway goes in one file: a dozen small ones cost requests and compress worse. */
const FRAME =
  /node_modules\/(react|react-dom|scheduler|@remix-run\/\w+)\/|app\/(components\/(locale|shell\/|ui\/(icon|logo|page|link-button|button))|i18n\/(shell|errors|locale)|schemas\/paths)/
const frame = (id: string) => (FRAME.test(id) ? 'frame' : undefined)

const folder = (name: string) => new URL(name, import.meta.url).pathname

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixConfig), serverEntry],
  resolve: { alias: { '~': folder('./app'), '#server': folder('./server'), '#prisma': folder('./prisma') } },
  server: { watch: { ignored: ['**/data/**', '**/build/**', '**/generated/**'] } },
  // Prisma's client and the entry use top-level await on the server; phones get what a 2020 browser reads.
  build: {
    target: isSsrBuild ? 'node20' : 'es2020',
    // Browsers that know no module preload load their modules a moment later.
    modulePreload: { polyfill: false },
    ...(!isSsrBuild && { rollupOptions: { output: { manualChunks: frame } } }),
  },
}))
