import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PointMap } from './point-map'

test('each place stands once, with how much is there, and the drawing is named', () => {
  const markup = renderToStaticMarkup(
    <PointMap regencies={['3273', '8171', '3273']} to={(regency) => `/in/${regency}`} />,
  )
  expect(markup.match(/<circle/g)).toHaveLength(2)
  expect(markup).toContain('<a href="/in/3273">Kota Bandung, Jawa Barat</a>: 2')
  expect(markup).toMatch(/role="img" aria-label="[^"]*2/)
})
