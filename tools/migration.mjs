// `npm run migration -- name`: writes the next migration from what the migrations lack to reach the schema.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { load } from './load.mjs'

const name = process.argv[2]
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('Say what the migration does: npm run migration -- add_something')
  process.exit(1)
}
const FOLDER = 'prisma/migrations'
const migrate = await load('/prisma/migrate.ts')
const embedded = await load('/server/embedded/cluster.ts')
const cluster = await embedded.module.startCluster({
  data: path.join(os.tmpdir(), `jejaring-migration-${process.pid}`),
  fast: true,
})
try {
  const schema = fs.readFileSync('prisma/schema.prisma', 'utf8')
  const sql = await migrate.module.nextMigration(cluster.url('postgres'), FOLDER, schema)
  if (sql.includes(migrate.module.NOTHING_MISSING)) console.log('The migrations reach the schema already.')
  else {
    const last =
      fs
        .readdirSync(FOLDER)
        .filter((entry) => /^\d{4}_/.test(entry))
        .toSorted()
        .at(-1) ?? '0000_'
    const folder = path.join(FOLDER, `${String(Number(last.slice(0, 4)) + 1).padStart(4, '0')}_${name}`)
    fs.mkdirSync(folder)
    fs.writeFileSync(path.join(folder, 'migration.sql'), sql)
    console.log(`Wrote ${folder}/migration.sql; read it before you commit it.`)
  }
} finally {
  await cluster.stop()
  fs.rmSync(cluster.data, { recursive: true, force: true })
  await Promise.all([migrate.close(), embedded.close()])
}
