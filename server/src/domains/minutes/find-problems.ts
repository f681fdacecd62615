import { blocksOf, contentProblems } from '@pilin/domain/minutes/content'
import { minutesMessages as domainMessages } from '@pilin/domain/minutes/messages'
import type { MinutesSection } from './data.ts'
import { minutesMessages } from './messages.ts'

/** What stands in the way of submitting, each with the section that it is in. `people`: who can be responsible. */
export function problemsOf(sections: MinutesSection[], people: ReadonlySet<string>): string[] {
  const seen = new Set<string>()
  return sections.flatMap((section) => {
    const { title, content, problem } = section
    const problems = problem === null ? contentProblems(content) : [problem]
    const all = [...problems, ...copiesOf(section, seen), ...strangersOf(section, people)]
    return all.map((sentence) => `${minutesMessages.untitledSection(title)}${sentence}`)
  })
}

/** Blocks that an earlier section has too; copies inside one section are among its content's own problems. */
function copiesOf({ content }: MinutesSection, seen: Set<string>): string[] {
  const { resolutions, actionItems } = blocksOf(content)
  const blocks = [...resolutions, ...actionItems]
  const copies = blocks.filter(({ id }) => seen.has(id))
  for (const { id } of blocks) seen.add(id)
  return copies.map(({ text }) => domainMessages.copied(text))
}

function strangersOf({ content }: MinutesSection, people: ReadonlySet<string>): string[] {
  return blocksOf(content)
    .actionItems.filter(({ personId }) => personId !== null && !people.has(personId))
    .map(({ text }) => minutesMessages.strangerResponsible(text))
}

/** Motions that have neither a result nor been withdrawn: a record is not submitted over them in silence. */
export function undecided(motions: readonly { state: string; text: string }[]): string[] {
  return motions.filter(({ state }) => state === 'OPEN').map(({ text }) => minutesMessages.undecided(text))
}
