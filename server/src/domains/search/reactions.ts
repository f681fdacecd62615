import type { Reaction } from '../../kernel/use-case.ts'
import { writeMeeting } from './write-meeting.ts'
import { writePerson } from './write-person.ts'

/** Whatever changes what can be found is indexed in its own transaction: a search never lags behind. */
export const keepSearchIndex: Reaction = async (fact, { tx }) => {
  switch (fact.type) {
    case 'meeting.changed':
    case 'minutes.closed':
    case 'minutes.reopened':
    case 'minutes.frozen':
      return writeMeeting(tx, fact.meetingId)
    case 'person.changed':
      return writePerson(tx, fact.personId)
    default:
      return
  }
}
