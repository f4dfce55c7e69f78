import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ErrorSummary } from './error-summary'
import { FieldLabelsProvider } from './field-labels'
import { RadioGroup } from './radio-group'
import { TextField } from './text-field'

const linkTarget = (html: string) => /href="#([^"]+)"/.exec(html)?.[1]

test('each problem leads to its field, whatever the form calls it', () => {
  const name = 'capabilities[0].label'
  const summary = renderToStaticMarkup(<ErrorSummary problems={[{ field: name, message: 'Isi.' }]} />)
  const field = renderToStaticMarkup(<TextField name={name} label="Nama" error="Isi." />)
  expect(field).toContain(`id="${linkTarget(summary)}"`)
})

test('rendered again, each problem stands under the label of its field', () => {
  const labels = new Map<string, string>()
  const page = () =>
    renderToStaticMarkup(
      <FieldLabelsProvider value={labels}>
        <ErrorSummary
          problems={[
            { field: 'name', message: 'Isi bagian ini.' },
            { field: 'size', message: 'Pilih salah satu.' },
            { field: 'unknown', message: 'Isi.' },
          ]}
        />
        <TextField name="name" label="Nama lengkap" />
        <RadioGroup name="size" label="Seberapa besar?" options={[]} />
      </FieldLabelsProvider>,
    )
  expect(page()).toContain('>Isi bagian ini.</a>')
  const again = page()
  expect(again).toContain('>Nama lengkap: Isi bagian ini.</a>')
  expect(again).toContain('>Seberapa besar? Pilih salah satu.</a>')
  expect(again).toContain('>Isi.</a>')
})

test('a problem of a group leads to its first choice', () => {
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ]
  const summary = renderToStaticMarkup(<ErrorSummary problems={[{ field: 'size', message: 'Pilih.' }]} />)
  const group = renderToStaticMarkup(<RadioGroup name="size" label="Ukuran" options={options} />)
  expect(group).toMatch(new RegExp(`<input[^>]*id="${linkTarget(summary)}"[^>]*value="a"`))
})

test('a field tells a screen reader its hint and then its error', () => {
  const html = renderToStaticMarkup(<TextField name="nib" label="NIB" hint="13 angka" error="Salah." />)
  const [, described = ''] = /aria-describedby="([^"]+)"/.exec(html) ?? []
  const ids = described.split(' ')
  expect(ids).toHaveLength(2)
  for (const id of ids) expect(html).toContain(`id="${id}"`)
  expect(html).toContain('aria-invalid="true"')
})

test('a problem of the whole form is said without a link', () => {
  const html = renderToStaticMarkup(<ErrorSummary problems={[{ field: null, message: 'Sudah diubah.' }]} />)
  expect(html).toContain('role="alert"')
  expect(html).toContain('<li>Sudah diubah.</li>')
})

test('no problems, no summary', () => {
  expect(renderToStaticMarkup(<ErrorSummary problems={[]} />)).toBe('')
})
