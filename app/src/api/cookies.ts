/** The cookies among an answer's headers: all that a redirect takes over from the sign-in. */
export function onlyCookies(headers: Headers): Headers {
  const cookies = new Headers()
  for (const cookie of headers.getSetCookie()) cookies.append('Set-Cookie', cookie)
  return cookies
}
