import { expect, test } from 'vitest'

const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], { eager: true })

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Every section: an exported object with both languages. */
const sections = Object.entries(modules).flatMap(([file, module]) =>
  Object.entries(module)
    .filter(([, value]) => isObject(value) && 'id' in value && 'en' in value && isObject(value.id))
    .map(([name, value]) => [`${file} ${name}`, value as Record<'id' | 'en', Record<string, unknown>>] as const),
)

/** The path of every text with its kind: `actions.save: string`. */
const shape = (value: unknown, path = ''): string[] =>
  isObject(value)
    ? Object.entries(value).flatMap(([key, inner]) => shape(inner, path ? `${path}.${key}` : key))
    : [`${path}: ${typeof value}`]

const strings = (value: unknown): string[] =>
  isObject(value) ? Object.values(value).flatMap(strings) : typeof value === 'string' ? [value] : []

test('the sections are found', () => {
  expect(sections.map(([name]) => name)).toContain('./shell.ts shell')
})

test.each(sections)('%s says the same things in both languages', (_name, { id, en }) => {
  expect(shape(en).toSorted()).toEqual(shape(id).toSorted())
})

test.each(sections)('%s has no empty text', (_name, { id, en }) => {
  expect([...strings(id), ...strings(en)].filter((text) => text.trim() === '')).toEqual([])
})
