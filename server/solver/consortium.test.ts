import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import {
  type Consortium,
  centresOf,
  fewestModel,
  readSet,
  readShort,
  setModel,
  shortModel,
} from '~/domain/matching/consortium'
import type { Demand, Maker } from '~/domain/matching/maker'
import { distanceKm } from '~/domain/region/distance'
import { pointOf } from '~/domain/region/region'
import { createSolver } from './solver'

const solver = createSolver()
afterAll(() => solver.close())
const LIMIT = 2_000

const demand = (least: number, most: number | null = null): Demand => ({
  itemId: '',
  term: 'tofu',
  label: '',
  unit: 'piece',
  least,
  most,
})
const maker = (id: string, lines: readonly { demand: number; least: number; most: number }[], more = {}): Maker => ({
  id,
  regency: '8171',
  point: pointOf('8171'),
  score: 800,
  ties: [],
  lacks: [],
  pending: [],
  lines: lines.map((one) => ({ demands: [one] })),
  ...more,
})

const REGENCIES = ['8171', '8101', '3273', '3277']
const anyMaker = (id: string) =>
  fc
    .record({
      regency: fc.constantFrom(...REGENCIES),
      score: fc.integer({ min: 0, max: 1000 }),
      ties: fc.subarray(['0', '1', '2', '3'], { maxLength: 1 }),
      lines: fc.array(
        fc
          .record({
            demand: fc.integer({ min: 0, max: 1 }),
            least: fc.integer({ min: 0, max: 6 }),
            room: fc.integer({ min: 1, max: 12 }),
          })
          .map(({ room, ...line }) => ({ ...line, most: line.least + room })),
        { minLength: 1, maxLength: 2 },
      ),
    })
    .map(({ lines, regency, ...more }) => maker(id, lines, { regency, point: pointOf(regency), ...more }))

const anyCase = fc.record({
  demands: fc.array(
    fc
      .record({ least: fc.integer({ min: 1, max: 20 }), room: fc.option(fc.integer({ min: 0, max: 10 })) })
      .map(({ least, room }) => demand(least, room === null ? null : least + room)),
    { minLength: 2, maxLength: 2 },
  ),
  makers: fc.tuple(anyMaker('0'), anyMaker('1'), anyMaker('2'), anyMaker('3')),
})

/** Every choice of lines, tried one by one. */
const everyUse = (makers: readonly Maker[]) => {
  const lines = makers.flatMap(({ lines: own }, index) => own.map((line) => ({ index, range: line.demands[0] })))
  return Array.from({ length: 2 ** lines.length }, (_, bits) => lines.filter((_line, bit) => (bits >> bit) & 1))
}

const suffices = (demands: readonly Demand[], makers: readonly Maker[], use: ReturnType<typeof everyUse>[number]) => {
  const members = [...new Set(use.map(({ index }) => index))]
  const tied = members.some((one) =>
    members.some((other) => makers[one]?.ties.includes(makers[other]?.id ?? '-') && one !== other),
  )
  return (
    !tied &&
    demands.every(({ least, most }, wanted) => {
      const own = use.flatMap(({ range }) => (range?.demand === wanted ? [range] : []))
      const all = (end: 'least' | 'most') => own.reduce((sum, range) => sum + range[end], 0)
      return all('most') >= least && (most === null || all('least') <= most)
    })
  )
}

const costOf = (makers: readonly Maker[], members: readonly number[], lines: number) =>
  Math.min(
    ...centresOf(makers).map((centre) => {
      const to = pointOf(centre)
      return members.reduce((sum, index) => {
        const one = makers[index]
        if (!one?.point || !to) return Number.NaN
        return sum + 100 + distanceKm(one.point, to) + Math.floor((1000 - one.score) / 10)
      }, lines)
    }),
  )

test('a set costs as little as the best of all sets tried one by one, and none is found where there is none', async () => {
  await fc.assert(
    fc.asyncProperty(anyCase, async ({ demands, makers }) => {
      const sufficient = everyUse(makers).filter((use) => suffices(demands, makers, use))
      const solved = await solver.solve(setModel(demands, makers), LIMIT)
      if (sufficient.length === 0) {
        expect(solved.state).toBe('impossible')
        return
      }
      const membersOf = (use: (typeof sufficient)[number]) => [...new Set(use.map(({ index }) => index))]
      const least = Math.min(...sufficient.map((use) => costOf(makers, membersOf(use), use.length)))
      expect(solved).toMatchObject({ state: 'solved', proven: true })
      if (solved.state !== 'solved') return
      expect(Math.round(solved.cost)).toBe(least)
      const fewest = await solver.solve(fewestModel(demands, makers), LIMIT)
      expect(fewest.state === 'solved' && Math.round(fewest.cost)).toBe(
        Math.min(...sufficient.map((use) => membersOf(use).length)),
      )
      expectShares(demands, makers, readSet(demands, makers, solved))
    }),
    { numRuns: 20 },
  )
})

