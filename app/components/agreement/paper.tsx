import type { AgreementDocument, DocumentSection } from '../../domain/agreement/document'
import type { Locale } from '../../i18n/locale'

interface PaperProps {
  document: AgreementDocument
  language: Locale
}

/** The text that is signed, word for word. */
export const Paper = ({ document, language }: PaperProps) => (
  <article className="paper stack" lang={language}>
    <h2>{document.title}</h2>
    <p>{document.number}</p>
    <p>{document.preamble}</p>
    {[...document.articles, ...document.annexes].map((section) => (
      <Section key={section.heading} section={section} />
    ))}
  </article>
)

const Section = ({ section: { heading, lines } }: { section: DocumentSection }) => (
  <section className="stack">
    <h3>{heading}</h3>
    <ol>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  </section>
)
