import { data } from 'react-router'
import { statusSentences } from '../shell/messages.ts'
import { staticPage } from '../shell/static-page.ts'

export const handle = staticPage

/** Every address that is not a page. */
export function loader(): never {
  throw data({ sentence: statusSentences[404] }, { status: 404 })
}

export default function NotFound() {
  return null
}