const expectShares = (demands: readonly Demand[], makers: readonly Maker[], set: Consortium) => {
  for (const [index, { least, most }] of demands.entries()) {
    const shares = set.members.flatMap((member) => {
      const lines = makers.flatMap((one) => (one.id === member.maker.id ? one.lines : []))
      const range = lines.flatMap((line) => line.demands).filter((one) => one.demand === index)
      return member.shares.filter((share) => share.demand === index).map(({ quantity }) => ({ quantity, range }))
    })
    const made = shares.reduce((sum, { quantity }) => sum + quantity, 0)
    expect(made).toBeGreaterThanOrEqual(least)
    if (most !== null) expect(made).toBeLessThanOrEqual(most)
    for (const { quantity, range } of shares)
      expect(quantity).toBeLessThanOrEqual(range.reduce((sum, one) => sum + one.most, 0))
  }
}

test('where no set suffices, what is missing is what all of them leave undone', async () => {
  const demands = [demand(20), demand(5)]
  const makers = [maker('a', [{ demand: 0, least: 0, most: 7 }]), maker('b', [{ demand: 0, least: 0, most: 6 }])]
  expect(await solver.solve(setModel(demands, makers), LIMIT)).toEqual({ state: 'impossible' })
  const short = await solver.solve(shortModel(demands, makers), LIMIT)
  expect(short.state).toBe('solved')
  if (short.state !== 'solved') return
  expect(readShort(demands, makers, short.values)).toEqual([
    { demand: 0, quantity: 7 },
    { demand: 1, quantity: 5 },
  ])
})

test('a line that could make either thing divides its month between them', async () => {
  const demands = [demand(6), demand(4)]
  const either = { demands: [0, 1].map((one) => ({ demand: one, least: 1, most: 10 })) }
  const makers = [{ ...maker('a', []), lines: [either], point: null }]
  const solved = await solver.solve(setModel(demands, makers), LIMIT)
  expect(solved).toMatchObject({ state: 'solved', proven: true })
  if (solved.state !== 'solved') return
  expect(readSet(demands, makers, solved).members).toMatchObject([
    {
      km: null,
      shares: [
        { demand: 0, quantity: 6 },
        { demand: 1, quantity: 4 },
      ],
    },
  ])
  const cut = { ...solved, proven: false }
  expect(readSet(demands, makers, { ...cut, bound: solved.cost / 2 }).gap).toBe(500)
  expect(readSet(demands, makers, { ...cut, bound: Number.NEGATIVE_INFINITY }).gap).toBeNull()
  const short = await solver.solve(setModel([demand(7), demand(4)], [{ ...maker('a', []), lines: [either] }]), LIMIT)
  expect(short.state).toBe('impossible')
})

/** Three hundred candidates of twenty-eight regencies, and more asked than twenty of them make. */
const aLargeCase = () => {
  let dice = 7
  const roll = (most: number) => {
    dice = (dice * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((dice / 2_147_483_648) * most)
  }
  const places = Array.from({ length: 30 }, (_, index) => `32${String(index + 1).padStart(2, '0')}`).filter(pointOf)
  const makers = Array.from({ length: 300 }, (_, index) => {
    const regency = places[roll(places.length)] ?? ''
    const line = { demand: roll(2), least: 1 + roll(9), most: 10 + roll(290) }
    return maker(String(index), [line], { regency, point: pointOf(regency), score: 500 + roll(500) })
  })
  return { demands: [demand(3000, 3500), demand(2000)], makers }
}

test('of three hundred candidates the best set is found, and proven to be it', async () => {
  const { demands, makers } = aLargeCase()
  const solved = await solver.solve(setModel(demands, makers), 20_000)
  expect(solved).toMatchObject({ state: 'solved', proven: true })
  if (solved.state === 'solved') expectShares(demands, makers, readSet(demands, makers, solved))
}, 30_000)

test('who asks for an answer in a moment gets one in a moment, with a bound if any', async () => {
  const { demands, makers } = aLargeCase()
  const began = performance.now()
  const solved = await solver.solve(setModel(demands, makers), 100)
  expect(performance.now() - began).toBeLessThan(1_200)
  if (solved.state === 'solved') expect(solved.bound).toBeLessThanOrEqual(solved.cost)
  else expect(solved.state).toBe('out-of-time')
})
