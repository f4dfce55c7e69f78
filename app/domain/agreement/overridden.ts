import { type TermsGuardCode, type Warning, warningsFor } from './guards'
import type { Terms } from './terms'

/** A warning somebody went on against, for the reason written. */
export interface OverriddenWarning {
  readonly code: TermsGuardCode
  /** What the warning said then: a reason for 45 days is no reason for 90. */
  readonly evidence: Warning['evidence']
  readonly reason: string
}

const isAbout = (warning: Warning, { code, evidence }: OverriddenWarning): boolean =>
  warning.code === code &&
  Object.keys({ ...warning.evidence, ...evidence }).every((blank) => warning.evidence[blank] === evidence[blank])

/** Warnings of these terms that nobody gave a reason for. */
export const openWarnings = (terms: Terms, overridden: readonly OverriddenWarning[]): readonly Warning[] =>
  warningsFor(terms).filter((warning) => !overridden.some((one) => isAbout(warning, one)))

/** The reasons that still belong to a warning of these terms. */
export const stillOverridden = (
  terms: Terms,
  overridden: readonly OverriddenWarning[],
): readonly OverriddenWarning[] => {
  const warnings = warningsFor(terms)
  return overridden.filter((one) => warnings.some((warning) => isAbout(warning, one)))
}
