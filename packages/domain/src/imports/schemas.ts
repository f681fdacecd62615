import { z } from 'zod'
import { line, uuid } from '../text/bricks.ts'

/** A table as it was read from a file; what is wrong with its rows is told row by row. */
export const checkImportInput = z.object({
  organizationId: uuid,
  fileName: line('文件名', 200),
  cells: z.array(z.array(z.string().max(2000).nullable()).max(60)).max(6000),
})

export const importRunInput = z.object({ runId: uuid })

/** One page of the rows; from 1. */
export const viewImportInput = z.object({ runId: uuid, page: z.int().min(1).max(1000).default(1) })
