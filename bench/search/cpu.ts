import fs from 'node:fs'
import type pg from 'pg'

/** What one tick of the kernel's clock lasts, in milliseconds. */
const TICK_MS = 10

/** Of the fields behind the name of a process in its `stat`: time of its own, and of the kernel for it. */
const OWN = 11
const KERNEL = 12

const ticksOf = (pid: number): number => {
  const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return Number(fields[OWN]) + Number(fields[KERNEL])
}

/** Processor time of this process and of all sessions of its database so far: what others do on the machine is not in it. */
async function spent(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = current_database()',
  )
  const { user, system } = process.cpuUsage()
  return rows.reduce((sum, { pid }) => sum + ticksOf(pid) * TICK_MS, (user + system) / 1000)
}

/** Milliseconds of processor time that some work takes; null where the kernel does not tell. */
export async function cpuOf(client: pg.Client, work: () => Promise<void>): Promise<number | null> {
  if (process.platform !== 'linux') return null
  const before = await spent(client)
  await work()
  return (await spent(client)) - before
}
