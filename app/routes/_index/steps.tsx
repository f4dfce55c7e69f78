import { useTexts } from '~/components/locale'
import { home } from '~/i18n/home'
import { DRAWINGS } from './drawings'

const STEPS = ['tell', 'match', 'consent', 'agree'] as const

export const Steps = () => {
  const texts = useTexts(home)
  return (
    <section className="stack" aria-labelledby="steps">
      <h2 id="steps">{texts.stepsTitle}</h2>
      <ol className="steps">
        {STEPS.map((key) => (
          <li key={key}>
            <svg className="drawing" viewBox="0 0 160 96" aria-hidden="true" focusable="false">
              {DRAWINGS[key]}
            </svg>
            <h3>{texts.steps[key].title}</h3>
            <p>{texts.steps[key].text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
