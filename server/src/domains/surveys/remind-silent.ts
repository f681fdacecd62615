import { civilDateOf, formatFullDay } from '@pilin/domain/calendar/shanghai'
import { oneSurvey } from '@pilin/domain/surveys/schemas'
import { dayOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { enforce } from '../../kernel/verdict.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { peopleToTell } from '../organizations/read-contacts.ts'
import { lockSurvey, silentUnits, timesOf } from './data.ts'
import { mayChangeSurvey, takesAnswers } from './policy.ts'

/** Reminds the units that have not answered, each at most once a day. */
export const remindSilent = useCase({
  input: oneSurvey,
  load: (tx, actor, { surveyId }) => lockSurvey(tx, actor, surveyId),
  policy: mayChangeSurvey,
  async run({ tx, actor, thing: survey, now, announce }) {
    const { id: surveyId, organizationId, title, invitations } = survey
    const today = civilDateOf(now)
    enforce(takesAnswers(timesOf(survey), today))
    const silent = silentUnits(survey)
    if (silent.length === 0) throw new DomainError('SURVEY_NOBODY_SILENT')
    const told = invitations
      .filter(({ remindedAt }) => remindedAt !== null && civilDateOf(remindedAt) === today)
      .map(({ unitId }) => unitId)
    const unitIds = silent.filter((id) => !told.includes(id))
    if (unitIds.length === 0) throw new DomainError('SURVEY_REMINDED')
    await tx.surveyInvitation.updateMany({
      where: { surveyId, unitId: { in: unitIds } },
      data: { remindedAt: now },
    })
    const people = await peopleToTell(tx, organizationId, unitIds, now)
    const closesOn = formatFullDay(dayOf(survey.closesOn))
    await announce({ type: 'survey.reminded', organizationId, surveyId, title, closesOn, people })
    const data = { title, units: unitIds.length }
    await recordAudit(tx, { actor, organizationId, kind: 'survey.reminded', subjectId: surveyId, data, now })
    return { units: unitIds.length }
  },
})
