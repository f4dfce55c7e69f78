import { useLocale, useTexts } from '~/components/locale'
import { type Column, DataTable } from '~/components/ui/data-table'
import { Notice } from '~/components/ui/notice'
import type { Exposure } from '~/domain/matching/what-if'
import { formatNumber } from '~/i18n/format'
import { weights as weightTexts } from '~/i18n/weights'
import { paths } from '~/schemas/paths'
import type { WeightsShown } from '~/services/match/weights.server'

type WhatIf = WeightsShown['whatIf']

/** Which shortlists other weights would change, and whether the same few stand on all of them. */
export const WhatChanges = ({ whatIf, tried }: Pick<WeightsShown, 'whatIf' | 'tried'>) => (
  <>
    {tried && <Changes whatIf={whatIf} />}
    <Spread whatIf={whatIf} compared={tried !== null} />
  </>
)

const Changes = ({ whatIf: { shortlists, changed, told } }: { whatIf: WhatIf }) => {
  const { whatIf: texts } = useTexts(weightTexts)
  const columns: readonly Column<WhatIf['told'][number]>[] = [
    {
      key: 'opportunity',
      header: texts.opportunity,
      cell: ({ opportunityId, title }) => <a href={paths.opportunity(opportunityId)}>{title}</a>,
    },
    {
      key: 'enter',
      header: texts.enter,
      cell: ({ enter, moved }) =>
        enter.join(', ') ||
        `${texts.order}: ${moved.map(({ name, from, to }) => texts.moved(name, from, to)).join(', ')}`,
    },
    { key: 'leave', header: texts.leave, cell: ({ leave }) => leave.join(', ') || '–' },
  ]
  return (
    <section className="stack">
      <h2>{texts.title}</h2>
      <Notice live>{changed === 0 ? texts.none : texts.changed(changed, shortlists)}</Notice>
      {told.length > 0 && (
        <DataTable
          caption={texts.first(told.length)}
          columns={columns}
          rows={told}
          rowKey={({ opportunityId }) => opportunityId}
        />
      )}
    </section>
  )
}

const Spread = ({ whatIf, compared }: { whatIf: WhatIf; compared: boolean }) => {
  const { exposure: texts } = useTexts(weightTexts)
  const locale = useLocale()
  const rows = [
    { key: 'now', name: texts.now, exposure: whatIf.before },
    ...(compared ? [{ key: 'then', name: texts.after, exposure: whatIf.after }] : []),
  ]
  return (
    <section className="stack">
      <h2>{texts.title}</h2>
      <DataTable
        caption={texts.title}
        captionHidden
        columns={[
          { key: 'what', header: texts.what, cell: ({ name }) => name },
          { key: 'held', header: texts.held, cell: ({ exposure }) => shareOf(exposure, locale), align: 'end' },
          {
            key: 'shown',
            header: texts.shown,
            cell: ({ exposure }) => formatNumber(exposure.businesses, locale),
            align: 'end',
          },
        ]}
        rows={rows}
        rowKey={({ key }) => key}
      />
    </section>
  )
}

/** `4,2 % (13 / 310)` */
const shareOf = ({ held, places }: Exposure, locale: 'id' | 'en') => {
  const percent = places === 0 ? 0 : Math.round((held * 1000) / places) / 10
  return `${formatNumber(percent, locale)}% (${formatNumber(held, locale)}/${formatNumber(places, locale)})`
}

/** What became of proposed pairs, by their score. */
export const Outcomes = ({ outcomes }: Pick<WeightsShown, 'outcomes'>) => {
  const { outcomes: texts } = useTexts(weightTexts)
  const locale = useLocale()
  const counted = ['proposed', 'accepted', 'declined', 'reasoned', 'kept', 'broken'] as const
  const columns: readonly Column<(typeof outcomes)[number]>[] = [
    { key: 'band', header: texts.band, cell: ({ band }) => texts.bands[band] },
    ...counted.map((key) => ({
      key,
      header: texts[key],
      cell: (row: (typeof outcomes)[number]) => formatNumber(row[key], locale),
      align: 'end' as const,
    })),
  ]
  return (
    <section className="stack">
      <h2>{texts.title}</h2>
      <p>
        {texts.lead} {texts.few}
      </p>
      {outcomes.length === 0 ? (
        <p className="muted">{texts.none}</p>
      ) : (
        <DataTable caption={texts.title} captionHidden columns={columns} rows={outcomes} rowKey={({ band }) => band} />
      )}
    </section>
  )
}
