import { createRequire } from 'node:module'
import { buffer } from 'node:stream/consumers'
import PdfKit from 'pdfkit'
import type { Locale } from '~/i18n/locale'
import { inPrint } from '~/schemas/printable'
import type { Qr } from './qr.server'

/** Inside the program: a paper printed anywhere holds the same letters. */
const FONTS = {
  regular: '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
} as const
const { resolve } = createRequire(import.meta.url)

/** Points, 72 to the inch: A4 with 25 mm at the sides. */
const PAGE = { width: 595.28, height: 841.89 } as const
const MARGINS = { top: 72, bottom: 78, left: 71, right: 71 } as const
const INK = '#1a1a1a'
const MUTED = '#555555'
const WARNING = '#9b1c1c'
const INDENT = 26
const FULL_WIDTH = PAGE.width - MARGINS.left - MARGINS.right

/** Size, distance of the lines and space before, in points. */
const STYLES = {
  title: { font: 'bold', size: 17, leading: 23, before: 0, color: INK },
  subtitle: { font: 'regular', size: 11, leading: 15, before: 2, color: MUTED },
  heading: { font: 'bold', size: 11.5, leading: 16, before: 14, color: INK },
  body: { font: 'regular', size: 10.5, leading: 14, before: 6, color: INK },
  item: { font: 'regular', size: 10.5, leading: 14, before: 3, color: INK },
  strong: { font: 'bold', size: 10.5, leading: 14, before: 6, color: INK },
  code: { font: 'bold', size: 15, leading: 20, before: 0, color: INK },
  label: { font: 'regular', size: 8.5, leading: 11.5, before: 6, color: MUTED },
  value: { font: 'regular', size: 10, leading: 13.5, before: 0, color: INK },
  note: { font: 'regular', size: 8.5, leading: 11.5, before: 1, color: MUTED },
} as const
export type TextStyle = keyof typeof STYLES

export interface SheetOptions {
  /** What a window or a screen reader calls the document. Plain words: it goes into XML as it stands. */
  readonly title: string
  /** Written into the file, and nothing else of the day it was made: the same content gives the same bytes. */
  readonly at: Date
  /** At the foot of every page. */
  readonly running: string
  /** Beside it, such as page 2 of 5. */
  readonly page: (page: number, pages: number) => string
  /** On top of every page of a paper that does not count. */
  readonly banner: string | null
}

export interface Paragraph {
  readonly text: string
  readonly style: TextStyle
  /** When it differs from its part. */
  readonly lang?: Locale
}

export interface ListItem {
  readonly label: string
  readonly body: readonly Paragraph[]
}

/** A paper in the making: A4, tagged for screen readers, with its font inside. */
export interface Sheet {
  /** What follows stands on a new page and is in this language. */
  part(lang: Locale): void
  /** The heading of a part. */
  title(text: string, subtitle: string): void
  heading(text: string): void
  paragraph(paragraph: Paragraph): void
  list(items: readonly ListItem[]): void
  /** A code to scan at the right of what follows, `side` points wide; `alt` says where it leads. */
  beside(figure: { readonly qr: Qr; readonly side: number; readonly alt: string }, write: () => void): void
  /** Nothing can be added afterwards. */
  finish(): Promise<Uint8Array>
}

type Doc = PDFKit.PDFDocument
type Struct = ReturnType<Doc['struct']>

/** Where a text stands. */
interface Place {
  readonly left?: number
  readonly width: number
}

/** Begins an A4 paper. Parts, headings, paragraphs and lists are read aloud in the order they are added. */
export function openSheet(options: SheetOptions): Sheet {
  const doc = newDocument(options)
  const bytes = buffer(doc)
  const root = doc.struct('Document')
  doc.addStructure(root)
  let part = root
  let width = FULL_WIDTH
  const add = (tag: string, write: () => void) => part.add(doc.struct(tag, {}, [write]))
  return {
    part(lang) {
      doc.addPage()
      part = doc.struct('Sect', { lang })
      root.add(part)
    },
    title(text, subtitle) {
      add('H1', () => print(doc, { text, style: 'title' }, { width }))
      part.add(paragraphOf(doc, { text: subtitle, style: 'subtitle' }, { width }))
      doc.y += STYLES.body.before
    },
    heading(text) {
      const { before, leading } = STYLES.heading
      makeRoom(doc, before + leading + STYLES.item.before + 2 * STYLES.item.leading)
      add('H2', () => print(doc, { text, style: 'heading' }, { width }))
    },
    paragraph(paragraph) {
      part.add(paragraphOf(doc, paragraph, { width }))
    },
    list(items) {
      const list = doc.struct('L')
      part.add(list)
      for (const item of items) addItem(doc, list, { item, width })
      list.end()
    },
    beside({ qr, side, alt }, write) {
      makeRoom(doc, side)
      const [x, y] = [PAGE.width - MARGINS.right - side, doc.y]
      const draw = () => drawQr(doc, qr, { x, y, side })
      // The types do not know the box yet.
      const shown = { alt, bbox: [x, y, x + side, y + side] }
      part.add(doc.struct('Figure', shown, [draw]))
      width = FULL_WIDTH - side - INDENT
      write()
      width = FULL_WIDTH
      doc.y = Math.max(doc.y, y + side)
    },
    async finish() {
      root.end()
      furnish(doc, options)
      doc.end()
      return new Uint8Array(await bytes)
    },
  }
}

