import type { NeedArea } from '../business/needs'

/** The five aspects of coaching with their items: PP 44/1997 art. 14 letter e (document 002). */
export const ASSISTANCE = {
  marketing: [
    'market-access',
    'market-information',
    'promotion',
    'business-network',
    'market-research',
    'quality-packaging',
  ],
  'human-resources': ['training', 'apprenticeship', 'comparative-study', 'consultation'],
  capital: ['credit-information', 'guarantee-procedure', 'finance-mediation', 'equity-information', 'capital-access'],
  management: ['feasibility-study', 'organisation-system', 'advisers'],
  technology: ['technology-transfer', 'pilot-facility', 'quality-control', 'design-engineering', 'material-efficiency'],
} as const

export type AssistanceAspect = keyof typeof ASSISTANCE
export const ASSISTANCE_ASPECTS = Object.keys(ASSISTANCE) as AssistanceAspect[]

/** `aspect.item`, such as `marketing.market-access`. */
export type AssistanceItem = {
  [Aspect in AssistanceAspect]: `${Aspect}.${(typeof ASSISTANCE)[Aspect][number]}`
}[AssistanceAspect]
export const ASSISTANCE_ITEMS = ASSISTANCE_ASPECTS.flatMap((aspect) =>
  ASSISTANCE[aspect].map((item) => `${aspect}.${item}`),
) as AssistanceItem[]

/** Which of the eight needs an aspect answers. Training answers management and technology needs alike. */
export const NEEDS_MET: Readonly<Record<AssistanceAspect, readonly NeedArea[]>> = {
  marketing: ['marketing'],
  'human-resources': ['management', 'technology'],
  capital: ['capital'],
  management: ['management', 'permits'],
  technology: ['technology', 'raw-materials'],
}
