import type { NegotiationShown } from '~/components/agreement/change-card'
import { Difference } from '~/components/agreement/difference'
import { useTexts } from '~/components/locale'
import { Card } from '~/components/ui/card'
import { DateTime } from '~/components/ui/date-time'
import { Disclosure } from '~/components/ui/disclosure'
import { StateTag } from '~/components/ui/state-tag'
import type { Terms } from '~/domain/agreement/terms'
import { timeZoneOf } from '~/domain/region/region'
import { negotiation } from '~/i18n/negotiation'

interface VersionsProps {
  view: NegotiationShown
  /** Newest first. */
  versions: readonly { readonly number: number; readonly terms: Terms; readonly at: Date }[]
}

/** All terms that were on the table, each beside the one before it. */
export const Versions = ({ view, versions }: VersionsProps) => {
  const { versions: texts } = useTexts(negotiation)
  const { parties, pattern } = view
  return (
    <section className="stack">
      <h2>{texts.title}</h2>
      <p>{texts.lead}</p>
      {versions.map(({ number, terms, at }, index) => {
        const before = versions[index + 1]
        return (
          <Card
            key={number}
            level={3}
            title={texts.version(number)}
            aside={index === 0 && <StateTag mood="running">{texts.current}</StateTag>}
          >
            <p className="muted">
              <DateTime at={at} zone={timeZoneOf(view.regency)} />
            </p>
            {before ? (
              <Disclosure summary={texts.changed(before.number)}>
                <Difference before={before.terms} after={terms} parties={parties} pattern={pattern} />
              </Disclosure>
            ) : (
              <p>{texts.first}</p>
            )}
          </Card>
        )
      })}
    </section>
  )
}
