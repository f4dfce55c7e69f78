import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Marked } from './marked'

test('the words that were searched stand out in every form, and nothing else does', () => {
  const markup = renderToStaticMarkup(<Marked text="Jahitan <rapi>, penjahit & kain" marks={['jahit']} />)
  expect(markup).toBe('<mark>Jahitan</mark> &lt;rapi&gt;, <mark>penjahit</mark> &amp; kain')
})
