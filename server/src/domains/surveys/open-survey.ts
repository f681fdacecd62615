import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { oneSurvey } from '@pilin/domain/surveys/schemas'
import { dayOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { peopleToTell } from '../organizations/read-contacts.ts'
import { lockDraft } from './change-draft.ts'
import { mayChangeQuestions } from './policy.ts'
import { inviteUnits } from './store.ts'

/** Freezes the version that is being written; from now on it is the one that is asked. The first time units are invited. */
export const openSurvey = useCase({
  input: oneSurvey,
  load: (tx, actor, { surveyId }) => lockDraft(tx, actor, surveyId),
  policy: mayChangeQuestions,
  async run({ tx, actor, thing: survey, now, announce }) {
    const { id: surveyId, organizationId, title, draft, audiences } = survey
    if (!draft || draft.questions.length === 0) throw new DomainError('SURVEY_EMPTY')
    if (audiences.length === 0) throw new DomainError('SURVEY_NO_AUDIENCE')
    await tx.survey.update({ where: { id: surveyId }, data: { openedAt: survey.openedAt ?? now } })
    await tx.surveyVersion.update({ where: { id: draft.id }, data: { frozenAt: now } })
    const asked = audiences.flatMap(({ unitId }) => unitId ?? [])
    const invited = await inviteUnits(tx, surveyId, asked, now)
    const people = await peopleToTell(tx, organizationId, invited, now)
    const closesOn = formatFullDay(dayOf(survey.closesOn))
    await announce({ type: 'survey.opened', organizationId, surveyId, title, closesOn, people })
    const data = { title, version: draft.number, units: invited.length }
    await recordAudit(tx, { actor, organizationId, kind: 'survey.opened', subjectId: surveyId, data, now })
    await announce({ type: 'survey.changed', organizationId, surveyId })
  },
})
