import { expect, test } from 'vitest'
import { aPair } from '#tests/factories/pair'
import type { CertificateHeld } from '~/domain/business/business'
import type { Certificate } from '~/domain/business/certificates'
import { certificates } from './certificates'

const held = (certificate: Certificate): CertificateHeld => ({ certificate, state: 'held' })
const waiting = (certificate: Certificate): CertificateHeld => ({ certificate, state: 'in-progress' })
const judge = (required: readonly Certificate[], has: readonly CertificateHeld[]) =>
  certificates.judge(aPair({ opportunity: { certificatesRequired: required }, candidate: { certificates: has } }))

test('nothing required passes in full', () => {
  expect(judge([], [])).toMatchObject({ outcome: 'pass', score: 1000, reason: 'certificates-not-asked' })
})

test('all held passes in full', () => {
  expect(judge(['halal', 'nib'], [held('nib'), held('halal'), held('sni')])).toMatchObject({
    outcome: 'pass',
    score: 1000,
    evidence: { count: 2 },
  })
})

test('one in progress counts half and refuses nobody', () => {
  expect(judge(['nib', 'halal', 'pirt'], [held('nib'), waiting('halal'), waiting('pirt')])).toMatchObject({
    outcome: 'part',
    score: 666,
    reason: 'certificates-in-progress',
    evidence: { certificate: 'halal', others: 1 },
  })
})

test('a missing one refuses, and the mend names the easiest first', () => {
  expect(judge(['iso-9001', 'halal', 'nib'], [held('nib')])).toEqual({
    outcome: 'fail',
    score: 333,
    reason: 'certificates-missing',
    evidence: { certificate: 'halal', others: 1 },
    mend: { step: 'get-certificate', missing: ['halal', 'iso-9001'] },
  })
})
