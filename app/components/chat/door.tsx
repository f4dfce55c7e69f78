import { room } from '../../i18n/room'
import { useTexts } from '../locale'
import { Button } from '../ui/button'
import { Card } from '../ui/card'

/** What everyone is told before they come in, and the button that lets the others see them enter. */
export const Door = () => {
  const { door } = useTexts(room)
  return (
    <Card title={door.title}>
      <p>{door.lead}</p>
      <ul>
        {door.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <form method="post">
        <input type="hidden" name="intent" value="enter" />
        <Button kind="primary" icon="sign-in">
          {door.enter}
        </Button>
      </form>
    </Card>
  )
}
