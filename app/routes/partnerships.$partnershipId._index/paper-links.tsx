import { useTexts } from '~/components/locale'
import { papersOf } from '~/domain/partnership/investment-papers'
import { largerByRole } from '~/domain/partnership/patterns'
import { investmentPapers } from '~/i18n/investment-papers'
import { partnershipFile } from '~/i18n/partnership-file'
import { paths } from '~/schemas/paths'
import type { CaseView } from '~/services/partnership/case.server'

/** The papers that go to the Government: the parties print their own, the administrator takes out the file. */
export const PaperLinks = ({ view: { partnership, viewer, open } }: { view: CaseView }) => {
  const texts = useTexts(investmentPapers)
  const file = useTexts(partnershipFile)
  const { id, pattern, sides } = partnership
  if (!open) return null
  if (viewer === 'admin')
    return (
      <p>
        <a href={paths.partnershipFile(id)}>{file.title}</a>
      </p>
    )
  const larger = largerByRole(pattern, { a: sides.a.role, b: sides.b.role })
  return (
    <section className="stack">
      <h2>{texts.links}</h2>
      <p className="muted">{texts.linksHint}</p>
      <ul>
        {papersOf({ larger }).map((paper) => (
          <li key={paper}>
            <a href={paths.partnershipPaper(id, paper)}>{texts.names[paper]}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
