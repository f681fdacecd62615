import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { uuid } from '@pilin/domain/text/bricks'
import type { Transaction } from '@pilin/prisma/database'
import { dayOf } from '../../kernel/day.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { hashOf } from '../../kernel/secret.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { type AskedSurvey, readSurvey, stageOf } from './data.ts'
import { type AnswerWay, receiptKey } from './store.ts'

/** How a secret looks: 256 bits in base64url. */
const secretPattern = /^[\w-]{43}$/

/** The link of a site or for everybody. @throws DomainError NOT_FOUND for what is no such link */
export async function findLink(tx: Transaction, linkId: string, respondent: string): Promise<Asked> {
  const id = uuid.safeParse(linkId)
  const audience = id.success
    ? await tx.surveyAudience.findUnique({ where: { id: id.data }, include: { survey: true } })
    : null
  if (!audience || audience.kind === 'UNIT' || !audience.survey.openedAt) throw new DomainError('NOT_FOUND')
  const way: AnswerWay = { channel: audience.kind, audienceId: audience.id, respondent }
  return { surveyId: audience.surveyId, way, of: audience.name }
}

/** The invitation of a unit behind the secret of its link. @throws DomainError NOT_FOUND */
export async function findInvitation(tx: Transaction, secret: string): Promise<Asked> {
  const invitation = secretPattern.test(secret)
    ? await tx.surveyInvitation.findUnique({
        where: { tokenHash: hashOf(secret) },
        include: { unit: { select: { shortName: true } } },
      })
    : null
  if (!invitation) throw new DomainError('NOT_FOUND')
  const way: AnswerWay = { channel: 'UNIT', invitationId: invitation.id }
  return { surveyId: invitation.surveyId, way, of: invitation.unit.shortName }
}

export type Asked = { surveyId: string; way: AnswerWay; of: string }

/** What a browser shows itself with; whatever else it sends is none. */
export function isRespondent(secret: string): boolean {
  return secretPattern.test(secret)
}

/** The form to answer, for whoever has the link. */
export async function readAnswerForm({ database, clock }: Runtime, { surveyId, way, of }: Asked) {
  const { prisma } = database
  const survey = await readSurvey(prisma, surveyId)
  const keyHash = receiptKey(surveyId, way)
  const receipts = await prisma.surveyReceipt.count({ where: { surveyId, keyHash } })
  return { ...presentForm(survey, clock()), of, answered: receipts > 0 }
}

/** A survey as it is shown to those who answer it. */
export function presentForm(survey: AskedSurvey, now: Date) {
  const { organization, title, intro, anonymous, asked } = survey
  return {
    organization: { id: organization.id, name: organization.name },
    title,
    intro,
    anonymous,
    stage: stageOf(survey, now),
    opensOn: dayOf(survey.opensOn),
    closesOn: dayOf(survey.closesOn),
    today: civilDateOf(now),
    versionId: asked?.id ?? '',
    questions: asked?.questions ?? [],
  }
}
