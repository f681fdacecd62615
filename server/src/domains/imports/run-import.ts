import { type ImportedRow, openRowCheck } from '@pilin/domain/imports/check-rows'
import { importMessages } from '@pilin/domain/imports/messages'
import type { TableRow } from '@pilin/domain/imports/table'
import type { ImportRun } from '@pilin/prisma/client'
import type { Transaction } from '@pilin/prisma/database'
import { formerActor, ownScope } from '../../kernel/actor.ts'
import { announce } from '../../kernel/execute.ts'
import type { Runtime } from '../../kernel/use-case.ts'
import { recordAudit } from '../audit/record-audit.ts'
import { sliceRows } from './check-import.ts'
import { readKnown } from './data.ts'
import { openRosterWriter } from './write-rows.ts'

/** Milliseconds in which 5,000 rows are written even by a slow machine. */
const patience = { maxWait: 10_000, timeout: 120_000 }

/** The roster has changed since the table was checked. */
class StaleTable extends Error {}

/**
 * Writes a confirmed table, all of it or nothing, slice by slice; how far it is can be seen meanwhile. Whoever comes
 * second, here or on another node, finds it done. A table that no longer fits the roster is not written at all.
 */
export async function runImport(runtime: Runtime, runId: string): Promise<void> {
  const { prisma } = runtime.database
  try {
    await prisma.$transaction(async (tx) => {
      await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${runId}, 0))::text`
      const run = await tx.importRun.findUniqueOrThrow({ where: { id: runId } })
      if (run.state === 'CONFIRMED') await writeRun(runtime, tx, run)
    }, patience)
  } catch (error) {
    if (!(error instanceof StaleTable)) throw error
    await prisma.importRun.updateMany({
      where: { id: runId, state: 'CONFIRMED' },
      data: { state: 'FAILED', written: 0, finishedAt: runtime.clock(), failure: importMessages.stale },
    })
  }
}

/** Writes what was confirmed and not finished, because the program was stopped. */
export async function runWaiting(runtime: Runtime): Promise<void> {
  const waiting = await runtime.database.prisma.importRun.findMany({
    where: { state: 'CONFIRMED' },
    orderBy: { confirmedAt: 'asc' },
    select: { id: true },
  })
  for (const { id } of waiting) await runImport(runtime, id)
}

async function writeRun(runtime: Runtime, tx: Transaction, run: ImportRun): Promise<void> {
  const { id: runId, organizationId, total } = run
  const scope = ownScope(organizationId)
  await tx.$queryRaw`select id from organization where id = ${scope}::uuid for no key update`
  const known = await readKnown(tx, scope)
  const memberships = [...known.units].map(([name, each]) => ({ name, memberships: each.memberships }))
  const check = openRowCheck(memberships, known.foundedOn)
  const writer = openRosterWriter(tx, scope, known)
  const now = runtime.clock()
  const by = formerActor(run.confirmedById ?? '', run.confirmedBy)
  for (let written = 0; written < total; ) {
    const slice = await tx.importRow.findMany({
      where: { runId },
      orderBy: { line: 'asc' },
      skip: written,
      take: sliceRows,
    })
    const unitIds = await writer.write(
      slice.map(({ line, cells }) => stillRight(check, { line, cells: cells as TableRow['cells'] })),
    )
    await announce(runtime, tx, by, now, { type: 'units.changed', unitIds })
    written += slice.length
    // Beside the transaction, so that it can be seen before the end.
    await runtime.database.prisma.importRun.update({ where: { id: runId }, data: { written } })
    if (slice.length === 0) break
  }
  await tx.importRun.update({ where: { id: runId }, data: { state: 'DONE', finishedAt: now } })
  await recordAudit(tx, {
    actor: { userId: run.confirmedById, name: run.confirmedBy },
    organizationId,
    kind: 'import.done',
    subjectId: runId,
    data: { file: run.fileName, ...writer.counts },
    now,
  })
}

function stillRight(check: ReturnType<typeof openRowCheck>, tableRow: TableRow): ImportedRow {
  const { row, problems } = check(tableRow)
  if (!row || problems.length > 0) throw new StaleTable()
  return row
}
