import { callProcedure, type Outcome, procedurePaths } from '@kit/call-procedure'
import { idPathsOf, missingNextTo, valueAt, withValueAt } from '@kit/input-ids'
import { type Sample, samplesOf } from '@kit/procedure-samples'
import { useRuntime } from '@kit/test-runtime'
import { digestOf } from '@kit/unchanged'
import { buildWorld, type World } from '@kit/world'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from './kernel/actor.ts'

const test = useRuntime()
const mark = '金丝雀'
/** Milliseconds; a world is built by more than a hundred use cases, and here are two of them. */
const patience = 180_000

/** Ids that only narrow down what is shown of one's own: they find nothing instead of being refused. */
const filters = new Set([
  'lists.needs categoryId',
  'lists.resources categoryId',
  'documents.needs categoryId',
  'documents.resources categoryId',
  'followUp.view meetingId',
  'audit.log before',
  'rotation.meetings meetingIds.0',
  'projects.candidates surveyId',
])

/** Changes that name nothing, because they are about the caller's own: they leave others' rows alone. */
const ownChanges = new Set(['notifications.markAllRead', 'notifications.changeContact'])

/** What belongs to the people of the other organization. */
async function rowsOfOthers() {
  const { prisma } = test.runtime.database
  const { organizationId } = theirs.branch
  const roles = { some: { organizationId } }
  return [
    await prisma.person.findMany({ where: { roles }, orderBy: { id: 'asc' } }),
    await prisma.notification.findMany({ where: { organizationId }, orderBy: { id: 'asc' } }),
    await prisma.auditEvent.count({ where: { organizationId } }),
  ]
}

let mine: World
let theirs: World
let mySamples: Record<string, Sample>
let theirSamples: Record<string, Sample>

beforeAll(async () => {
  mine = await buildWorld(test, '')
  theirs = await buildWorld(test, mark)
  mySamples = samplesOf(mine)
  theirSamples = samplesOf(theirs)
}, patience)

function sampleOf(samples: Record<string, Sample>, path: string): Sample {
  const sample = samples[path]
  if (!sample) throw new Error(`${path} has no sample input in test/kit/procedure-samples.ts`)
  return sample
}

function call(actor: Actor | null, path: string, input: unknown): Promise<Outcome> {
  return callProcedure(test.runtime, actor, path, input)
}

it('every procedure has a sample input', () => {
  expect(Object.keys(mySamples).sort()).toEqual(procedurePaths)
})

/** Every table as the procedure before left it. */
let left: Awaited<ReturnType<typeof digestOf>> | undefined

describe.each(procedurePaths)('%s', (path) => {
  beforeAll(async () => {
    left ??= await digestOf(test.runtime.database)
  })

  it('knows nobody who is signed out', async () => {
    const refused = await call(null, path, sampleOf(theirSamples, path).input)
    expect(refused).toMatchObject({ ok: false, status: 'UNAUTHORIZED', refusal: 'SIGNED_OUT' })
    expect(await call(null, path, { nonsense: true })).toEqual(refused)
  })

  it('answers what belongs to others like what does not exist, id by id', async () => {
    const { input, as } = sampleOf(mySamples, path)
    // An administrator sets every organization up, so nothing is foreign; others must not learn of any.
    const actor = mine.branch.south.secretary.actor
    for (const idPath of idPathsOf(input)) {
      const foreignId = valueAt(sampleOf(theirSamples, path).input, idPath)
      const foreign = await call(actor, path, withValueAt(input, idPath, foreignId))
      const missing = await call(actor, path, withValueAt(input, idPath, missingNextTo(foreignId)))
      expect(foreign, `${path} ${idPath.join('.')}`).toEqual(missing)
      if (!filters.has(`${path} ${idPath.join('.')}`)) expect(foreign.ok, idPath.join('.')).toBe(false)
      if (as === 'administrator') expect(foreign).toMatchObject({ refusal: 'NOT_ADMINISTRATOR' })
    }
  })

  it('gives an administrator, who belongs to no organization, nothing but what sets up', async () => {
    const { input, as } = sampleOf(theirSamples, path)
    if (as === 'administrator' || idPathsOf(input).length === 0) return
    expect(await call(mine.administrator, path, input)).toMatchObject({ ok: false, refusal: 'NOT_FOUND' })
  })

  it('gives a member of another organization nothing, even with all ids right', async () => {
    if (ownChanges.has(path)) return
    const { input } = sampleOf(theirSamples, path)
    for (const { actor } of [mine.branch.south.secretary, mine.branch.south.member, mine.branch.observer]) {
      const outcome = await call(actor, path, input)
      if (idPathsOf(input).length > 0) expect(outcome.ok).toBe(false)
      expect(JSON.stringify(outcome)).not.toContain(mark)
    }
  })

  it('has left no trace in any table', async () => {
    const before = left
    left = await digestOf(test.runtime.database)
    expect(left, 'nothing may have changed').toEqual(before)
  })
})

describe.each([...ownChanges])('%s', (path) => {
  it('changes one’s own alone', async () => {
    const before = await rowsOfOthers()
    const { input } = sampleOf(theirSamples, path)
    expect(await call(mine.branch.south.secretary.actor, path, input)).toMatchObject({ ok: true })
    expect(await rowsOfOthers()).toEqual(before)
  })
})
