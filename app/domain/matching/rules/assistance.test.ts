import { expect, test } from 'vitest'
import { aPair } from '#tests/factories/pair'
import type { AssistanceItem } from '~/domain/agreement/assistance'
import type { NeedArea } from '~/domain/business/needs'
import type { PatternDetails } from '~/domain/opportunity/opportunity'
import { assistance } from './assistance'

const subcontract = (materialsSupplied = ''): PatternDetails => ({
  pattern: 'subcontracting',
  specification: 'Kemeja',
  materialsSupplied,
})
const plasma = (inputsSupplied: string): PatternDetails => ({
  pattern: 'inti-plasma',
  commodity: 'Jagung',
  plasmaSought: 10,
  hectaresEach: 1,
  inputsSupplied,
})

const judge = (areas: readonly NeedArea[], assistanceOffered: readonly AssistanceItem[], details = subcontract()) =>
  assistance.judge(
    aPair({
      opportunity: { assistanceOffered, details },
      candidate: { needs: areas.map((area) => ({ area, term: null, label: null })) },
    }),
  )

test('every need answered passes in full', () => {
  expect(judge(['capital', 'marketing'], ['capital.capital-access', 'marketing.promotion'])).toMatchObject({
    outcome: 'pass',
    score: 1000,
    evidence: { met: 2 },
  })
})

test('training answers management and technology alike', () => {
  expect(judge(['management', 'technology'], ['human-resources.training']).outcome).toBe('pass')
})

test('some answered give their share; the same area named twice counts once', () => {
  expect(judge(['capital', 'marketing', 'marketing', 'infrastructure'], ['marketing.promotion'])).toMatchObject({
    outcome: 'part',
    score: 333,
    reason: 'assistance-some',
    evidence: { met: 1, needs: 3 },
  })
})

test('none answered scores nothing', () => {
  expect(judge(['infrastructure'], ['marketing.promotion'])).toMatchObject({
    outcome: 'fail',
    score: 0,
    evidence: { needs: 1 },
  })
})

test('the link itself answers a need for a partner', () => {
  expect(judge(['partnership'], []).outcome).toBe('pass')
})

test('materials or inputs handed over answer a need for raw materials', () => {
  expect(judge(['raw-materials'], [], subcontract('Kain')).outcome).toBe('pass')
  expect(judge(['raw-materials'], [], subcontract()).outcome).toBe('fail')
  expect(judge(['raw-materials'], [], plasma('Benih')).outcome).toBe('pass')
  expect(judge(['raw-materials'], [], plasma('')).outcome).toBe('fail')
  const exchange = { pattern: 'cooperative-exchange', shares: '', seeks: '', sectorsSought: [] } as const
  expect(judge(['raw-materials'], [], exchange).outcome).toBe('fail')
})

test('a business without stated needs is not judged', () => {
  expect(judge([], ['marketing.promotion'])).toMatchObject({ outcome: 'unknown', score: 500 })
})
