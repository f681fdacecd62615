import { importRunInput } from '@pilin/domain/imports/schemas'
import { useCase } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { lockRun } from './data.ts'
import { mayConfirm } from './policy.ts'

/** Confirms a table in which nothing is wrong; it is written next. Confirming again changes nothing. */
export const confirmImport = useCase({
  input: importRunInput,
  load: (tx, actor, { runId }) => lockRun(tx, actor, runId),
  policy: mayConfirm,
  async run({ tx, actor, thing: run, now }) {
    if (run.state !== 'CHECKED') return
    await tx.importRun.update({
      where: { id: run.id },
      data: { state: 'CONFIRMED', confirmedAt: now, confirmedById: actor.userId, confirmedBy: actor.name },
    })
    await recordAudit(tx, {
      actor,
      organizationId: run.organizationId,
      kind: 'import.confirmed',
      subjectId: run.id,
      data: { file: run.fileName, rows: run.total },
      now,
    })
  },
})
