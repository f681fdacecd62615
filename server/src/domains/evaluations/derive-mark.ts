import { createHmac, hkdfSync } from 'node:crypto'
import { uuid } from '@pilin/domain/text/bricks'
import { DomainError } from '../../kernel/domain-error.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { findBySecret } from '../activities/data.ts'
import { findOwnEvaluations, findServed } from './find-served.ts'

/** The key of personal marks; it is not in the database, so that nobody finds out there who has said what. */
export function servedKeyOf(sessionSecret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', sessionSecret, '', 'pilin person served', 32))
}

export type ServedContext = { runtime: Runtime; servedKey: Buffer }

/** Who shows themselves: somebody who is signed in, or a visitor by the link of their registration. */
export type Shown = { personId: string } | { secret: string }

/**
 * The mark of somebody who registered for what is evaluated and was served: the same over all browsers, and over all
 * activities of a project, another one for each evaluation. Undefined for everybody else, whose browser has a mark.
 * @throws DomainError NOT_FOUND for a link that is none
 */
export async function deriveMark(
  { runtime, servedKey }: ServedContext,
  evaluationId: string,
  shown: Shown,
): Promise<string | undefined> {
  const { prisma } = runtime.database
  const id = uuid.safeParse(evaluationId)
  const evaluation = id.success
    ? await prisma.evaluation.findUnique({
        where: { id: id.data },
        select: { id: true, activityId: true, projectId: true },
      })
    : null
  const { who, whose } = await registrantOf(runtime, shown)
  if (!evaluation || who === null) return undefined
  if (!(await findServed(prisma, evaluation, whose, runtime.clock()))) return undefined
  return createHmac('sha256', servedKey).update(`${evaluation.id}:${who}`).digest('base64url')
}

/** The same for a visitor's own page, which is there for nobody else. @throws DomainError NOT_FOUND */
export async function deriveVisitorMark(
  context: ServedContext,
  evaluationId: string,
  secret: string,
): Promise<string> {
  const mark = await deriveMark(context, evaluationId, { secret })
  if (mark === undefined) throw new DomainError('NOT_FOUND')
  return mark
}

/** The evaluations that a visitor's link offers. @throws DomainError NOT_FOUND */
export async function listVisitorEvaluations(runtime: Runtime, secret: string) {
  const { prisma } = runtime.database
  const { id, phone, activityId } = await findBySecret(prisma, secret)
  // Who has been forgotten cannot be told from anybody else.
  return phone === '' ? [] : findOwnEvaluations(prisma, { activityId }, { id }, runtime.clock())
}

/** A visitor is known by their number as long as it is kept: one person, however often they register. */
async function registrantOf({ database }: Runtime, shown: Shown) {
  if ('personId' in shown) return { who: `person:${shown.personId}`, whose: { personId: shown.personId } }
  const { id, phone } = await findBySecret(database.prisma, shown.secret)
  return { who: phone === '' ? null : `visitor:${phone}`, whose: { id } }
}
