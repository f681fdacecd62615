import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { type EditTemplateInput, editTemplateInput } from '@pilin/domain/planning/schemas'
import type { Transaction } from '@pilin/prisma/database'
import type { OrganizationScope } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockCadence, readCandidates } from './data.ts'
import { mayPlan } from './policy.ts'
import { bringTemplate } from './store.ts'

/**
 * Says what the meetings of a cadence have in common. Meetings to come that nobody has opened follow it in their
 * topics and observers; every other one stays as it is (decision 0015).
 */
export const editTemplate = useCase({
  input: editTemplateInput,
  load: (tx, actor, { cadenceId }) => lockCadence(tx, actor, cadenceId),
  policy: mayPlan,
  async run({ tx, actor, input, thing: cadence, now, announce }) {
    await refuseStrangers(tx, cadence.scope, input, now)
    const before = (cadence.template?.observers ?? []).map(({ personId }) => personId)
    await replaceTemplate(tx, input)
    const left = before.filter((id) => !input.observerIds.includes(id))
    const following = await lockUnopened(tx, cadence.id, now)
    for (const { meetingId, startsAt, agendaItemIds } of following) {
      await removeTemplateTopics(tx, meetingId, agendaItemIds)
      await tx.attendance.deleteMany({ where: { meetingId, personId: { in: left }, role: 'OBSERVE' } })
      const meeting = { meetingId, scope: cadence.scope, startsAt, cadenceId: cadence.id }
      const brought = actor.personId ? await bringTemplate(tx, meeting, actor.personId) : []
      await tx.meetingPlan.update({ where: { meetingId }, data: { agendaItemIds: brought } })
      await announce({
        type: 'meeting.followed-template',
        organizationId: cadence.organizationId,
        meetingId,
      })
    }
    await recordAudit(tx, {
      actor,
      organizationId: cadence.organizationId,
      kind: 'template.changed',
      subjectId: cadence.id,
      data: { kind: cadence.kind, topics: input.topics.length, followed: following.length },
      now,
    })
    return { followed: following.length }
  },
})

/** Takes a former template's items from an agenda; nobody else ever saw their topics. */
async function removeTemplateTopics(
  tx: Transaction,
  meetingId: string,
  ids: readonly string[],
): Promise<void> {
  const where = { meetingId, id: { in: [...ids] } }
  const items = await tx.agendaItem.findMany({ where, select: { topicId: true } })
  await tx.agendaItem.deleteMany({ where })
  await tx.topic.deleteMany({ where: { id: { in: items.map(({ topicId }) => topicId) } } })
}

/** Presenters hold an office today; observers are people of the member units who hold none. */
async function refuseStrangers(
  tx: Transaction,
  scope: OrganizationScope,
  { topics, observerIds }: EditTemplateInput,
  now: Date,
): Promise<void> {
  const { presenters, observers } = await readCandidates(tx, scope, civilDateOf(now))
  const wrong = topics.findIndex(
    ({ presenterId }) => presenterId !== null && !presenters.some(({ id }) => id === presenterId),
  )
  if (wrong >= 0) {
    throw new DomainError(
      'NOT_PRESENTABLE',
      {},
      { [`topics.${wrong}.presenterId`]: '请选择参会单位的人员。' },
    )
  }
  if (observerIds.every((each) => observers.some(({ id }) => id === each))) return
  throw new DomainError('INVALID', {}, { observerIds: '请在成员单位的其他人员中选择列席人员。' })
}

async function replaceTemplate(
  tx: Transaction,
  { cadenceId, title, topics, observerIds }: EditTemplateInput,
): Promise<void> {
  await tx.meetingTemplate.upsert({ where: { cadenceId }, create: { cadenceId, title }, update: { title } })
  await tx.templateTopic.deleteMany({ where: { cadenceId } })
  await tx.templateTopic.createMany({
    data: topics.map((topic, position) => ({ cadenceId, position, ...topic })),
  })
  await tx.templateObserver.deleteMany({ where: { cadenceId } })
  await tx.templateObserver.createMany({
    data: observerIds.map((personId) => ({ cadenceId, personId })),
    skipDuplicates: true,
  })
}

/**
 * The series' meetings to come that nobody has opened, their rows locked. One whose agenda holds anything beside
 * what the template brought counts as opened, whoever put it there.
 */
async function lockUnopened(tx: Transaction, cadenceId: string, now: Date) {
  const where = { cadenceId, openedAt: null, meeting: { state: 'PLANNED', startsAt: { gt: now } } } as const
  const found = await tx.meetingPlan.findMany({ where, select: { meetingId: true } })
  const ids = found.map(({ meetingId }) => meetingId)
  await tx.$queryRaw`select id from meeting where id = any(${ids}::uuid[]) order by id for update`
  // Read again behind the locks: somebody may just have opened one.
  const plans = await tx.meetingPlan.findMany({
    where,
    select: {
      meetingId: true,
      agendaItemIds: true,
      meeting: { select: { startsAt: true, agenda: { select: { id: true } } } },
    },
  })
  return plans
    .filter(({ meeting, agendaItemIds }) => meeting.agenda.every(({ id }) => agendaItemIds.includes(id)))
    .map(({ meeting: { startsAt }, ...plan }) => ({ ...plan, startsAt }))
}
