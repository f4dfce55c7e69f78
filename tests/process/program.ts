import { onTestFinished } from 'vitest'
import { type Program, startProgram } from '../setup/program'

/** The built server for one test: a test that fails half-way leaves no program behind. */
export function startForTest(env: Readonly<Record<string, string>>): Program {
  const program = startProgram(env)
  onTestFinished(() => program.stop())
  return program
}
