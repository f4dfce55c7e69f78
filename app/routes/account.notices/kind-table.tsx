import type { useFormAnswer } from '~/components/form-answer'
import { useTexts } from '~/components/locale'
import { CHANNELS, type Channel } from '~/domain/notice'
import type { NotificationKind } from '~/domain/notification'
import { notices } from '~/i18n/notices'
import { noticeBox } from '~/schemas/notice'

interface KindTableProps {
  kinds: readonly { readonly kind: NotificationKind; readonly wanted: readonly Channel[] }[]
  answer: ReturnType<typeof useFormAnswer>
}

/** A box for every kind of news and every way it comes. */
export const KindTable = ({ kinds, answer }: KindTableProps) => {
  const texts = useTexts(notices)
  const ticked = new Set(
    answer.returned
      ? answer.ticked('wanted')
      : kinds.flatMap(({ kind, wanted }) => wanted.map((channel) => noticeBox(kind, channel))),
  )
  return (
    <table className="notice-table">
      <caption className="visually-hidden">{texts.table}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.kind}</th>
          {CHANNELS.map((channel) => (
            <th key={channel} scope="col">
              {texts.channels[channel]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind }) => (
          <tr key={kind}>
            <th scope="row">{texts.kinds[kind]}</th>
            {CHANNELS.map((channel) => (
              <td key={channel}>
                <input
                  type="checkbox"
                  name="wanted"
                  className="notice-box"
                  aria-label={`${texts.kinds[kind]}: ${texts.channels[channel]}`}
                  value={noticeBox(kind, channel)}
                  defaultChecked={ticked.has(noticeBox(kind, channel))}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
