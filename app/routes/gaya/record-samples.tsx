import { useTexts } from '~/components/locale'
import { Avatar } from '~/components/ui/avatar'
import { DataTable } from '~/components/ui/data-table'
import { DateTime } from '~/components/ui/date-time'
import { Money } from '~/components/ui/money'
import { Quantity } from '~/components/ui/quantity'
import { ScoreBar } from '~/components/ui/score-bar'
import { SidePair } from '~/components/ui/side-pair'
import { SummaryList } from '~/components/ui/summary-list'
import { Timeline } from '~/components/ui/timeline'
import { VerdictList } from '~/components/ui/verdict-list'
import { styleGuide } from '~/i18n/style-guide'
import { paths } from '~/schemas/paths'

const AT = new Date('2026-11-21T07:05:00Z')

export const RecordSamples = () => {
  const texts = useTexts(styleGuide)
  const { table } = texts
  return (
    <section className="stack">
      <h3>{texts.sections.records}</h3>
      <SummaryList
        items={[
          { label: texts.name, value: texts.nameExample, changeTo: paths.style },
          { label: texts.capacity, value: <Quantity value={1200} unit="kilogram" />, changeTo: paths.style },
          { label: texts.price, value: <Money rupiah={1_380_000_000n} short />, changeTo: paths.style },
          { label: texts.story, value: null, changeTo: paths.style },
        ]}
      />
      <DataTable
        caption={table.caption}
        rows={texts.rows}
        rowKey={({ name }) => name}
        columns={[
          { key: 'name', header: table.name, cell: ({ name }) => name },
          { key: 'region', header: table.region, cell: ({ region }) => region },
          {
            key: 'capacity',
            header: table.capacity,
            align: 'end',
            cell: ({ capacity }) => <Quantity value={capacity} unit="kilogram" />,
          },
          {
            key: 'price',
            header: table.price,
            align: 'end',
            cell: ({ rupiah }) => <Money rupiah={BigInt(rupiah)} />,
          },
        ]}
      />
      <ScoreBar percent={78} label={texts.score} />
      <VerdictList verdicts={texts.verdicts} />
      <h3>{texts.sections.sides}</h3>
      <SidePair level={3} a={sideOf('a', texts.card, texts.cardText)} b={sideOf('b', texts.nameExample, texts.badge)} />
      <Timeline
        events={texts.events.map((title) => ({
          key: title,
          title,
          at: (
            <>
              {texts.by} <DateTime at={AT} zone="WIT" />
            </>
          ),
        }))}
      />
    </section>
  )
}

const sideOf = (side: 'a' | 'b', title: string, text: string) => ({
  title,
  children: (
    <p className="cluster">
      <Avatar name={title} side={side} /> {text}
    </p>
  ),
})
