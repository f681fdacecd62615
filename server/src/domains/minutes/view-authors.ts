import { uuid } from '@pilin/domain/text/bricks'
import type { Transaction } from '@pilin/prisma/database'
import * as Y from 'yjs'
import { z } from 'zod'
import { view } from '../../kernel/procedure.ts'
import { loadMinutes, readDraft } from './data.ts'
import { minutesMessages } from './messages.ts'
import { mayReadMinutes } from './policy.ts'
import { type AuthoredRun, authoredLines, charactersByAuthor, templateAuthor } from './read-authors.ts'

type Author = { name: string; unit: string }

/** Who wrote what of the record as it stands: every part in runs of one author, and how much each wrote. */
export const viewAuthors = view({
  input: z.object({ meetingId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const { meeting, minutes } = await loadMinutes(prisma, actor, input.meetingId)
    const { sections, updates } = await readDraft(prisma, meeting.id, minutes.documentId)
    const owners = await readOwners(prisma, minutes.documentId)
    const doc = new Y.Doc()
    if (updates.length > 0) Y.applyUpdate(doc, Y.mergeUpdates(updates))
    const texts = sections
      .flatMap(({ fragment, title, parts }) => [
        { fragment, title, part: null },
        ...parts.map((each) => ({ fragment: each.fragment, title, part: each.part })),
      ])
      .map((text) => ({ ...text, lines: authoredLines(doc, text.fragment, owners) }))
      .filter(({ lines }) => lines.some((line) => line.length > 0))
    doc.destroy()
    return { meeting, texts, authors: await readAuthors(prisma, [...owners.values()]) }
  },
  policy: (actor, { meeting }) => mayReadMinutes(actor, meeting),
  present({ meeting, texts, authors }) {
    const counted = charactersByAuthor(texts.flatMap(({ lines }) => lines))
    const numberOf = (author: string | null) => counted.findIndex((each) => each.author === author)
    const total = counted.reduce((sum, { characters }) => sum + characters, 0)
    const run = ({ author, text }: AuthoredRun) => ({ author: numberOf(author), text })
    return {
      meeting: { id: meeting.id, title: meeting.title },
      total,
      /** Most first; a run names its author by the place in this list (-1: nothing but blanks is theirs). */
      authors: counted.map(({ author, characters }) => ({ ...nameOf(author, authors), characters })),
      texts: texts.map(({ lines, ...text }) => ({ ...text, lines: lines.map((line) => line.map(run)) })),
    }
  },
})

async function readOwners(tx: Transaction, documentId: string): Promise<Map<number, string>> {
  const clients = await tx.liveClient.findMany({ where: { documentId } })
  return new Map(clients.map(({ clientId, author }) => [Number(clientId), author]))
}

async function readAuthors(tx: Transaction, userIds: string[]): Promise<Map<string, Author>> {
  const users = await tx.user.findMany({
    where: { id: { in: userIds } },
    select: { id: true, name: true, person: { select: { unit: { select: { shortName: true } } } } },
  })
  return new Map(users.map(({ id, name, person }) => [id, { name, unit: person?.unit.shortName ?? '' }]))
}

function nameOf(author: string | null, authors: ReadonlyMap<string, Author>): Author {
  if (author === templateAuthor) return { name: minutesMessages.templateAuthor, unit: '' }
  return authors.get(author ?? '') ?? { name: minutesMessages.unknownAuthor, unit: '' }
}
