import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { RoomTalk, type RoomTalkProps } from './components/chat/room-talk'
import { LocaleProvider } from './components/locale'

const place = document.getElementById('island')
const props = document.getElementById('island-props')?.textContent

// Pages without an island never load this.
if (place && props) {
  startTransition(() => {
    hydrateRoot(
      place,
      <StrictMode>
        <LocaleProvider locale={place.dataset.locale === 'en' ? 'en' : 'id'}>
          <RoomTalk {...(JSON.parse(props) as RoomTalkProps)} />
        </LocaleProvider>
      </StrictMode>,
    )
  })
}
