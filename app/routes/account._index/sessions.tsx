import { useTexts } from '~/components/locale'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { DateTime } from '~/components/ui/date-time'
import type { Device } from '~/domain/access/device'
import { account } from '~/i18n/account'
import { paths } from '~/schemas/paths'

interface SessionsProps {
  sessions: readonly { id: string; device: Device; createdAt: Date | string; current: boolean }[]
}

/** Where the person is signed in, each with a way to end it. */
export const Sessions = ({ sessions }: SessionsProps) => {
  const texts = useTexts(account).own
  return (
    <section className="stack">
      <h2>{texts.sessions}</h2>
      {sessions.length > 1 && <p className="muted">{texts.sessionsHint}</p>}
      {sessions.map(({ id, device, createdAt, current }) => (
        <Card
          key={id}
          title={texts.device(device.browser, device.system)}
          level={3}
          aside={current ? <Badge>{texts.here}</Badge> : null}
          foot={current ? null : <EndButton session={id}>{texts.end}</EndButton>}
        >
          <p>
            {texts.since} <DateTime at={createdAt} />
          </p>
        </Card>
      ))}
      <div className="cluster">
        <form method="post" action={paths.signOut}>
          <Button>{texts.signOut}</Button>
        </form>
        {sessions.length > 1 && <EndButton session="others">{texts.endOthers}</EndButton>}
      </div>
    </section>
  )
}

interface EndButtonProps {
  session: string
  children: string
}

const EndButton = ({ session, children }: EndButtonProps) => (
  <form method="post" action={paths.accountSessions}>
    <Button name="session" value={session}>
      {children}
    </Button>
  </form>
)
