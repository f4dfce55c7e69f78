import { useLocale, useTexts } from '~/components/locale'
import { Button } from '~/components/ui/button'
import { type Column, DataTable } from '~/components/ui/data-table'
import { LinkButton } from '~/components/ui/link-button'
import { Select } from '~/components/ui/select'
import { SourceNote } from '~/components/ui/source-note'
import { SIZE_DEFINITION_NAMES } from '~/domain/business/size'
import { formatNumber } from '~/i18n/format'
import { law } from '~/i18n/law'
import { regionName } from '~/i18n/names'
import { sizeChange } from '~/i18n/size-change'
import { paths } from '~/schemas/paths'
import type { StratificationShown } from '~/services/report/stratify.server'

interface BySizeProps {
  shown: StratificationShown
}

/** Businesses by class under one definition, beside those of the whole country. */
export const BySize = ({ shown }: BySizeProps) => {
  const { strata: texts } = useTexts(sizeChange)
  const { definition, region } = shown.asked
  const query = { definition, ...(region !== null && { region }) }
  return (
    <section className="stack">
      <h2>{texts.title}</h2>
      <p className="muted">
        {texts.lead} {shown.leavesOut && texts.leftOut}
      </p>
      <Choice shown={shown} />
      <Strata shown={shown} />
      <p className="muted">{texts.hereSource}</p>
      <SourceNote source={shown.source} />
      <p className="muted">{texts.nationalSource}</p>
      <SourceNote source={shown.nationalSource} />
      <div className="cluster">
        <LinkButton to={paths.reportSizesFile(query)} icon="download" download>
          {texts.download}
        </LinkButton>
      </div>
    </section>
  )
}

const Choice = ({ shown }: BySizeProps) => {
  const { strata: texts } = useTexts(sizeChange)
  const { definitions } = useTexts(law)
  const locale = useLocale()
  return (
    <form action={paths.reports} className="stack">
      <Select
        name="region"
        label={texts.region}
        placeholder={texts.allMine}
        defaultValue={shown.asked.region ?? ''}
        options={shown.choices.map((code) => ({ value: code, label: regionName(code, locale) }))}
      />
      <Select
        name="definition"
        label={texts.definition}
        defaultValue={shown.asked.definition}
        options={SIZE_DEFINITION_NAMES.map((name) => ({ value: name, label: definitions[name] }))}
      />
      <Button icon="filter">{texts.show}</Button>
    </form>
  )
}

interface Row {
  readonly name: string
  readonly cells: readonly (number | null)[]
}

const Strata = ({ shown }: BySizeProps) => {
  const { strata: texts } = useTexts(sizeChange)
  const { sizes } = useTexts(law)
  const locale = useLocale()
  const { here, national } = shown
  const rows: readonly Row[] = [
    ...here.strata.map(({ size, count, percent }) => {
      const reference = national.strata.find((one) => one.size === size && one.count > 0)
      return { name: sizes[size], cells: [count, percent, reference?.count ?? null, reference?.percent ?? null] }
    }),
    { name: texts.total, cells: [here.total, null, national.total, null] },
  ]
  const headers = [texts.count, texts.percent, texts.national, texts.nationalPercent]
  const columns: readonly Column<Row>[] = [
    { key: 'size', header: texts.size, cell: ({ name }) => name },
    ...headers.map((header, place) => ({
      key: header,
      header,
      cell: ({ cells }: Row) => {
        const value = cells[place] ?? null
        return <span className="number">{value === null ? '–' : formatNumber(value, locale)}</span>
      },
      align: 'end' as const,
    })),
  ]
  return <DataTable caption={texts.title} captionHidden columns={columns} rows={rows} rowKey={({ name }) => name} />
}
