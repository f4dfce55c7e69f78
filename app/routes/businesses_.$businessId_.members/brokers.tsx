import { useTexts } from '~/components/locale'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { DateTime } from '~/components/ui/date-time'
import { membership } from '~/i18n/membership'

interface BrokersProps {
  brokers: readonly { userId: string; name: string; givenAt: Date }[]
}

/** Those who fill in the profile by the owner's consent, which the owner may withdraw. */
export const Brokers = ({ brokers }: BrokersProps) => {
  const texts = useTexts(membership).brokers
  if (brokers.length === 0) return null
  return (
    <section className="stack">
      <h2>{texts.title}</h2>
      <p className="muted">{texts.hint}</p>
      {brokers.map(({ userId, name, givenAt }) => (
        <Card
          key={userId}
          level={3}
          title={name}
          foot={
            <form method="post">
              <input type="hidden" name="do" value="withdraw" />
              <Button name="broker" value={userId}>
                {texts.withdraw}
              </Button>
            </form>
          }
        >
          <p className="muted">
            {texts.since} <DateTime at={givenAt} dateOnly />
          </p>
        </Card>
      ))}
    </section>
  )
}
