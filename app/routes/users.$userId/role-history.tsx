import { useLocale, useTexts } from '~/components/locale'
import { DateTime } from '~/components/ui/date-time'
import { Timeline } from '~/components/ui/timeline'
import type { Assignment } from '~/domain/access/assign-role'
import { account } from '~/i18n/account'
import { listed, regionName } from '~/i18n/names'
import { users } from '~/i18n/users'

interface RoleHistoryProps {
  history: readonly { id: string; to: Assignment; by: string | null; at: Date }[]
}

/** What a person was made, by whom and when. */
export const RoleHistory = ({ history }: RoleHistoryProps) => {
  const texts = useTexts(users).history
  const { roles } = useTexts(account)
  const locale = useLocale()
  return (
    <section className="stack">
      <h2>{texts.title}</h2>
      {history.length === 0 ? (
        <p className="muted">{texts.none}</p>
      ) : (
        <Timeline
          events={history.map(({ id, to, by, at }) => ({
            key: id,
            title: texts.became(roles[to.role]),
            at: <DateTime at={at} />,
            children: (
              <>
                {to.regions.length > 0 && (
                  <p>
                    {listed(
                      to.regions.map((region) => regionName(region, locale)),
                      locale,
                    )}
                  </p>
                )}
                <p className="muted">{texts.by(by ?? texts.gone)}</p>
              </>
            ),
          }))}
        />
      )}
    </section>
  )
}