function newDocument({ title, at }: SheetOptions): Doc {
  const doc = new PdfKit({
    size: 'A4',
    margins: MARGINS,
    autoFirstPage: false,
    bufferPages: true,
    tagged: true,
    lang: 'id',
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: title, Author: 'Jejaring', Creator: 'Jejaring', Producer: 'PDFKit', CreationDate: at },
  })
  for (const [name, file] of Object.entries(FONTS)) doc.registerFont(name, resolve(file))
  return doc
}

/** A new page when there are not so many points left on this one. */
function makeRoom(doc: Doc, points: number): void {
  if (doc.y + points > PAGE.height - MARGINS.bottom) doc.addPage()
}

function print(doc: Doc, { text, style }: Paragraph, { left = MARGINS.left, width }: Place): void {
  const { font, size, leading, before, color } = STYLES[style]
  doc.font(font).fontSize(size).fillColor(color)
  const onTop = doc.y === MARGINS.top
  doc.text(inPrint(text), left, onTop ? doc.y : doc.y + before, {
    width,
    lineGap: leading - doc.currentLineHeight(true),
  })
}

const linesOf = (doc: Doc, { text, style }: Paragraph, width: number): number => {
  const { font, size } = STYLES[style]
  doc.font(font).fontSize(size)
  return Math.round(doc.heightOfString(inPrint(text), { width }) / doc.currentLineHeight(true))
}

const heightOf = ({ style }: Paragraph, lines: number): number => STYLES[style].before + lines * STYLES[style].leading

/** Its first two lines, or all it has, stay together. */
function paragraphOf(doc: Doc, paragraph: Paragraph, place: Place): Struct {
  makeRoom(doc, heightOf(paragraph, Math.min(linesOf(doc, paragraph, place.width), 2)))
  return doc.struct('P', paragraph.lang ? { lang: paragraph.lang } : {}, [() => print(doc, paragraph, place)])
}

/** An item of several paragraphs stays on one page. */
function addItem(doc: Doc, list: Struct, { item, width }: { readonly item: ListItem; readonly width: number }): void {
  const [first, ...others] = item.body
  if (!first) return
  const place = { left: MARGINS.left + INDENT, width: width - INDENT }
  const element = doc.struct('LI')
  const body = doc.struct('LBody')
  list.add(element)
  const heights = others.length > 0 ? item.body.map((one) => heightOf(one, linesOf(doc, one, place.width))) : []
  makeRoom(
    doc,
    heights.reduce((sum, height) => sum + height, 0),
  )
  const firstParagraph = paragraphOf(doc, first, place)
  // The label stands on the line the body begins with.
  const label = () => {
    const { y } = doc
    print(doc, { text: item.label, style: first.style }, { width: INDENT })
    doc.y = y
  }
  element.add(doc.struct('Lbl', {}, [label]))
  element.add(body)
  body.add(firstParagraph)
  for (const paragraph of others) body.add(paragraphOf(doc, paragraph, place))
  body.end()
  element.end()
}

function drawQr(doc: Doc, { size, path }: Qr, { x, y, side }: { x: number; y: number; side: number }): void {
  doc
    .save()
    .translate(x, y)
    .scale(side / size)
    .path(path)
    .fill(INK)
    .restore()
}

/** What is no content: the banner, a line, the running words and the page number, once all pages are known. */
function furnish(doc: Doc, { running, page, banner }: SheetOptions): void {
  const { start, count } = doc.bufferedPageRange()
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index)
    // Text below the margin would begin a page of its own.
    doc.page.margins = { ...MARGINS, top: 0, bottom: 0 }
    doc.markContent('Artifact', { type: 'Pagination' })
    if (banner !== null) drawBanner(doc, banner)
    const y = PAGE.height - MARGINS.bottom + 26
    doc
      .moveTo(MARGINS.left, y - 8)
      .lineTo(MARGINS.left + FULL_WIDTH, y - 8)
      .lineWidth(0.5)
      .stroke('#999999')
    doc.font('regular').fontSize(8.5).fillColor(MUTED)
    doc.text(running, MARGINS.left, y, { width: FULL_WIDTH, lineBreak: false })
    doc.text(page(index + 1, count), MARGINS.left, y, { width: FULL_WIDTH, align: 'right' })
    doc.endMarkedContent()
  }
}

function drawBanner(doc: Doc, banner: string): void {
  doc.rect(MARGINS.left, 28, FULL_WIDTH, 22).lineWidth(1).stroke(WARNING)
  doc.font('bold').fontSize(9).fillColor(WARNING)
  doc.text(banner, MARGINS.left, 33, { width: FULL_WIDTH, align: 'center' })
}
