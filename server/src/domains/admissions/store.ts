import type { ApplyInput } from '@pilin/domain/admissions/schemas'
import { stateAfterStep } from '@pilin/domain/admissions/steps'
import type { ApplicationState, ApplicationStep } from '@pilin/domain/admissions/vocabulary'
import type { Prisma } from '@pilin/prisma/client'
import type { Transaction } from '@pilin/prisma/database'
import { DomainError } from '../../kernel/domain-error.ts'
import { hashOf, newSecret } from '../../kernel/secret.ts'
import { recordAudit } from '../audit/record-audit.ts'

/** Who takes a step: a person with an office, or the applicant, who has no account. */
export type StepTaker = { personId: string | null; name: string }

type Application = { id: string; organizationId: string; state: ApplicationState }

/** Takes an application a step further: its state, what the step brings, and the entry that stays for good. */
export async function takeStep(
  tx: Transaction,
  { id, organizationId, state }: Application,
  taken: { step: ApplicationStep; text: string; by: StepTaker; now: Date },
  data: Prisma.UnitApplicationUncheckedUpdateInput = {},
): Promise<void> {
  const { step, text, by, now } = taken
  const next = stateAfterStep(state, step)
  // The policy has said that it is open.
  if (!next) throw new DomainError('CONFLICT')
  await tx.unitApplication.update({ where: { id }, data: { ...data, state: next } })
  await tx.unitApplicationStep.create({
    data: { organizationId, applicationId: id, step, text, personId: by.personId, byName: by.name, at: now },
  })
}

/** Keeps what a unit wrote that asks to join; the secret for its status link is returned this once. */
export async function keepApplication(
  tx: Transaction,
  organizationId: string,
  input: ApplyInput,
  now: Date,
): Promise<{ applicationId: string; secret: string }> {
  const secret = newSecret()
  const { kind: unitKind, ...fields } = input
  const application = await tx.unitApplication.create({
    data: {
      ...fields,
      organizationId,
      kind: 'JOIN',
      unitKind,
      tokenHash: hashOf(secret),
      submittedAt: now,
      steps: {
        create: { step: 'SUBMITTED', text: input.reason, byName: input.contactName, at: now },
      },
    },
  })
  await recordAudit(tx, {
    actor: { userId: null, name: input.contactName },
    organizationId,
    kind: 'application.submitted',
    subjectId: application.id,
    data: { name: input.name, kind: 'JOIN' },
    now,
  })
  return { applicationId: application.id, secret }
}
