import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TimeZoneProvider } from '../time-zone'
import { DateTime } from './date-time'

const NOON = '2026-11-22T05:00:00Z'

test('a time is told by the clock of its place, else of who looks, else in the west', () => {
  expect(renderToStaticMarkup(<DateTime at={NOON} />)).toContain('12.00 WIB')
  const looked = renderToStaticMarkup(
    <TimeZoneProvider value="WIT">
      <DateTime at={NOON} />
      <DateTime at={NOON} zone="WITA" />
    </TimeZoneProvider>,
  )
  expect(looked).toContain('14.00 WIT')
  expect(looked).toContain('13.00 WITA')
})
