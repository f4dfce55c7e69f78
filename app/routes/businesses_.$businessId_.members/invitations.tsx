import { FormKey } from '~/components/form-key'
import { useTexts } from '~/components/locale'
import { Button } from '~/components/ui/button'
import { Card } from '~/components/ui/card'
import { DateTime } from '~/components/ui/date-time'
import { Notice } from '~/components/ui/notice'
import { RadioGroup } from '~/components/ui/radio-group'
import { ShareLink } from '~/components/ui/share-link'
import { TextField } from '~/components/ui/text-field'
import type { Membership } from '~/domain/access/actor'
import { membership } from '~/i18n/membership'
import { shell } from '~/i18n/shell'

interface InvitationMadeProps {
  link: string
  business: string
}

/** The only moment at which the link can be read. */
export const InvitationMade = ({ link, business }: InvitationMadeProps) => {
  const texts = useTexts(membership).invite
  const { actions } = useTexts(shell)
  return (
    <Notice kind="agreed" title={texts.made} live>
      <p>
        {texts.once} {texts.days}
      </p>
      <TextField name="link" label={texts.link} defaultValue={link} />
      <ShareLink text={texts.share(business, link)}>{actions.shareWhatsApp}</ShareLink>
    </Notice>
  )
}

interface InvitationsProps {
  invitations: readonly { id: string; role: Membership['role']; createdBy: string; expiresAt: Date }[]
}

/** Links nobody has used yet. */
export const Invitations = ({ invitations }: InvitationsProps) => {
  const texts = useTexts(membership)
  if (invitations.length === 0) return null
  return (
    <section className="stack">
      <h2>{texts.invite.waiting}</h2>
      {invitations.map(({ id, role, createdBy, expiresAt }) => (
        <Card
          key={id}
          level={3}
          title={texts.roles[role]}
          foot={
            <form method="post">
              <input type="hidden" name="do" value="revoke" />
              <Button name="invitation" value={id}>
                {texts.invite.revoke}
              </Button>
            </form>
          }
        >
          <p>{texts.invite.by(createdBy)}</p>
          <p className="muted">
            {texts.invite.until} <DateTime at={expiresAt} />
          </p>
        </Card>
      ))}
    </section>
  )
}

interface InviteFormProps {
  /** As what one may invite; a broker only the owner. */
  roles: readonly Membership['role'][]
  manages: boolean
  error: string | undefined
}

export const InviteForm = ({ roles, manages, error }: InviteFormProps) => {
  const texts = useTexts(membership)
  const [only] = roles
  return (
    <section className="stack">
      <h2>{texts.invite.title}</h2>
      <p className="muted">{manages ? texts.invite.hint : texts.invite.hintBroker}</p>
      <form method="post" className="stack">
        <FormKey action="invite" />
        <input type="hidden" name="do" value="invite" />
        {roles.length > 1 ? (
          <RadioGroup
            name="role"
            label={texts.invite.role}
            options={roles.map((role) => ({
              value: role,
              label: texts.roles[role],
              hint: texts.invite.roleHints[role],
            }))}
            error={error}
          />
        ) : (
          <input type="hidden" name="role" value={only} />
        )}
        <div>
          <Button kind="primary" icon="link">
            {texts.invite.submit}
          </Button>
        </div>
      </form>
    </section>
  )
}
