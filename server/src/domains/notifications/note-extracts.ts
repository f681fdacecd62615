import { type Fact, notify, others, type ReactionContext } from './record-notification.ts'

/** Who proposed a topic that was on the agenda, or one that was merged into it, may read what the record says. */
export async function noteExtracts(
  { meetingId, organizationId }: Fact<'minutes.frozen'>,
  { tx, actor, now }: ReactionContext,
): Promise<void> {
  const items = await tx.agendaItem.findMany({
    where: { meetingId, state: 'ACCEPTED' },
    orderBy: { rank: 'asc' },
    select: {
      id: true,
      title: true,
      meeting: { select: { title: true } },
      topic: { select: { proposedById: true, merged: { select: { proposedById: true } } } },
    },
  })
  for (const { id, title, meeting, topic } of items) {
    const proposers = [topic, ...topic.merged].map(({ proposedById }) => proposedById)
    await notify(tx, {
      kind: 'extract.ready',
      organizationId,
      subjectId: id,
      people: others(proposers, actor),
      data: { topic: title, meeting: meeting.title },
      now,
      key: `extract.ready:${id}`,
    })
  }
}
