import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { linesOf } from '@pilin/domain/surveys/questions'
import { setAudienceInput } from '@pilin/domain/surveys/schemas'
import { dayOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { placeOf } from '../lists/data.ts'
import { peopleToTell } from '../organizations/read-contacts.ts'
import { lockSurvey, type SurveyRow } from './data.ts'
import { mayChangeSurvey } from './policy.ts'
import { inviteUnits } from './store.ts'

type Wanted = { unitIds: string[]; sites: string[]; isPublic: boolean }

/** Says whom a survey asks. Once it is opened others may be added; who has been asked stays. */
export const setAudience = useCase({
  input: setAudienceInput,
  async load(tx, actor, { surveyId, unitIds }, now) {
    const survey = await lockSurvey(tx, actor, surveyId)
    const place = await placeOf(tx, actor, survey.organizationId, now)
    const asked = survey.audiences.map(({ unitId }) => unitId)
    // A unit that has left since it was asked may stay where it stands.
    const known = (id: string) => place.unitIds.includes(id) || asked.includes(id)
    if (!unitIds.every(known)) throw new DomainError('NOT_FOUND')
    return survey
  },
  policy: mayChangeSurvey,
  async run({ tx, actor, input, thing: survey, now, announce }) {
    const { id: surveyId, organizationId, title } = survey
    const wanted = {
      unitIds: [...new Set(input.unitIds)],
      sites: linesOf(input.sites),
      isPublic: input.isPublic,
    }
    const { gone, added } = changesOf(survey, wanted)
    if (gone.length > 0 && survey.openedAt !== null) throw new DomainError('SURVEY_AUDIENCE_STANDS')
    await tx.surveyAudience.deleteMany({ where: { id: { in: gone } } })
    await tx.surveyAudience.createMany({ data: added.map((each) => ({ ...each, surveyId })) })
    if (survey.openedAt !== null) {
      const unitIds = await inviteUnits(tx, surveyId, wanted.unitIds, now)
      const people = await peopleToTell(tx, organizationId, unitIds, now)
      const closesOn = formatFullDay(dayOf(survey.closesOn))
      await announce({ type: 'survey.opened', organizationId, surveyId, title, closesOn, people })
    }
    const data = {
      title,
      units: wanted.unitIds.length,
      sites: wanted.sites.length,
      isPublic: wanted.isPublic,
    }
    await recordAudit(tx, {
      actor,
      organizationId,
      kind: 'survey.audience-set',
      subjectId: surveyId,
      data,
      now,
    })
  },
})

/** What leaves the audience and what is new in it; a site is known by its name. */
function changesOf({ audiences }: SurveyRow, { unitIds, sites, isPublic }: Wanted) {
  const stays = ({ kind, unitId, name }: SurveyRow['audiences'][number]) =>
    kind === 'PUBLIC' ? isPublic : kind === 'SITE' ? sites.includes(name) : unitIds.includes(unitId ?? '')
  const there = audiences.filter(stays)
  return {
    gone: audiences.filter((each) => !stays(each)).map(({ id }) => id),
    added: [
      ...unitIds
        .filter((id) => !there.some(({ unitId }) => unitId === id))
        .map((unitId) => ({ kind: 'UNIT' as const, unitId, name: '' })),
      ...sites
        .filter((site) => !there.some(({ kind, name }) => kind === 'SITE' && name === site))
        .map((name) => ({ kind: 'SITE' as const, unitId: null, name })),
      ...(isPublic && !there.some(({ kind }) => kind === 'PUBLIC')
        ? [{ kind: 'PUBLIC' as const, unitId: null, name: '' }]
        : []),
    ],
  }
}
