import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { DEMO_ACCOUNTS, type DemoAccount } from '#prisma/seed/accounts'
import { ROLES } from '~/domain/access/actor'
import { formatPhone } from '~/schemas/phone'
import type { House } from '../context'
import { readablePassword } from './passwords'

const Kept = z.array(
  z.object({
    role: z.enum(ROLES),
    name: z.string(),
    email: z.string(),
    phone: z.string(),
    password: z.string(),
  }),
)
type Kept = z.output<typeof Kept>

/**
 * Makes the people of the demo when they are not there. Their passwords are made once and kept in
 * `demo-accounts.json` of the data folder, for its owner's eyes, so that every start can print them again.
 * @returns lines for the person at the terminal
 */
export async function ensureDemoAccounts({ context }: House, dataDir: string): Promise<readonly string[]> {
  const file = path.join(dataDir, 'demo-accounts.json')
  const first = !fs.existsSync(file)
  // The file comes first: a start that is killed here finds the same passwords next time.
  if (first) keep(file)
  const kept = Kept.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  for (const person of DEMO_ACCOUNTS) {
    const password = kept.find(({ email }) => email === person.email)?.password
    const userId = await context.db.accounts.idByEmail(person.email)
    if (password === undefined || (userId && !first)) continue
    const passwordHash = await context.auth.hash(password)
    // Someone of an earlier data folder: the passwords printed have to be true.
    if (userId) await context.db.accounts.setPassword(userId, passwordHash)
    else await make(context, person, passwordHash)
  }
  return greeting(kept)
}

function keep(file: string) {
  const people: Kept = DEMO_ACCOUNTS.map(({ role, name, email, phone }) => ({
    role,
    name,
    email,
    phone,
    password: readablePassword(),
  }))
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, `${JSON.stringify(people, null, 2)}\n`, { mode: 0o600 })
}

async function make({ db, newId, now }: House['context'], person: DemoAccount, passwordHash: string) {
  const { name, email, phone, role, regions, businessId } = person
  const userId = newId()
  await db.transaction(async (tx) => {
    await tx.accounts.create({ id: userId, name, email, phone, role, regions, passwordHash })
    if (!businessId) return
    await tx.memberships.put({ userId, businessId, role: 'owner' }, { id: newId(), actorId: userId, at: now() })
  })
}

function greeting(kept: Kept): readonly string[] {
  const rows = kept.map(({ role, email, phone, password }) => [role, email, formatPhone(phone), password])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`)
  return ['', 'Demo accounts (e-mail or phone, password):', ...lines]
}
