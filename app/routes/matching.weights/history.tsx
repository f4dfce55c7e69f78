import { useTexts } from '~/components/locale'
import { DataTable } from '~/components/ui/data-table'
import { DateTime } from '~/components/ui/date-time'
import { Disclosure } from '~/components/ui/disclosure'
import { weights as weightTexts } from '~/i18n/weights'
import type { WeightsShown } from '~/services/match/weights.server'

/** Who changed the weights of this scope, when and why. */
export const History = ({ versions }: Pick<WeightsShown, 'versions'>) => {
  const { history: texts } = useTexts(weightTexts)
  const [newest] = versions
  if (!newest) return <p className="muted">{texts.none}</p>
  const whyNot = (number: number) => (number === newest.number ? texts.waiting : texts.overtaken)
  return (
    <Disclosure summary={texts.title}>
      <DataTable
        caption={texts.title}
        captionHidden
        columns={[
          { key: 'number', header: texts.number, cell: ({ number }) => number },
          { key: 'at', header: texts.at, cell: ({ madeAt }) => <DateTime at={madeAt} /> },
          {
            key: 'inForce',
            header: texts.inForce,
            cell: ({ number, inForceAt }) => (inForceAt ? <DateTime at={inForceAt} /> : whyNot(number)),
          },
          { key: 'by', header: texts.by, cell: ({ author }) => author },
          { key: 'reason', header: texts.reason, cell: ({ reason }) => reason },
        ]}
        rows={versions}
        rowKey={({ number }) => String(number)}
      />
    </Disclosure>
  )
}
