import type { Reaction } from '../../kernel/use-case.ts'
import { writeListed, writeUnits } from './write-listed.ts'
import { writeMeeting } from './write-meeting.ts'
import { writePeople } from './write-people.ts'

/** Whatever changes what can be found is indexed in its own transaction: a search never lags behind. */
export const keepSearchIndex: Reaction = async (fact, { tx }) => {
  switch (fact.type) {
    case 'meeting.changed':
    case 'minutes.closed':
    case 'minutes.reopened':
    case 'minutes.frozen':
      return writeMeeting(tx, fact.meetingId)
    case 'person.changed':
      return writePeople(tx, [fact.personId])
    case 'units.changed':
      return writeUnits(tx, fact.unitIds)
    case 'need.changed':
      return writeListed(tx, 'NEED', fact.organizationId, [fact.needId])
    case 'resource.changed':
      return writeListed(tx, 'RESOURCE', fact.organizationId, [fact.resourceId])
    case 'service-project.changed':
      return writeListed(tx, 'SERVICE_PROJECT', fact.organizationId, [fact.projectId])
    case 'activity.changed':
      return writeListed(tx, 'ACTIVITY', fact.organizationId, [fact.activityId])
    case 'survey.changed':
      return writeListed(tx, 'SURVEY', fact.organizationId, [fact.surveyId])
    default:
      return
  }
}
