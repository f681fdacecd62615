import { createContext, use } from 'react'

/** The nonce of the document: from the answer's policy on the server, from the document in the browser. */
export const NonceContext = createContext('')

export function useNonce(): string {
  return use(NonceContext)
}
