import { expect, test } from 'vitest'
import { someTerms } from '../../../tests/factories/partnership'
import { isFilledIn, withClause } from './clause-terms'
import { CLAUSE_CODES, missingClauses } from './clauses'
import { NO_TERMS } from './terms'

test('one clause is filled in and the others stay', () => {
  const filled = withClause(someTerms(), 'payment', { ...NO_TERMS, payment: { days: 7, mechanism: 'cash' } })
  expect(filled).toEqual(someTerms({ payment: { days: 7, mechanism: 'cash' } }))
})

test('clause by clause the whole agreement is filled', () => {
  const terms = CLAUSE_CODES.reduce((so, clause) => withClause(so, clause, someTerms()), NO_TERMS)
  expect(terms).toEqual(someTerms())
  expect(missingClauses(terms)).toEqual([])
})

test('who the parties are and what they declare is not filled in here', () => {
  expect(CLAUSE_CODES.filter((clause) => !isFilledIn(clause))).toEqual(['parties', 'no-ownership-tie'])
})
