import { z } from 'zod'

/** How large the reader wants everything: 1 is the standard, the others are the 长辈版. */
const displayScales = ['1', '1.25', '1.5'] as const
export type DisplayScale = (typeof displayScales)[number]

const cookieName = 'pilin-scale'
const oneYear = 31_536_000
const displayScale = z.enum(displayScales).catch('1')

/** Takes a form's or a cookie's text for a scale; anything else is the standard. */
export function readScale(text: unknown): DisplayScale {
  return displayScale.parse(text)
}

export function scaleOf(request: Request): DisplayScale {
  const cookies = request.headers.get('cookie')?.split(/;\s*/) ?? []
  return readScale(
    cookies.find((cookie) => cookie.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1),
  )
}

export function scaleCookie(scale: DisplayScale): string {
  return `${cookieName}=${scale}; Path=/; Max-Age=${oneYear}; SameSite=Lax; HttpOnly`
}
