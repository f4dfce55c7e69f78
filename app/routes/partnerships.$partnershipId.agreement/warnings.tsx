import { WarningList } from '~/components/agreement/warning-list'
import { useTexts } from '~/components/locale'
import { Disclosure } from '~/components/ui/disclosure'
import { LinkButton } from '~/components/ui/link-button'
import { agreementPages } from '~/i18n/agreement-pages'
import { law } from '~/i18n/law'
import { paths } from '~/schemas/paths'
import type { AgreementShown } from './agreement-shown'

interface WarningsProps {
  view: AgreementShown
}

/** What in these terms may hurt the smaller side: seen by everyone, answered by the broker before anyone signs. */
export const Warnings = ({ view }: WarningsProps) => {
  const texts = useTexts(agreementPages)
  const open = view.life?.openWarnings ?? view.warnings
  const mayOverride = view.life?.moves.includes('override') ?? false
  return (
    <>
      {open.length > 0 && (
        <Disclosure summary={`${texts.warningsOpen} (${open.length})`} open>
          <p>{mayOverride ? texts.warningsLead : texts.warningsForSides}</p>
          <WarningList warnings={open} />
          {mayOverride && (
            <LinkButton to={paths.agreementMove(view.id, 'override')} icon="pencil">
              {texts.writeReason}
            </LinkButton>
          )}
        </Disclosure>
      )}
      <Reasons view={view} />
    </>
  )
}

const Reasons = ({ view }: WarningsProps) => {
  const texts = useTexts(agreementPages)
  const { warnings } = useTexts(law)
  const reasons = view.life?.overridden ?? []
  if (reasons.length === 0) return null
  return (
    <Disclosure summary={`${texts.overridden} (${reasons.length})`}>
      <ul className="stack">
        {reasons.map(({ code, evidence, reason }) => (
          <li key={code}>
            <p>
              <strong>{warnings[code](evidence)}</strong>
            </p>
            <p>
              {texts.reason}: {reason}
            </p>
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
