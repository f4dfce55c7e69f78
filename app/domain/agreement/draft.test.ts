import { expect, test } from 'vitest'
import { someTerms } from '#tests/factories/partnership'
import { CLAUSE_CODES } from './clauses'
import { draftAgreement, type Parties } from './draft'
import { NO_TERMS } from './terms'

const PARTIES: Parties = {
  a: { name: 'Garmen Priangan Utama', place: 'Kabupaten Bandung', nib: '1234567890123', role: 'contractor' },
  b: { name: 'Jahit Ibu Siti', place: 'Kota Ambon', nib: null, role: 'subcontractor' },
}

const statusOf = (clauses: ReturnType<typeof draftAgreement>, code: string) =>
  clauses.find((clause) => clause.code === code)?.status

test('whole terms give every clause, complete and in order', () => {
  const clauses = draftAgreement(someTerms(), PARTIES, 'subcontracting')
  expect(clauses.map((clause) => clause.code)).toEqual(CLAUSE_CODES)
  expect(clauses.every((clause) => clause.status === 'complete')).toBe(true)
})

test('empty terms give every clause, and say which are missing', () => {
  const clauses = draftAgreement(NO_TERMS, PARTIES, 'subcontracting')
  expect(clauses).toHaveLength(CLAUSE_CODES.length)
  expect(statusOf(clauses, 'payment')).toBe('missing')
  expect(statusOf(clauses, 'parties')).toBe('complete')
})

test('the duties of the pattern stand with the side that owes them', () => {
  const clause = draftAgreement(someTerms(), PARTIES, 'subcontracting').find(({ code }) => code === 'rights-and-duties')
  expect(clause?.content).toMatchObject({
    gives: { b: 'Seragam jadi sesuai pola' },
    duties: { b: [{ code: 'keep-promise' }] },
  })
})
