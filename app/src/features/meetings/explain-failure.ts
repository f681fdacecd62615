import { isRouteErrorResponse } from 'react-router'
import type { ActionAnswer } from './action-answer.ts'
import { failureTexts } from './messages.ts'

/**
 * Submits a form from a script. When the server cannot be reached the form says so and keeps what was typed,
 * instead of the page being replaced by an error page.
 */
export async function submitOrExplain<T>(
  request: Request,
  serverAction: () => Promise<T>,
): Promise<T | ActionAnswer> {
  const intent = String((await request.clone().formData()).get('intent') ?? '')
  try {
    return await serverAction()
  } catch (error) {
    const away = isRouteErrorResponse(error) ? error.status >= 500 : error instanceof Error
    if (!away) throw error
    return {
      intent,
      refusal: { code: 'UNAVAILABLE', sentence: failureTexts.notReached, fields: {} },
      values: {},
    }
  }
}
