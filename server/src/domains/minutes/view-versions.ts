import { compareVersionsInput } from '@pilin/domain/minutes/versions'
import { uuid } from '@pilin/domain/text/bricks'
import type { Transaction } from '@pilin/prisma/database'
import { z } from 'zod'
import type { Actor } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { compareTexts } from './compare-texts.ts'
import { loadMinutes, type MinutesInScope, readDraftSections } from './data.ts'
import { versionTextsOf } from './keep-version.ts'
import { mayNameVersion, mayReadMinutes, mayRestoreVersion } from './policy.ts'
import { listVersions, loadVersion } from './read-versions.ts'

/** The versions of a meeting's minutes, newest first. */
export const viewVersions = view({
  input: z.object({ meetingId: uuid }),
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const found = await loadMinutes(prisma, actor, input.meetingId)
    return { ...found, versions: await listVersions(prisma, found.minutes.id) }
  },
  policy: (actor, { meeting }) => mayReadMinutes(actor, meeting),
  present: (thing, actor) => ({ ...headOf(thing, actor), versions: thing.versions }),
})

/** One version as it stood. */
export const viewVersion = view({
  input: z.object({ versionId: uuid }),
  load: ({ runtime, actor, input }) => loadWithMinutes(runtime.database.prisma, actor, input.versionId),
  policy: (actor, { meeting }) => mayReadMinutes(actor, meeting),
  present: (thing, actor) => ({ ...headOf(thing, actor), version: presentVersion(thing.version) }),
})

/** What changed from a version to another one of the same minutes, or to the text as it stands now. */
export const compareVersions = view({
  input: compareVersionsInput,
  async load({ runtime, actor, input }) {
    const { prisma } = runtime.database
    const found = await loadWithMinutes(prisma, actor, input.versionId)
    if (input.withId === null) {
      const { minutes, meeting } = found
      const sections = await readDraftSections(prisma, meeting.id, minutes.documentId)
      return { ...found, after: null, texts: versionTextsOf(sections) }
    }
    const after = await loadVersion(prisma, actor, input.withId)
    if (after.minutesId !== found.minutes.id) throw new DomainError('NOT_FOUND')
    return { ...found, after, texts: after.texts }
  },
  policy: (actor, { meeting }) => mayReadMinutes(actor, meeting),
  present: (thing, actor) => ({
    ...headOf(thing, actor),
    before: presentVersion(thing.version),
    /** Null: the text as it stands now. */
    after: thing.after && presentVersion(thing.after),
    compared: compareTexts(thing.version.texts, thing.texts),
  }),
})

async function loadWithMinutes(tx: Transaction, actor: Actor, versionId: string) {
  const version = await loadVersion(tx, actor, versionId)
  return { version, ...(await loadMinutes(tx, actor, version.minutes.meetingId)) }
}

function presentVersion(version: Awaited<ReturnType<typeof loadVersion>>) {
  const { id, kind, name, at, byName, contentHash, texts } = version
  return { id, kind, name, at, byName, contentHash, texts }
}

function headOf(thing: MinutesInScope, actor: Actor) {
  const { meeting, minutes } = thing
  return {
    meeting: { id: meeting.id, title: meeting.title },
    state: minutes.state,
    abilities: {
      name: isAllowed(mayNameVersion(actor, thing)),
      restore: isAllowed(mayRestoreVersion(actor, thing)),
    },
  }
}
