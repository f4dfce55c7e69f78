// TypeScript of the project, loaded by Vite for the tools that run without a build.
import { createServer } from 'vite'

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
