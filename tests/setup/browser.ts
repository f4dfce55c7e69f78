import fs from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const WORDS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

/** CHROMIUM_PATH, a Chromium of the system, or the one inside the package @sparticuz/chromium with its libraries. */
export async function launchBrowser(): Promise<Browser> {
  const asked = process.env.CHROMIUM_PATH
  const system = [asked, ...SYSTEM].find((file) => file && fs.existsSync(file))
  if (system && !process.env.PACKED_CHROMIUM) return chromium.launch({ executablePath: system, args: WORDS })
  // The package unpacks the libraries it ships only where it believes to be on that platform.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return chromium.launch({
    executablePath: await packed.executablePath(),
    args: [...WORDS, '--headless=shell'],
    env: { ...process.env, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? '' },
  })
}
