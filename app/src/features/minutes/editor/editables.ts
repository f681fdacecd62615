import { discussionLabel, type MinutesPart, minutesPartLabels } from '@pilin/domain/minutes/parts'
import { editorTexts } from '../messages.ts'
import type { Section } from '../read-minutes.ts'

/** One text of a section that has an editor of its own. */
export type Editable = {
  fragment: string
  part: MinutesPart | null
  head: string | null
  name: string
  toolbarName: string
}

/** The texts of a section, in order: what was said, then its labelled parts. */
export function editablesOf({ fragment, title, parts }: Section): Editable[] {
  return [
    {
      fragment,
      part: null,
      head: parts.length > 0 ? discussionLabel : null,
      name: editorTexts.section(title),
      toolbarName: editorTexts.toolbar(title),
    },
    ...parts.map(({ part, fragment: partFragment }) => ({
      fragment: partFragment,
      part,
      head: minutesPartLabels[part],
      name: editorTexts.part(title, minutesPartLabels[part]),
      toolbarName: editorTexts.partToolbar(title, minutesPartLabels[part]),
    })),
  ]
}
