import { setImmediate as breathe } from 'node:timers/promises'
import { openRowCheck } from '@pilin/domain/imports/check-rows'
import { checkImportInput } from '@pilin/domain/imports/schemas'
import { type Cells, readTable } from '@pilin/domain/imports/table'
import type { Transaction } from '@pilin/prisma/database'
import { type OrganizationScope, scopeOf } from '../../kernel/actor.ts'
import { DomainError } from '../../kernel/domain-error.ts'
import { useCase } from '../../kernel/use-case.ts'
import { enforce } from '../../kernel/verdict.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { readKnown } from './data.ts'
import { mayImport } from './policy.ts'

/** Rows that are checked or written before others get their turn. */
export const sliceRows = 250

/** Reads a table row by row and keeps every row with what is wrong with it. Member units stay as they are. */
export const checkImport = useCase({
  input: checkImportInput,
  async load(tx, actor, { organizationId, cells }) {
    const scope = scopeOf(actor, organizationId)
    enforce(mayImport(actor, { organizationId }))
    return { organizationId: scope, rows: await checkRows(tx, scope, cells) }
  },
  policy: mayImport,
  async run({ tx, actor, input, thing: { organizationId, rows }, now }) {
    const wrong = rows.filter(({ problems }) => problems.length > 0).length
    const { id: runId } = await tx.importRun.create({
      data: {
        organizationId,
        fileName: input.fileName,
        total: rows.length,
        wrong,
        checkedBy: actor.name,
        checkedAt: now,
      },
    })
    for (let from = 0; from < rows.length; from += sliceRows) {
      const slice = rows.slice(from, from + sliceRows)
      await tx.importRow.createMany({ data: slice.map((row) => ({ runId, ...row })) })
    }
    const data = { file: input.fileName, rows: rows.length, wrong }
    await recordAudit(tx, { actor, organizationId, kind: 'import.checked', subjectId: runId, data, now })
    return { runId }
  },
})

/** @throws DomainError INVALID when there is no table in it */
async function checkRows(tx: Transaction, scope: OrganizationScope, cells: Cells) {
  const table = readTable(cells)
  if ('problem' in table) throw new DomainError('INVALID', {}, { attachments: table.problem })
  const { units, foundedOn } = await readKnown(tx, scope)
  const known = [...units].map(([name, { memberships }]) => ({ name, memberships }))
  const check = openRowCheck(known, foundedOn)
  const checked = []
  for (const [index, row] of table.rows.entries()) {
    if (index % sliceRows === 0) await breathe()
    checked.push({ ...row, problems: check(row).problems })
  }
  return checked
}
