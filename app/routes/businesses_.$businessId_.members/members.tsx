import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import { Badge } from '~/components/ui/badge'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { DateTime } from '~/components/ui/date-time'
import type { Membership } from '~/domain/access/actor'
import { membership } from '~/i18n/membership'

interface Member {
  readonly userId: string
  readonly name: string
  readonly role: Membership['role']
  readonly since: Date
  /** The person who looks. */
  readonly self: boolean
}

interface MembersProps {
  members: readonly Member[]
  manages: boolean
}

/** The people of a business; owners may remove them, everyone may leave. */
export const Members = ({ members, manages }: MembersProps) => {
  const texts = useTexts(membership)
  return (
    <section className="stack">
      <h2>{texts.people}</h2>
      {members.every(({ role }) => role !== 'owner') && <p>{texts.nobody}</p>}
      {members.map(({ userId, name, role, since, self }) => (
        <Card
          key={userId}
          level={3}
          title={self ? `${name} (${texts.you})` : name}
          aside={<Badge>{texts.roles[role]}</Badge>}
          foot={
            (self || manages) && (
              <form method="post">
                <FormKey action={`remove-${userId}`} />
                <input type="hidden" name="do" value="remove" />
                <Button name="member" value={userId}>
                  {self ? texts.leave : texts.remove}
                </Button>
              </form>
            )
          }
        >
          <p className="muted">
            {texts.since} <DateTime at={since} dateOnly />
          </p>
        </Card>
      ))}
    </section>
  )
}
