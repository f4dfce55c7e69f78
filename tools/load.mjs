// TypeScript of the project, loaded by Vite for the tools that run without a build.
import path from 'node:path'
import { build, createServer } from 'vite'

/** @param {string} file from the project's folder, such as `/prisma/migrate.ts` */
export async function load(file) {
  const vite = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    resolve: {
      alias: {
        '~': `${process.cwd()}/app`,
        '#server': `${process.cwd()}/server`,
        '#prisma': `${process.cwd()}/prisma`,
      },
    },
  })
  return { module: await vite.ssrLoadModule(file), close: () => vite.close() }
}

/**
 * TypeScript of the project built as the server is, for what must run as fast as in production, or in a worker.
 * @param {string} file from the project's folder, such as `bench/match/run.ts`
 * @returns {Promise<string>} the path of the built module
 */
export async function built(file) {
  const outDir = path.resolve('node_modules/.cache/built', file.replaceAll(/\W/g, '-'))
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: {
        '~': `${process.cwd()}/app`,
        '#server': `${process.cwd()}/server`,
        '#prisma': `${process.cwd()}/prisma`,
      },
    },
    build: {
      ssr: file,
      outDir,
      target: 'node20',
      emptyOutDir: true,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'run.js' } },
    },
  })
  return path.join(outDir, 'run.js')
}
