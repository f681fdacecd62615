import type { Sample } from './procedure-samples.ts'
import { fullSheet } from './surveys.ts'
import type { World } from './world.ts'

/** Samples for surveys, in an order in which all of them succeed. */
export function surveySamples({ branch, surveys }: World): Record<string, Sample> {
  const { organizationId, south, north } = branch
  const { draftId, openId, answeredId, answerId, groupId } = surveys
  const words = { title: '样例调查', year: 2026, intro: '', anonymous: '', opensOn: '2026-11-01' }
  const question = { title: '样例题目', hint: '', required: 'true', options: '甲\n乙', least: '', most: '' }
  return {
    'surveys.list': { input: { organizationId } },
    'surveys.view': { input: { surveyId: openId } },
    'surveys.form': { input: { surveyId: openId } },
    'surveys.link': { input: { surveyId: openId, linkId: surveys.linkId } },
    'surveys.results': { input: { surveyId: answeredId, versionId: surveys.answeredVersionId } },
    'documents.surveyAnswers': { input: { surveyId: answeredId, versionId: surveys.answeredVersionId } },
    'surveys.opinions': { input: { surveyId: answeredId } },
    'surveys.origin': { input: { needId: surveys.needId } },
    'surveys.create': { input: { organizationId, ...words, closesOn: '2026-11-30' } },
    'surveys.createRound': { input: { surveyId: openId } },
    'surveys.edit': { input: { surveyId: openId, ...words, closesOn: '2026-12-15' } },
    'surveys.setAudience': {
      input: {
        surveyId: draftId,
        unitIds: [south.unitId, north.unitId],
        sites: '样例点位',
        isPublic: 'true',
      },
    },
    'surveys.setQuestion': { input: { surveyId: draftId, questionId: 'q1', kind: 'SINGLE', ...question } },
    'surveys.moveQuestion': { input: { surveyId: draftId, questionId: 'q1', direction: 'DOWN' } },
    'surveys.removeQuestion': { input: { surveyId: draftId, questionId: 'q2' } },
    'surveys.startVersion': { input: { surveyId: surveys.toReviseId } },
    'surveys.open': { input: { surveyId: surveys.toOpenId } },
    'surveys.remind': { input: { surveyId: openId } },
    'surveys.issueLink': { input: { invitationId: surveys.invitationId } },
    'surveys.answer': {
      input: { surveyId: openId, versionId: surveys.openVersionId, answers: fullSheet },
    },
    'surveys.mergeOpinions': {
      input: {
        surveyId: answeredId,
        questionId: 'q4',
        answerIds: [surveys.otherAnswerId],
        groupId,
        title: '',
      },
    },
    'surveys.removeOpinion': { input: { groupId, answerId } },
    'surveys.createNeeds': { input: { surveyId: answeredId, categoryId: null } },
    'surveys.close': { input: { surveyId: surveys.toCloseId } },
  }
}
