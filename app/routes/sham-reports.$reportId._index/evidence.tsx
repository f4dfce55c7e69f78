import type { ReactNode } from 'react'
import { useTexts } from '~/components/locale'
import { DateTime } from '~/components/ui/date-time'
import { Lines } from '~/components/ui/lines'
import { SidePair } from '~/components/ui/side-pair'
import { SourceNote } from '~/components/ui/source-note'
import { SummaryList } from '~/components/ui/summary-list'
import type { SideKey } from '~/domain/agreement/terms'
import type { ShamEvidence } from '~/domain/partnership/sham-evidence'
import { timeZoneOf } from '~/domain/region/region'
import { law } from '~/i18n/law'
import { shamReports } from '~/i18n/sham-report'

interface EvidenceProps {
  evidence: ShamEvidence
}

/** What the tables said when the report was made; the file holds the rest. */
export const Evidence = ({ evidence }: EvidenceProps) => {
  const { page: texts } = useTexts(shamReports)
  const { patterns, states } = useTexts(law)
  const { sides, ties, inBoth, agreement, kppu } = evidence
  const nameOf = (businessId: string) => (sides.a.businessId === businessId ? sides.a.name : sides.b.name)
  const hashes = agreement?.texts.map(({ hash }) => hash) ?? []
  return (
    <section className="stack">
      <h2>{texts.evidence}</h2>
      <SidePair a={sideOf(evidence, 'a')} b={sideOf(evidence, 'b')} level={3} />
      <SummaryList
        items={[
          { label: texts.pattern, value: patterns[evidence.pattern] },
          { label: texts.state, value: states[evidence.state] },
          { label: texts.broker, value: evidence.broker },
          { label: texts.kppu, value: kppu === null ? texts.unknown : kppu ? texts.yes : texts.no },
          {
            label: texts.ties,
            value: (
              <Lines
                lines={ties.map(({ fromId, toId }) => `${nameOf(fromId)} → ${nameOf(toId)}`)}
                none={texts.nothing}
              />
            ),
          },
          { label: texts.inBoth, value: <Lines lines={inBoth} none={texts.nothing} /> },
          { label: texts.texts, value: <Lines lines={hashes} none={texts.nothing} /> },
        ]}
      />
      {evidence.patternSources.map((source) => (
        <SourceNote key={`${source.law} ${source.article}`} source={source} />
      ))}
      <p className="muted">{texts.history(evidence.history.length)}</p>
    </section>
  )
}

const sideOf = (evidence: ShamEvidence, side: SideKey): { title: ReactNode; children: ReactNode } => ({
  title: evidence.sides[side].name,
  children: <Side said={evidence.sides[side]} />,
})

const Side = ({ said }: { said: ShamEvidence['sides'][SideKey] }) => {
  const { page: texts } = useTexts(shamReports)
  const { sizes, roles } = useTexts(law)
  const { size, role, nib, ownershipTie, declaredBy, declaredAt, regency } = said
  return (
    <SummaryList
      items={[
        {
          label: texts.declaration,
          value: ownershipTie === null ? texts.notDeclared : ownershipTie ? texts.tie : texts.noTie,
        },
        {
          label: texts.declaredBy,
          value: declaredBy && declaredAt && (
            <>
              {declaredBy}, <DateTime at={declaredAt} zone={timeZoneOf(regency)} />
            </>
          ),
        },
        { label: texts.size, value: sizes[size] },
        { label: texts.role, value: roles[role] },
        { label: texts.nib, value: nib },
      ]}
    />
  )
}
