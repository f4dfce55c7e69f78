import { expect, test } from 'vitest'
import { TERMS } from '~/domain/business/terms'
import { ENGLISH_NAMES } from './english'

const namesOf = (name: string) => ENGLISH_NAMES.get(name)?.names

test.each([
  ['soybean', ['kedelai']],
  ['soybeans', ['kedelai']],
  ['bricks', ['bata', 'batako']],
  ['brick', ['bata', 'batako']],
  ['cassava', ['singkong']],
  ['nut', ['mur']],
  ['shoe', ['sepatu']],
  ['chilli', ['cabai']],
  ['glass goods', ['kaca']],
  ['pharmacy', undefined],
])('“%s” means %j', (name, meant) => {
  expect(namesOf(name)).toEqual(meant)
})

test('names that share their first words stay whole, and what is called alike needs no other name', () => {
  expect(namesOf('plumbing')).toEqual(['pasang pipa air'])
  expect(namesOf('batik')).toBeUndefined()
  expect(new Set([...ENGLISH_NAMES.values()].map(({ term }) => term)).size).toBeGreaterThan(TERMS.length * 0.9)
})
