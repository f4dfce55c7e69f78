import type { AppContext } from '~/context'
import { renderDevelopment } from '~/documents/development-pdf.server'
import type { SignedIn } from '~/domain/access/actor'
import type { Locale } from '~/i18n/locale'
import { partnershipReport } from '~/i18n/partnership-report'
import { type DevelopmentAsked, readDevelopment } from './partnerships.server'

/** The report of how partnerships developed, on paper. Null as `readDevelopment`. */
export async function printDevelopment(
  context: AppContext,
  actor: SignedIn,
  { locale, ...asked }: DevelopmentAsked & { readonly locale: Locale },
) {
  const report = await readDevelopment(context, actor, asked)
  if (!report) return null
  const bytes = await renderDevelopment({ ...report, at: context.now() }, locale)
  const days = [report.period.from, report.period.until].map((day) => day.toISOString().slice(0, 10))
  return { name: `${[partnershipReport[locale].fileName, ...report.regions, ...days].join('-')}.pdf`, bytes }
}
