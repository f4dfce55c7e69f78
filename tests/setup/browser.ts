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

/** The package's headless Chromium runs there, and costs a third less than a whole browser. */
const PACKED = process.platform === 'linux' && process.arch === 'x64'

const whole = () => process.env.CHROMIUM_PATH ?? (PACKED ? undefined : SYSTEM.find((file) => fs.existsSync(file)))

/** Where the package's browser lies, unpacked at the first call: one call before two test files want it at once. */
export async function packedBrowser(): Promise<string | null> {
  if (whole()) return null
  // The package unpacks the libraries it ships only where it believes to be on that platform.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  const { default: packed } = await import('@sparticuz/chromium')
  return packed.executablePath()
}

/** CHROMIUM_PATH, else the one inside the package @sparticuz/chromium with its libraries, else one of the system. */
export async function launchBrowser(): Promise<Browser> {
  const packed = await packedBrowser()
  if (packed === null) return chromium.launch({ executablePath: whole() ?? '', args: WORDS })
  return chromium.launch({
    executablePath: packed,
    args: [...WORDS, '--headless=shell'],
    env: { ...process.env, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? '' },
  })
}
