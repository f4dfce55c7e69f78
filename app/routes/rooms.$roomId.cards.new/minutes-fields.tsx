import type { CardAnswer } from '~/components/card/move-form'
import { useScene } from '~/components/card/scene'
import { useTexts } from '~/components/locale'
import { CheckboxGroup } from '~/components/ui/checkbox-group'
import { card as cardTexts } from '~/i18n/card'
import { quotedWords } from '~/i18n/card-face'
import type { NewCardShown } from '~/services/card/list.server'

interface MinutesFieldsProps {
  shown: NewCardShown
  answer: CardAnswer
}

/** Letters of a choice; all of it goes into the minutes. */
const SHORT = 160

const shortened = (words: string): string =>
  words.length > SHORT ? `${words.slice(0, SHORT).replace(/\S*$/, '').trim()} …` : words

/** What was said lately, to be quoted. */
export const MinutesFields = ({ shown: { lines, scene }, answer }: MinutesFieldsProps) => {
  const { fields } = useTexts(cardTexts)
  const { moment, locale } = useScene(scene)
  if (lines.length === 0) return null
  return (
    <CheckboxGroup
      name="lines"
      label={fields.lines}
      hint={fields.linesHint}
      options={lines.map(({ sequence, name, at, ...line }) => ({
        value: String(sequence),
        label: shortened(quotedWords(line, locale).replaceAll('\n', ' · ')),
        hint: `${name}, ${moment(at)}`,
      }))}
      defaultValue={answer.ticked('lines')}
      error={answer.error('lines')}
      optional
    />
  )
}
