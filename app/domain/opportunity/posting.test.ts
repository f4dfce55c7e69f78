import { expect, test } from 'vitest'
import { mayPost, postablePatterns } from './posting'

const enterprise = (size: 'micro' | 'small' | 'medium' | 'large' | 'unknown') => ({ size, kind: 'enterprise' }) as const

test.each(['medium', 'large'] as const)('a %s firm may post in every pattern', (size) => {
  expect(postablePatterns(enterprise(size))).toEqual(['subcontracting', 'inti-plasma', 'cooperative-exchange'])
})

test.each(['micro', 'small', 'unknown'] as const)('a business of %s size may post an exchange only', (size) => {
  expect(postablePatterns(enterprise(size))).toEqual(['cooperative-exchange'])
})

test('the reason tells a small business from one whose size is not known', () => {
  expect(mayPost('subcontracting', enterprise('small'))).toMatchObject({ refusal: { code: 'poster-too-small' } })
  expect(mayPost('inti-plasma', enterprise('unknown'))).toMatchObject({ refusal: { code: 'size-unknown' } })
})

test('a small cooperative may not lead, a medium one may', () => {
  expect(mayPost('inti-plasma', { size: 'small', kind: 'cooperative' }).ok).toBe(false)
  expect(mayPost('inti-plasma', { size: 'medium', kind: 'cooperative' }).ok).toBe(true)
})
