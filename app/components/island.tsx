import { createContext, useContext } from 'react'
import { RoomTalk, type RoomTalkProps } from './chat/room-talk'
import { useLocale } from './locale'
import { useNonce } from './nonce'

/** The scripts of the page's island, with what they load first; known on the server alone. */
export interface IslandScripts {
  readonly module: string
  readonly imports: readonly string[]
  /** In development: what replaces changed modules. */
  readonly hotReload: string | null
}

const ScriptsContext = createContext<IslandScripts | null>(null)
export const IslandScriptsProvider = ScriptsContext.Provider

/** No `<` inside: nothing that was typed ends the script early. */
const embed = (props: object) => ({ __html: JSON.stringify(props).replaceAll('<', '\\u003c') })

/**
 * The one part of a page that comes alive in the browser (`entry.client.tsx`), from the same words it was drawn with.
 * All around it stays plain HTML: no router and no other page travels with it.
 */
export const RoomIsland = (props: RoomTalkProps) => {
  const scripts = useContext(ScriptsContext)
  const nonce = useNonce()
  return (
    <>
      <div className="room" id="island" data-locale={useLocale()}>
        <RoomTalk {...props} />
      </div>
      <script type="application/json" id="island-props" dangerouslySetInnerHTML={embed(props)} />
      {scripts?.imports.map((url) => (
        <link key={url} rel="modulepreload" href={url} nonce={nonce} />
      ))}
      {scripts?.hotReload && <script type="module" nonce={nonce} src={scripts.hotReload} />}
      {scripts && <script type="module" nonce={nonce} src={scripts.module} />}
    </>
  )
}
