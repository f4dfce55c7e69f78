import { useLocale, useTexts } from '~/components/locale'
import { SourceNote } from '~/components/ui/source-note'
import type { Source } from '~/domain/source'
import { formatNumber } from '~/i18n/format'
import { home } from '~/i18n/home'

interface Figure {
  readonly key: 'micro' | 'clauses' | 'network'
  readonly value: number
  readonly percent: boolean
  readonly source: Source
}

const FIGURES: readonly Figure[] = [
  {
    key: 'micro',
    value: 98.7,
    percent: true,
    source: { law: 'Kementerian Koperasi dan UKM, 2017', article: null, document: '001', verified: true },
  },
  {
    key: 'clauses',
    value: 7,
    percent: false,
    source: { law: 'PP 7/2021', article: '117', document: null, verified: true },
  },
  {
    key: 'network',
    value: 11,
    percent: false,
    source: { law: 'C. Richard Hatch, 2000 (CD-Line)', article: null, document: '004', verified: true },
  },
]

export const Figures = () => {
  const texts = useTexts(home)
  const locale = useLocale()
  return (
    <section className="stack" aria-labelledby="figures">
      <h2 id="figures">{texts.figuresTitle}</h2>
      <div className="figures">
        {FIGURES.map(({ key, value, percent, source }) => (
          <div key={key}>
            <p>
              <span className="figure-number number">
                {formatNumber(value, locale)}
                {percent && '%'}
              </span>
              <br />
              {texts.figures[key]}
            </p>
            <SourceNote source={source} />
          </div>
        ))}
      </div>
    </section>
  )
}
