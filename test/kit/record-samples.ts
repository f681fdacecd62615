import { fragmentOf } from '@pilin/domain/minutes/fragments'
import type { Sample } from './procedure-samples.ts'
import type { World } from './world.ts'

/** Samples for what happens to a record and to what it decided; in an order in which all of them succeed. */
export function recordSamples({
  branch,
  planned,
  frozen,
  life,
  draftVersionId,
}: World): Record<string, Sample> {
  const { organizationId, north } = branch
  const { meetingId } = planned
  return {
    'mine.view': { input: {} },
    'followUp.extract': { input: { agendaItemId: frozen.topicId } },
    'followUp.item': { input: { actionItemId: frozen.actionItemId } },
    'followUp.setAssistants': {
      input: { actionItemId: frozen.actionItemId, personIds: [north.member.id] },
    },
    'followUp.noteProgress': { input: { actionItemId: frozen.actionItemId, note: '样例进展' } },
    // A member has asked for more time.
    'followUp.decideExtension': {
      input: { actionItemId: frozen.actionItemId, approve: true, remark: '' },
    },
    'followUp.askExtension': {
      input: { actionItemId: frozen.openItemId, newDueOn: '2026-12-31', reason: '样例原因' },
    },
    'followUp.setReview': { input: { resolutionId: frozen.resolutionId, reviewOn: '2026-12-20' } },
    'followUp.recordReview': { input: { resolutionId: frozen.reviewedId, note: '样例回看' } },
    'minutes.authors': { input: { meetingId: frozen.meetingId } },
    'minutes.versions.list': { input: { meetingId: frozen.meetingId } },
    'minutes.versions.view': { input: { versionId: frozen.versionId } },
    'minutes.versions.compare': { input: { versionId: frozen.versionId, withId: frozen.finalVersionId } },
    'minutes.versions.name': { input: { meetingId, name: '样例版本' } },
    'minutes.versions.restore': { input: { versionId: draftVersionId } },
    'minutes.templates.view': { input: { organizationId } },
    'minutes.templates.set': {
      input: { organizationId, kind: 'HEARING', dissent: 'true', opening: '样例开场', phrases: '样例语' },
    },
    'minutes.phrases.add': { input: { organizationId, phrase: '样例常用语' } },
    'minutes.phrases.move': { input: { organizationId, phrase: '样例常用语', direction: 'UP' } },
    'minutes.phrases.remove': { input: { organizationId, phrase: '样例常用语' } },
    'minutes.life': { input: { meetingId: frozen.meetingId } },
    'minutes.records': { input: { organizationId, year: 2026 } },
    'minutes.overdue': { input: {} },
    'minutes.extendWindow': { input: { meetingId, until: '2026-12-01', reason: '样例原因' } },
    'minutes.setRules': { input: { organizationId, writingHours: 48, briefPrefix: '样例纪' } },
    'minutes.comments': { input: { meetingId: life.toComment.meetingId } },
    'minutes.comment': {
      input: {
        meetingId: life.toComment.meetingId,
        contentHash: life.toComment.contentHash,
        fragment: fragmentOf(life.toComment.topicId),
        position: 0,
        kind: 'COMMENT',
        body: '样例意见',
      },
    },
    'minutes.decideComment': {
      input: { commentId: life.commentId, decision: 'DECLINED', answer: '样例答复' },
    },
    'minutes.writeCorrections': { input: { meetingId: life.toCorrect.meetingId } },
    'minutes.supplement': {
      input: { meetingId: life.final.meetingId, title: '样例', reason: '样例', text: '样例' },
    },
    'minutes.viewSupplement': { input: { supplementId: life.toConfirm.supplementId } },
    'minutes.confirmSupplement': { input: life.toConfirm },
    'minutes.withdrawSupplement': { input: { ...life.toWithdraw, reason: '样例原因' } },
    'minutes.archive': { input: { meetingId: life.final.meetingId } },
    'minutes.archiveYear': { input: { organizationId, year: 2026 } },
    'briefs.view': { input: { meetingId: life.briefed.meetingId } },
    'documents.brief': { input: { meetingId: life.briefed.meetingId } },
    'documents.ledger': { input: { organizationId, year: 2026 } },
    'briefs.list': { input: { organizationId } },
    'briefs.derive': { input: { meetingId: life.final.meetingId } },
    'briefs.edit': {
      input: {
        briefId: life.briefed.briefId,
        version: 1,
        title: '样例纪要',
        lead: '样例导语',
        items: [{ text: '样例事项', unit: '', dueOn: null }],
      },
    },
    'briefs.issue': { input: { briefId: life.toIssue.briefId, version: 1 } },
    'followUp.view': { input: { organizationId, meetingId: frozen.meetingId } },
    'followUp.review': { input: { meetingId: frozen.meetingId } },
    'followUp.closeActionItem': { input: { actionItemId: frozen.actionItemId, note: '样例说明' } },
    'followUp.reopenActionItem': { input: { actionItemId: frozen.closedItemId, reason: '样例原因' } },
    'followUp.revokeActionItem': { input: { actionItemId: frozen.openItemId, reason: '样例原因' } },
  }
}
