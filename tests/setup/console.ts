import { afterEach, beforeEach, expect } from 'vitest'

// What the code writes to console.error is a finding, not noise: React's key warnings, unhandled rejections.
let written: unknown[][] = []
const original = console.error

beforeEach(() => {
  written = []
  console.error = (...words: unknown[]) => {
    written.push(words)
    original(...words)
  }
})

afterEach(() => {
  console.error = original
  expect(written, 'nothing is written to console.error').toEqual([])
})
