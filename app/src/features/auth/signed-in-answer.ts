import type { PageApi } from '@pilin/server/http/page-api'
import { onlyCookies } from '../../api/cookies.ts'
import { forgetDevice, keeperOf } from '../minutes/keeping/keep-cookie.ts'

/** The headers with which a page answers whoever has just signed in. */
export async function signedInAnswer(api: PageApi, request: Request, signedIn: Headers): Promise<Headers> {
  const answer = onlyCookies(signedIn)
  const keeper = keeperOf(request.headers.get('cookie'))
  // Unsaved text on this device is for nobody but who wrote it.
  if (keeper !== undefined && keeper !== (await api.accountOf(signedIn))) forgetDevice(answer)
  return answer
}
