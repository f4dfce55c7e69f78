import { useTexts } from '~/components/locale'
import { pageMeta } from '~/components/page-meta'
import { DataTable } from '~/components/ui/data-table'
import { Page } from '~/components/ui/page'
import { attribution } from '~/i18n/attribution'
import { DATA, DOCUMENTS, LAWS } from './sources'

export const meta = pageMeta(attribution, ({ title, lead }) => ({ title, description: lead }))

export default function Attribution() {
  const texts = useTexts(attribution)
  return (
    <Page title={texts.title} lead={texts.lead}>
      <DataTable
        caption={texts.caption}
        rows={DATA}
        rowKey={({ name }) => name}
        columns={[
          { key: 'data', header: texts.columns.data, cell: ({ name, url }) => (url ? <a href={url}>{name}</a> : name) },
          { key: 'use', header: texts.columns.use, cell: ({ use }) => texts.uses[use] },
          {
            key: 'license',
            header: texts.columns.license,
            cell: ({ license }) => (license ? <a href={license.url}>{license.name}</a> : texts.facts),
          },
        ]}
      />
      <section className="stack">
        <h2>{texts.changes}</h2>
        <p>{texts.changesText}</p>
      </section>
      <section className="stack">
        <h2>{texts.lawTitle}</h2>
        <p>{texts.lawText}</p>
        <ul>
          {[...LAWS, ...DOCUMENTS].map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </section>
      <section className="stack">
        <h2>{texts.codeTitle}</h2>
        <p>{texts.codeText}</p>
      </section>
    </Page>
  )
}
