import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { expect, test } from 'vitest'
import { someParties } from '#tests/factories/agreement'
import { anAgreementPaper } from '#tests/factories/agreement-paper'
import { someTerms } from '#tests/factories/partnership'
import { frameAgreement } from '~/domain/agreement/annexes'
import { canonicalText, frameDocumentOf } from '~/i18n/agreement-document'
import type { Locale } from '~/i18n/locale'
import { renderAgreement } from './agreement-pdf.server'

/** pdf.js takes the bytes it reads for itself. */
const open = (bytes: Uint8Array) => getDocumentProxy(bytes.slice())

const FOOT = /Perjanjian Kemitraan JJ-2026-000123\s*Halaman (\d+) dari \d+ · Page \1 of \d+/
const DRAFT = 'RANCANGAN — BELUM BERLAKU / DRAFT — NOT IN FORCE'
const pagesOf = async (bytes: Uint8Array) => (await extractText(await open(bytes), { mergePages: false })).text

/** The words without the foot of the page; where a line breaks is left to the paper. */
const wordsOf = (text: string) => text.replace(FOOT, '').replaceAll(/\s+/g, '')
const textOf = async (bytes: Uint8Array) => (await pagesOf(bytes)).map(wordsOf).join('')

test('it holds the words that were signed in their order, then the evidence', async () => {
  const { paper, canonical } = anAgreementPaper()
  const text = await textOf(await renderAgreement(paper))
  expect(text.startsWith(wordsOf(canonical))).toBe(true)
  const evidence = text.slice(wordsOf(canonical).length)
  const { textHash = '', lines = [], checkCode = '', checkAddress = '' } = paper.proof ?? {}
  const parts = [
    'Halaman bukti',
    'tidak bersertifikat',
    'is not certified',
    'Barang dibayar di muka',
    checkCode,
    checkAddress,
    textHash,
  ]
  for (const part of [...parts, ...lines.flatMap(({ hash, actorName }) => [hash, actorName ?? ''])])
    expect(evidence).toContain(wordsOf(part))
  expect(evidence).toContain(wordsOf('Siti Aminah (Sisi B), 20 Desember 2026, 10.00.00 WIB'))
})

test('the annexes of an agreement with many stand after the articles, in both languages', async () => {
  const { a: lead, b: party } = someParties()
  const annex = { businessId: 'tailor-1', party, terms: someTerms({ quantity: { perMonth: 400, unit: 'piece' } }) }
  const other = { ...annex, businessId: 'tailor-2', party: { ...party, name: 'Jahit Pak Hasan' } }
  const frame = frameAgreement({ pattern: 'subcontracting', lead, terms: someTerms() }, [annex, other])
  if (!frame.ok) throw new Error(frame.refusal.code)
  const { paper } = anAgreementPaper()
  const write = (locale: Locale) => frameDocumentOf({ reference: paper.reference, frame: frame.value }, locale)
  const written = { id: write('id'), en: write('en') }
  const text = await textOf(await renderAgreement({ ...paper, written, proof: null }))
  expect(text.replaceAll(wordsOf(DRAFT), '')).toBe(wordsOf(canonicalText(write)))
})

test('a sentence longer than a page goes on overleaf', async () => {
  const { paper, canonical } = anAgreementPaper({
    terms: someTerms({ activity: 'Menjahit seragam kerja. '.repeat(300) }),
  })
  expect((await textOf(await renderAgreement(paper))).startsWith(wordsOf(canonical))).toBe(true)
})

test('the same paper gives the same bytes', async () => {
  const { paper } = anAgreementPaper()
  expect(Buffer.compare(await renderAgreement(paper), await renderAgreement(paper))).toBe(0)
})

test('every page has its number and what it belongs to', async () => {
  const pages = await pagesOf(await renderAgreement(anAgreementPaper().paper))
  expect(pages.length).toBeGreaterThan(4)
  for (const [index, text] of pages.entries())
    expect(text).toContain(`Halaman ${index + 1} dari ${pages.length} · Page ${index + 1} of ${pages.length}`)
})

test('a screen reader finds its title, its language and its structure', async () => {
  const document = await open(await renderAgreement(anAgreementPaper().paper))
  const { info } = await getMeta(document)
  expect(info).toMatchObject({ Title: 'Perjanjian Kemitraan JJ-2026-000123', Language: 'id' })
  expect(await document.getMarkInfo()).toMatchObject({ Marked: true })
  expect(await document.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true })
  const english = await (await document.getPage(3)).getStructTree()
  expect(JSON.stringify(english)).toMatch(/"role":"Document".*"role":"Sect".*"lang":"en"/)
  for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody'])
    expect(JSON.stringify(english)).toContain(`"role":"${role}"`)
})

test('its letters are inside', async () => {
  const bytes = Buffer.from(await renderAgreement(anAgreementPaper().paper)).toString('latin1')
  expect(bytes.match(/\/FontName \/[A-Z]{6}\+NotoSans-\w+/g)).toHaveLength(2)
  expect(bytes).not.toContain('/Helvetica')
})

test('every page of a draft says that it does not hold, and none has a check code', async () => {
  const { paper } = anAgreementPaper()
  const pages = await pagesOf(await renderAgreement({ ...paper, proof: null }))
  for (const text of pages) expect(text).toContain(DRAFT)
  expect(pages.join('')).not.toContain('Kode periksa')
})
