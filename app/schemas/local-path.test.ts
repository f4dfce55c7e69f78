import { expect, test } from 'vitest'
import { localPath } from './local-path'

test('a path of ours is kept with its query and without its fragment', () => {
  expect(localPath('/businesses?page=2#top', '/')).toBe('/businesses?page=2')
})

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/.//evil.example',
  'javascript:alert(1)',
  'businesses',
  '',
  null,
  ['/a'],
])('%j leads to the fallback', (address) => {
  expect(localPath(address, '/home')).toBe('/home')
})
