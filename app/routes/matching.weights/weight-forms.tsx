import type { useFormAnswer } from '~/components/form-answer'
import { FormKey } from '~/components/form-key'
import { useLocale, useTexts } from '~/components/locale'
import { Button } from '~/components/ui/button'
import { Notice } from '~/components/ui/notice'
import { NumberField } from '~/components/ui/number-field'
import { Select } from '~/components/ui/select'
import { TextArea } from '~/components/ui/text-area'
import { RULE_BOOK } from '~/domain/matching/rule-book'
import { isProgramme, nameOf, type Weighing, WHOLE } from '~/domain/matching/weight-set'
import { fieldErrorSentence } from '~/i18n/field-errors'
import { formatNumber } from '~/i18n/format'
import { matchPages } from '~/i18n/match-pages'
import { matching } from '~/i18n/matching'
import { regionName } from '~/i18n/names'
import { weights as weightTexts } from '~/i18n/weights'
import { paths } from '~/schemas/paths'
import type { WrongWeights } from '~/schemas/weights'
import type { WeightsShown } from '~/services/match/weights.server'

/** The law's own rules allow or forbid: they have no field, and weigh nothing. */
const WEIGHED = RULE_BOOK.filter(({ weight }) => weight > 0)
const OF_LAW = RULE_BOOK.filter(({ weight }) => weight === 0)

export const useScopeName = () => {
  const { programmes } = useTexts(weightTexts)
  const locale = useLocale()
  return (scope: string) => (isProgramme(scope) ? programmes[scope] : regionName(scope, locale))
}

export const ScopeForm = ({ scope, choices, inForce }: Pick<WeightsShown, 'scope' | 'choices' | 'inForce'>) => {
  const texts = useTexts(weightTexts)
  const nameIt = useScopeName()
  const name = inForce.number === 0 ? texts.ofTheBook : `${nameIt(inForce.scope)}, ${texts.version(inForce.number)}`
  return (
    <form method="get" action={paths.matchWeights} className="stack">
      <Select
        name="scope"
        label={texts.scope}
        options={choices.map((value) => ({ value, label: nameIt(value) }))}
        defaultValue={scope}
      />
      <div className="cluster">
        <Button>{texts.choose}</Button>
        <span className="muted">
          {texts.inForce(name)} ({nameOf(inForce)})
        </span>
      </div>
    </form>
  )
}

interface WeightsFormProps extends Pick<WeightsShown, 'scope' | 'inForce' | 'tried'> {
  /** What was typed and cannot be read. */
  wrong: WrongWeights | null
}

/** Every weight as a field: sent, they are tried, and nothing is saved. */
export const WeightsForm = ({ scope, inForce, tried, wrong }: WeightsFormProps) => {
  const texts = useTexts(weightTexts)
  const { rules } = useTexts(matching)
  const { because } = useTexts(matchPages).weights
  const locale = useLocale()
  const shown = tried ?? inForce
  const sum = WEIGHED.reduce((total, { rule }) => total + shown.weights[rule.code], 0)
  const typed = (name: string, value: number) => wrong?.typed[name] ?? value
  const error = (name: string) => {
    const code = wrong?.problems[name]
    return code === undefined ? undefined : fieldErrorSentence(code, locale)
  }
  return (
    <section className="stack">
      <h2>{texts.weights}</h2>
      <p>
        {texts.mustBe} {texts.law}
      </p>
      {!wrong && (
        <Notice kind={sum === WHOLE ? 'agreed' : 'wrong'} live={sum !== WHOLE}>
          {texts.sum(formatNumber(sum, locale))} {sum !== WHOLE && texts.notYet}
        </Notice>
      )}
      <form method="get" action={paths.matchWeights} className="stack stack-wide">
        <input type="hidden" name="scope" value={scope} />
        <LawFields />
        <div className="grid">
          {WEIGHED.map(({ rule: { code } }) => (
            <NumberField
              key={code}
              name={code}
              label={rules[code]}
              hint={because[code]}
              unit={texts.points}
              defaultValue={typed(code, shown.weights[code])}
              error={error(code)}
            />
          ))}
        </div>
        <NumberField
          name="spread"
          label={texts.spread}
          hint={texts.spreadHint}
          unit={texts.points}
          defaultValue={typed('spread', shown.spread)}
          error={error('spread')}
        />
        <div>
          <Button kind="primary">{texts.tryIt}</Button>
        </div>
      </form>
    </section>
  )
}

const LawFields = () => OF_LAW.map(({ rule: { code } }) => <input key={code} type="hidden" name={code} value="0" />)

interface SaveFormProps {
  scope: string
  tried: Weighing
  answer: ReturnType<typeof useFormAnswer>
}

/** What was tried, to be kept with a reason. */
export const SaveForm = ({ scope, tried, answer }: SaveFormProps) => {
  const { save } = useTexts(weightTexts)
  return (
    <section className="stack">
      <h2>{save.title}</h2>
      <form method="post" className="stack">
        <FormKey action="weights" />
        <input type="hidden" name="scope" value={scope} />
        <LawFields />
        {WEIGHED.map(({ rule: { code } }) => (
          <input key={code} type="hidden" name={code} value={tried.weights[code]} />
        ))}
        <input type="hidden" name="spread" value={tried.spread} />
        <TextArea
          name="reason"
          label={save.reason}
          example={save.reasonExample}
          maxLength={300}
          rows={2}
          defaultValue={answer.typed('reason')}
          error={answer.error('reason')}
        />
        <div>
          <Button kind="primary">{save.button}</Button>
        </div>
      </form>
    </section>
  )
}
