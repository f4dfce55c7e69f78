import { useLocale, useTexts } from '~/components/locale'
import { DateTime } from '~/components/ui/date-time'
import { SourceNote } from '~/components/ui/source-note'
import { SummaryList } from '~/components/ui/summary-list'
import { Timeline } from '~/components/ui/timeline'
import { SIDES, type SideKey } from '~/domain/agreement/terms'
import { timeZoneOf } from '~/domain/region/region'
import { law } from '~/i18n/law'
import { listed, regencyName } from '~/i18n/names'
import { partnershipFile } from '~/i18n/partnership-file'
import type { PartnershipFile } from '~/services/partnership-file/read.server'

interface PartProps {
  file: PartnershipFile
}

/** Who the sides are, what they are by law, and what each declared. */
export const Sides = ({ file }: PartProps) => {
  const texts = useTexts(partnershipFile)
  const locale = useLocale()
  return (
    <section className="stack">
      <h2>{texts.sides}</h2>
      {SIDES.map((side) => (
        <Side key={side} file={file} side={side} />
      ))}
      <SourceNote source={file.ownershipRule} />
      <h3>{texts.ties}</h3>
      <p>{file.ties.length === 0 ? texts.noTies : texts.tieCount(file.ties.length)}</p>
      {file.inBoth.length > 0 && <p>{texts.inBoth(listed(file.inBoth, locale))}</p>}
    </section>
  )
}

const Side = ({ file, side }: PartProps & { side: SideKey }) => {
  const texts = useTexts(partnershipFile)
  const { roles, sizes } = useTexts(law)
  const it = file.sides[side]
  const declared = it.ownershipTie === null ? 'unsaid' : it.ownershipTie ? 'tie' : 'none'
  return (
    <>
      <h3>
        {texts.sideOf[side]}: {it.name}
      </h3>
      <SummaryList
        items={[
          { label: texts.role, value: roles[it.role] },
          { label: texts.size, value: sizes[it.size] },
          { label: texts.place, value: regencyName(it.regency) },
          { label: texts.nib, value: it.nib },
          { label: texts.consent, value: texts.consentAnswer[it.consent] },
          { label: texts.declaration, value: texts.declared[declared] },
          { label: texts.by, value: it.declaredBy },
          {
            label: texts.at,
            value: it.declaredAt && <DateTime at={it.declaredAt} zone={timeZoneOf(file.sides.b.regency)} />,
          },
        ]}
      />
    </>
  )
}

/** Every move of the partnership. */
export const History = ({ file }: PartProps) => {
  const texts = useTexts(partnershipFile)
  const names: Readonly<Record<string, string>> = useTexts(law).history
  return (
    <section className="stack">
      <h2>{texts.history}</h2>
      <Timeline
        events={file.history.map(({ event, at, actor, side }) => ({
          key: `${event} ${at.getTime()}`,
          title: names[event] ?? event,
          at: (
            <>
              <DateTime at={at} zone={timeZoneOf(file.sides.b.regency)} />{' '}
              {[actor || texts.bySystem, side && texts.sideOf[side]].filter(Boolean).join(', ')}
            </>
          ),
        }))}
      />
    </section>
  )
}
