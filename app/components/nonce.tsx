import { createContext, useContext } from 'react'

const NonceContext = createContext('')

/** Gives the nonce of the content security policy to the scripts of a page; it is known on the server alone. */
export const NonceProvider = NonceContext.Provider

/** Empty in the browser, where the nonce is hidden from scripts on purpose. */
export const useNonce = (): string => useContext(NonceContext)
