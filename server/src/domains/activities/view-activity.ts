import { formatDayAndClock } from '@pilin/domain/calendar/shanghai'
import { uuid } from '@pilin/domain/text/bricks'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { placeOf } from '../lists/data.ts'
import { mayActFor, mayKeepLists, maySeeLists } from '../lists/policy.ts'
import { loadActivity } from './data.ts'
import * as policy from './policy.ts'
import { countsOf, presentFields, presentList, presentListed, presentOwn } from './present.ts'
import { readChoices } from './view-activities.ts'

/** An activity: when and where, one's own registration, and for those who hold it the list at the door. */
export const viewActivity = view({
  input: z.object({ activityId: uuid }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const activity = await loadActivity(prisma, actor, input.activityId)
    const place = await placeOf(prisma, actor, activity.organizationId, now)
    return { ...place, activity, choices: await readChoices(prisma, place.organizationId) }
  },
  policy: maySeeLists,
  present({ activity, choices, ...place }, actor, now) {
    const { organization, registrations, notes, summary, reason } = activity
    const facts = { ...activity, ...place }
    const holds = isAllowed(policy.mayHoldActivity(actor, facts))
    const keeps = isAllowed(mayKeepLists(actor, place))
    const own = presentOwn(registrations, actor, facts, now)
    const registers = isAllowed(policy.mayRegister(actor, facts, now)) && actor.personId !== null
    return {
      ...presentListed(activity, now),
      organization: { id: organization.id, name: organization.name, shortName: organization.shortName },
      summary,
      reason,
      hostUnit: activity.hostUnit,
      fields: presentFields(activity),
      choices,
      units: place.units.filter(({ id }) => keeps || id === actor.unitId),
      ownUnitId: actor.unitId,
      counts: countsOf(registrations),
      own,
      list: holds ? presentList(registrations, actor, facts, now) : null,
      notes: notes.map((note) => ({
        id: note.id,
        text: note.text,
        cost: note.cost,
        by: `${note.person.unit.shortName} ${note.person.name}`,
        at: formatDayAndClock(note.at),
        files: note.files.map(({ file }) => file),
      })),
      spent: notes.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
      /** For which units the reader may ask for places together. */
      registerFor: registers
        ? place.units.filter(
            ({ id }) =>
              isAllowed(mayActFor(actor, place, id)) &&
              !registrations.some(({ unitId, state }) => unitId === id && state !== 'CANCELLED'),
          )
        : [],
      abilities: {
        keep: keeps,
        hold: holds,
        change: isAllowed(policy.mayChangeActivity(actor, facts, now)),
        note: isAllowed(policy.mayNoteActivity(actor, facts, now)),
        register: registers && own.person === null,
      },
    }
  },
})
