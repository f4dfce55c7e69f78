import { SIDES } from '~/domain/agreement/terms'
import type { InvestmentPaper, PaperFacts } from '~/domain/partnership/investment-papers'
import { BLANK, investmentPapers } from '~/i18n/investment-papers'

interface SignaturesProps {
  facts: PaperFacts
  paper: InvestmentPaper
}

/** Room for place, date and signature of everyone who signs; Indonesian, as the paper itself. */
export const Signatures = ({ facts, paper }: SignaturesProps) => {
  const texts = investmentPapers.id
  const signers = paper === 'commitment' ? SIDES.filter((side) => side === facts.larger) : SIDES
  return (
    <div className="signatures" lang="id">
      {signers.map((side) => (
        <div key={side} className="signature">
          <p>
            {texts.signedAt}: {BLANK}
          </p>
          <p>{facts.sides[side].name}</p>
          <p className="signature-line">
            {texts.signature}: {facts.terms.personsInCharge[side] ?? BLANK}
          </p>
        </div>
      ))}
    </div>
  )
}
