import { useTexts } from '~/components/locale'
import type { Parties } from '~/domain/agreement/draft'
import { negotiation } from '~/i18n/negotiation'
import { partnership } from '~/i18n/partnership'
import type { TermsForm } from '~/services/agreement/terms-form.server'

/** The title of the page, and what becomes of what is written on it. */
export const useTermsHead = (form: TermsForm, parties: Parties): { readonly title: string; readonly lead: string } => {
  const { terms } = useTexts(partnership)
  const { write, changes } = useTexts(negotiation)
  const others = { locked: terms.locked, case: terms.lead, alone: write.alone }
  if (form.kind !== 'proposed') return { title: terms.title, lead: others[form.kind] }
  const { answers, noteNeeded } = form
  if (answers === null) return { title: write.title, lead: noteNeeded ? write.amendment : write.proposed }
  const who = answers.author === 'broker' ? changes.broker : parties[answers.author].name
  return { title: write.title, lead: write.answering(who) }
}
