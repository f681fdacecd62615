import type { PageApi } from '@pilin/server/http/page-api'
import type { FormValues } from '../../api/submit.ts'
import { asInput } from '../meetings/action-answer.ts'

/** Does what one of the page's forms asks for; whatever is missing or wrong, the server says. */
export async function changeTemplates(api: PageApi, organizationId: string, values: FormValues) {
  const { templates, phrases } = api.caller.minutes
  const { intent, phrase = '' } = values
  switch (intent) {
    case 'template':
      return templates.set(asInput({ ...values, organizationId }))
    case 'up':
      return phrases.move({ organizationId, phrase, direction: 'UP' })
    case 'down':
      return phrases.move({ organizationId, phrase, direction: 'DOWN' })
    case 'remove':
      return phrases.remove({ organizationId, phrase })
    default:
      return phrases.add({ organizationId, phrase })
  }
}
