import { viewImportInput } from '@pilin/domain/imports/schemas'
import type { TableRow } from '@pilin/domain/imports/table'
import { view } from '../../kernel/procedure.ts'
import { loadRun } from './data.ts'
import { mayImport } from './policy.ts'

/** Rows on one page. */
const pageRows = 100

/** An import: how far it is, and its rows; while some are wrong, those, each with every sentence about it. */
export const viewImport = view({
  input: viewImportInput,
  async load({ runtime, actor, input: { runId, page } }) {
    const { prisma } = runtime.database
    const run = await loadRun(prisma, actor, runId)
    const rows = await prisma.importRow.findMany({
      where: { runId, ...(run.wrong > 0 && { problems: { isEmpty: false } }) },
      orderBy: { line: 'asc' },
      skip: (page - 1) * pageRows,
      take: pageRows,
    })
    return { ...run, rows, page }
  },
  policy: mayImport,
  present: ({ rows, page, ...run }) => ({
    id: run.id,
    organization: run.organization,
    state: run.state,
    fileName: run.fileName,
    total: run.total,
    wrong: run.wrong,
    written: run.written,
    failure: run.failure,
    page,
    pages: Math.max(1, Math.ceil((run.wrong || run.total) / pageRows)),
    rows: rows.map(({ line, cells, problems }) => {
      const { name, contact, from } = cells as TableRow['cells']
      return { line, name, contact, from, problems }
    }),
  }),
})
