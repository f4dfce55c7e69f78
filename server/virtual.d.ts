// What the Remix plugin makes of app/: the routes and their modules.
declare module 'virtual:remix/server-build' {
  import type { ServerBuild } from '@remix-run/node'

  const build: ServerBuild
  export = build
}
