import { createCookie } from 'react-router'

/** Says to the public page of an evaluation that somebody has answered it in this browser by a mark of their own. */
function answeredCookie(evaluationId: string) {
  return createCookie('pilin-answered', {
    path: `/evaluate/${evaluationId}`,
    httpOnly: true,
    sameSite: 'lax',
    maxAge: 400 * 24 * 60 * 60,
  })
}

/** The header with which a browser keeps it. */
export async function rememberAnswer(evaluationId: string, secure: boolean): Promise<HeadersInit> {
  return { 'Set-Cookie': await answeredCookie(evaluationId).serialize('1', { secure }) }
}

export async function remembersAnswer(request: Request, evaluationId: string): Promise<boolean> {
  return (await answeredCookie(evaluationId).parse(request.headers.get('Cookie'))) === '1'
}
