import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { LocaleProvider } from '../locale'
import { offeredPages, Pagination } from './pagination'

const to = (page: number) => `/businesses?page=${page}`

test('the first, the last and the neighbours are offered, with gaps between', () => {
  expect(offeredPages(6, 12)).toEqual([1, null, 5, 6, 7, null, 12])
})

test('pages next to each other have no gap', () => {
  expect(offeredPages(2, 4)).toEqual([1, 2, 3, 4])
  expect(offeredPages(1, 2)).toEqual([1, 2])
})

test('one page needs no pagination', () => {
  expect(renderToStaticMarkup(<Pagination page={1} pages={1} to={to} />)).toBe('')
})

test('the first page leads forward only, the last backward only', () => {
  const first = renderToStaticMarkup(<Pagination page={1} pages={3} to={to} />)
  expect(first).toContain('rel="next"')
  expect(first).not.toContain('rel="prev"')
  const last = renderToStaticMarkup(<Pagination page={3} pages={3} to={to} />)
  expect(last).toContain('rel="prev"')
  expect(last).not.toContain('rel="next"')
})

test('the present page is marked and its words follow the language', () => {
  const html = renderToStaticMarkup(
    <LocaleProvider locale="en">
      <Pagination page={2} pages={3} to={to} />
    </LocaleProvider>,
  )
  expect(html).toMatch(/aria-label="Page 2" aria-current="page"/)
})
