import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin, type Rollup } from 'vite'
import remixConfig from './remix.config.js'

// The Remix plugin always takes its virtual server build as the SSR entry. This later plugin puts our
// express and socket.io application in its place, so that server/ and app/ are one module graph: one
// database client, one socket server, one auth, in production as in development.
const serverEntry: Plugin = {
  name: 'server-entry',
  enforce: 'post',
  config: (_config, { isSsrBuild }) =>
    isSsrBuild ? { build: { rollupOptions: { input: 'server/app.ts' } } } : undefined,
  // What runs on a thread of its own stands beside it, and shares its modules.
  buildStart() {
    if (this.environment.name === 'ssr')
      this.emitFile({ type: 'chunk', id: 'server/matching/thread.ts', fileName: 'matching.js' })
  },
}

/**
 * All that the browser's entry reaches goes in two files, ours and that of others, which changes less often: a dozen
 * small ones cost requests and compress worse.
 */
function islandFiles(): Rollup.GetManualChunk {
  const reached = new Set<string>()
  return (id, { getModuleIds, getModuleInfo }) => {
    if (reached.size === 0) reached.add([...getModuleIds()].find((one) => one.endsWith('/app/entry.client.tsx')) ?? id)
    // A set grows while it is walked: whatever was added is visited too.
    for (const one of reached) for (const next of getModuleInfo(one)?.importedIds ?? []) reached.add(next)
    if (!reached.has(id) || id.endsWith('/app/entry.client.tsx')) return undefined
    return id.includes('node_modules') ? 'vendor' : 'island'
  }
}

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
    ...(!isSsrBuild && { rollupOptions: { output: { manualChunks: islandFiles() } } }),
  },
}))
