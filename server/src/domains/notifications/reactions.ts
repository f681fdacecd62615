import { formatFullDay } from '@pilin/domain/calendar/shanghai'
import { unfinishedStates } from '@pilin/domain/follow-up/action-item'
import { topicDecisionLabels } from '@pilin/domain/topics/vocabulary'
import { dayOf } from '../../kernel/day.ts'
import type { Reaction } from '../../kernel/use-case.ts'
import { proposersOf } from '../topics/data.ts'
import { confirmersOf, leadersOf, meetingToTell, timeText } from './data.ts'
import { noteExtracts } from './note-extracts.ts'
import { noteAssistants, noteExtensionAsked, noteExtensionDecided } from './note-items.ts'
import { noteLeaveAsked, noteLeaveDecided } from './note-leave.ts'
import * as records from './note-records.ts'
import { noteSurveyOpened, noteSurveyReminded } from './note-surveys.ts'
import { noteSwapAnswered, noteSwapAsked } from './note-swaps.ts'
import { type ReactionContext as Context, type Fact, notify, others } from './record-notification.ts'

/** Leaves messages to those whom a fact concerns; nobody is told what they have just done themselves. */
export const notifyPeople: Reaction = async (fact, context) => {
  switch (fact.type) {
    case 'meeting.moved':
      return tellMoved(fact, context)
    case 'meeting.cancelled':
      return tellCancelled(fact, context)
    case 'topic.decided':
      return tellProposer(fact, context)
    case 'minutes.submitted':
      return askToConfirm(fact, context)
    case 'minutes.returned':
      return tellReturned(fact, context)
    case 'minutes.frozen':
      await tellFrozen(fact, context)
      return noteExtracts(fact, context)
    case 'action-item.closed':
      return tellClosed(fact, context)
    case 'leave.asked':
      return noteLeaveAsked(fact, context)
    case 'leave.decided':
      return noteLeaveDecided(fact, context)
    case 'minutes.commented':
      return records.noteComment(fact, context)
    case 'minutes.comment-answered':
      return records.noteCommentAnswer(fact, context)
    case 'minutes.confirmations-withdrawn':
      return records.noteWithdrawn(fact, context)
    case 'supplement.submitted':
      return records.noteSupplement(fact, context)
    case 'supplement.frozen':
      return records.noteFrozenSupplement(fact, context)
    case 'brief.issued':
      return records.noteBrief(fact, context)
    case 'action-item.extension-asked':
      return noteExtensionAsked(fact, context)
    case 'action-item.extension-decided':
      return noteExtensionDecided(fact, context)
    case 'action-item.assistants-set':
      return noteAssistants(fact, context)
    case 'swap.asked':
      return noteSwapAsked(fact, context)
    case 'swap.answered':
      return noteSwapAnswered(fact, context)
    case 'survey.opened':
      return noteSurveyOpened(fact, context)
    case 'survey.reminded':
      return noteSurveyReminded(fact, context)
  }
}

/** Without a notice only those know of the meeting who have replied; after it the notice tells everybody. */
async function tellMoved({ meetingId, was }: Fact<'meeting.moved'>, { tx, actor, now }: Context) {
  const meeting = await meetingToTell(tx, meetingId)
  if (meeting.notice) return
  const { organizationId, title, place } = meeting
  await notify(tx, {
    kind: 'meeting.moved',
    organizationId,
    subjectId: meetingId,
    people: others(repliers(meeting), actor),
    data: {
      meeting: title,
      time: timeText(meeting.startsAt),
      place,
      wasTime: timeText(was.startsAt),
      wasPlace: was.place,
    },
    now,
  })
}

async function tellCancelled({ meetingId }: Fact<'meeting.cancelled'>, { tx, actor, now }: Context) {
  const meeting = await meetingToTell(tx, meetingId)
  if (meeting.notice) return
  await notify(tx, {
    kind: 'meeting.cancelled',
    organizationId: meeting.organizationId,
    subjectId: meetingId,
    people: others(repliers(meeting), actor),
    data: { meeting: meeting.title, time: timeText(meeting.startsAt), reason: meeting.stateReason },
    now,
  })
}

/** Whoever proposed it, and whoever proposed what was merged into it, gets the answer with its reason. */
async function tellProposer(fact: Fact<'topic.decided'>, { tx, actor, now }: Context) {
  const { organizationId, topicId, title, decision, reason } = fact
  await notify(tx, {
    kind: 'topic.decided',
    organizationId,
    subjectId: topicId,
    people: others(await proposersOf(tx, topicId), actor),
    data: { topic: title, decision: topicDecisionLabels[decision], reason },
    now,
    key: `topic.decided:${topicId}:${now.toISOString()}`,
  })
}

async function askToConfirm({ meetingId }: Fact<'minutes.submitted'>, { tx, actor, now }: Context) {
  const meeting = await meetingToTell(tx, meetingId)
  await notify(tx, {
    kind: 'minutes.submitted',
    organizationId: meeting.organizationId,
    subjectId: meetingId,
    people: others(await confirmersOf(tx, meeting), actor),
    data: { meeting: meeting.title, by: actor.name },
    now,
  })
}

async function tellReturned({ meetingId, reason }: Fact<'minutes.returned'>, { tx, actor, now }: Context) {
  const meeting = await meetingToTell(tx, meetingId)
  const writers = [...(await leadersOf(tx, meeting)), ...(meeting.recorderId ? [meeting.recorderId] : [])]
  await notify(tx, {
    kind: 'minutes.returned',
    organizationId: meeting.organizationId,
    subjectId: meetingId,
    people: others(writers, actor),
    data: { meeting: meeting.title, by: actor.name, reason },
    now,
  })
}

/** Everybody who was invited may read it; who has to do something hears what. */
async function tellFrozen({ meetingId }: Fact<'minutes.frozen'>, { tx, actor, now }: Context) {
  const meeting = await meetingToTell(tx, meetingId)
  const { organizationId, title } = meeting
  await notify(tx, {
    kind: 'minutes.frozen',
    organizationId,
    subjectId: meetingId,
    people: others(
      meeting.invited.map(({ personId }) => personId),
      actor,
    ),
    data: { meeting: title },
    now,
  })
  // Follow-up has reacted before: the items are there.
  const items = await tx.actionItem.findMany({ where: { meetingId, state: { in: [...unfinishedStates] } } })
  for (const { id, personId, text, dueOn } of items) {
    await notify(tx, {
      kind: 'action-item.opened',
      organizationId,
      subjectId: id,
      people: others([personId], actor),
      data: { meeting: title, text, dueOn: formatFullDay(dayOf(dueOn)) },
      now,
      key: `action-item.opened:${id}`,
    })
  }
}

async function tellClosed({ actionItemId }: Fact<'action-item.closed'>, { tx, actor, now }: Context) {
  const item = await tx.actionItem.findUniqueOrThrow({ where: { id: actionItemId } })
  await notify(tx, {
    kind: 'action-item.closed',
    organizationId: item.organizationId,
    subjectId: actionItemId,
    people: others([item.personId], actor),
    data: { text: item.text, by: actor.name, note: item.closingNote },
    now,
  })
}

function repliers({ invited }: { invited: { personId: string; reply: string }[] }): string[] {
  return invited.filter(({ reply }) => reply !== 'NONE').map(({ personId }) => personId)
}
