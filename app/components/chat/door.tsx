import { roomTalks } from '../../i18n/room-talks'
import { useTexts } from '../locale'
import { Button } from '../ui/button'
import { Card } from '../ui/card'

/** What everyone is told before they come in, and the button that lets the others see them enter. */
export const Door = ({ to }: { to: keyof (typeof roomTalks)['id']['door'] }) => {
  const texts = useTexts(roomTalks)
  const { title, lead, rules } = texts.door[to]
  return (
    <Card title={title}>
      <p>{lead}</p>
      <ul>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <form method="post">
        <input type="hidden" name="intent" value="enter" />
        <Button kind="primary" icon="sign-in">
          {texts.enter}
        </Button>
      </form>
    </Card>
  )
}
