import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { aPair } from '#tests/factories/pair'
import { match } from '~/domain/matching/match'
import type { StepReader } from '~/i18n/matching'
import { LocaleProvider } from '../locale'
import { MatchCard } from './match-card'

const drawn = (
  changes: Parameters<typeof aPair>[0] = {},
  locale: 'id' | 'en' = 'id',
  reader: StepReader = 'candidate',
) =>
  renderToStaticMarkup(
    <LocaleProvider locale={locale}>
      <MatchCard
        rank={3}
        title="Konveksi Soreang"
        facts={null}
        match={match(aPair(changes))}
        reader={reader}
        foot={null}
      />
    </LocaleProvider>,
  )

const nearly = { opportunity: { certificatesRequired: ['svlk' as const] } }

test('a card says who, how well and why, and holds every reason with its points', () => {
  const page = drawn()
  expect(page).toContain('3. Konveksi Soreang')
  expect(page).toContain('Melayani jahit seragam.')
  expect(page).toContain('Semua alasan (16)')
  expect(page).toMatch(/Kemampuan <span[^>]*>230 dari 230</)
  expect(page).toMatch(/Kepemilikan <span[^>]*>wajib</)
})

test('the points of the reasons add up to the score that is shown', () => {
  const { score } = match(aPair())
  const points = [...drawn().matchAll(/>(\d+) dari \d+<\/span><span class="visually-hidden">/g)].map(([, given]) =>
    Number(given),
  )
  expect(points.length).toBeGreaterThan(0)
  expect(points.reduce((sum, given) => sum + given, 0)).toBe(score)
})

test('the weightiest doubt stands beside the merits', () => {
  const [open = ''] = drawn({ opportunity: { paymentTermDays: 90 } }).split('<details')
  expect(open).toContain('Dibayar setelah 90 hari')
})

test('a near miss says what is missing and the easiest step, in both languages', () => {
  const [open = ''] = drawn(nearly).split('<details')
  expect(open).toContain('Yang masih kurang')
  expect(open).toContain('SVLK belum ada.')
  expect(open).toContain('Urus SVLK dulu.')
  expect(drawn(nearly, 'en')).toContain('Easiest step')
  expect(drawn(nearly, 'id', 'poster')).toContain('Tunggu sampai usaha ini punya SVLK')
})
