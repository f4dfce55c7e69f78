import { useTexts } from '~/components/locale'
import { Notice } from '~/components/ui/notice'
import type { FileAnswer } from '~/domain/agreement/genuine'
import { check } from '~/i18n/check'

/** What a comparison found. `line`: the first that differs, from 1; null when none does. */
export type Answer =
  | { readonly kind: 'file'; readonly answer: FileAnswer }
  | { readonly kind: 'text'; readonly line: number | null }

const FILE_MOOD = { same: 'agreed', earlier: 'waiting', different: 'wrong' } as const

export const AnswerNotice = ({ answer }: { answer: Answer }) => {
  const { fileAnswers, textSame, textDiffers } = useTexts(check)
  if (answer.kind === 'file')
    return (
      <Notice kind={FILE_MOOD[answer.answer]} title={fileAnswers[answer.answer].title} live>
        {fileAnswers[answer.answer].text}
      </Notice>
    )
  const { title, text } = answer.line === null ? textSame : textDiffers(answer.line)
  return (
    <Notice kind={answer.line === null ? 'agreed' : 'wrong'} title={title} live>
      {text}
    </Notice>
  )
}
