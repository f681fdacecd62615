import { z } from 'zod'
import { documentNode } from './content-nodes.ts'
import { sizeProblem } from './content-size.ts'

export { blocksOf, contentProblems, isBlank, plainText, speakersOf } from './content-reading.ts'

/** A section of the minutes as ProseMirror JSON: closed, at most 20,000 nodes, lists at most 6 levels deep. */
export const sectionContent = z
  .unknown()
  .superRefine((value, context) => {
    const message = sizeProblem(value)
    if (message !== undefined) context.addIssue({ code: 'custom', message, continue: false })
  })
  .pipe(documentNode)
export type SectionContent = z.output<typeof sectionContent>
