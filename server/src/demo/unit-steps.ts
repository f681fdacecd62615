import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { ApplicationSeed, ContactSeed } from '@pilin/prisma/seed/seed-types'
import { decideApplication } from '../domains/admissions/decide-application.ts'
import { keepApplication, takeStep } from '../domains/admissions/store.ts'
import { appointContact } from '../domains/organizations/appoint-contact.ts'
import { editContact } from '../domains/organizations/edit-contact.ts'
import { moment } from './meeting-steps.ts'
import { act, type Stage, type Step } from './stage.ts'

/** The secretariat notes who speaks for which unit, each on the first day, and the last day when it comes. */
export function contactSteps(stage: Stage, keeper: string, contacts: readonly ContactSeed[]): Step[] {
  const { cast } = stage
  return contacts.flatMap(({ who, from, until }) => {
    const person = cast.person(who)
    let contactId = ''
    const appointed: Step = {
      at: moment(asCivilDate(from), 0, '15:00'),
      async run(at) {
        const input = {
          organizationId: cast.seed.id,
          unitId: person.unitId,
          personId: person.id,
          phone: '',
          from,
        }
        contactId = (await act(stage, { who: keeper, at }, appointContact, input)).contactId
      },
    }
    if (until === null) return [appointed]
    const ended: Step = {
      at: moment(asCivilDate(until), 0, '16:00'),
      run: (at) => act(stage, { who: keeper, at }, editContact, { contactId, phone: '', from, until }),
    }
    return [appointed, ended]
  })
}

/** A unit asks to join by the public form, the secretariat asks for more, the unit answers; it waits since. */
export function applicationSteps(stage: Stage, keeper: string, seed: ApplicationSeed): Step[] {
  const { cast, trail, now } = stage
  const { unit, question, answer, daysAgo, ...words } = seed
  const today = civilDateOf(now)
  let applicationId = ''
  return [
    {
      at: moment(today, -daysAgo, '10:20'),
      async run(at) {
        const tx = trail.listening(stage.tx)
        applicationId = (await keepApplication(tx, cast.seed.id, { ...unit, ...words }, at)).applicationId
      },
    },
    {
      at: moment(today, -daysAgo + 2, '09:40'),
      run: (at) =>
        act(stage, { who: keeper, at }, decideApplication, {
          applicationId,
          decision: 'QUESTIONED',
          text: question,
        }),
    },
    {
      at: moment(today, -daysAgo + 3, '14:10'),
      async run(at) {
        const application = await stage.tx.unitApplication.findUniqueOrThrow({ where: { id: applicationId } })
        const by = { personId: null, name: words.contactName }
        await takeStep(stage.tx, application, { step: 'ANSWERED', text: answer, by, now: at })
        const of = { organizationId: cast.seed.id, actor: null, at }
        trail.add(of, 'application.answered', applicationId, { name: unit.name, kind: 'JOIN' })
      },
    },
  ]
}
