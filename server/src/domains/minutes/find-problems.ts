import { blocksOf, contentProblems, type SectionContent, speakersOf } from '@pilin/domain/minutes/content'
import { minutesMessages as domainMessages } from '@pilin/domain/minutes/messages'
import { minutesPartLabels } from '@pilin/domain/minutes/parts'
import type { MinutesSection } from './data.ts'
import { minutesMessages } from './messages.ts'

/** One text of the record, with the name under which a reader finds it. */
type NamedText = { title: string; content: SectionContent; problem: string | null }

/** What stands in the way of submitting, each with the section that it is in. `people`: who can be named. */
export function problemsOf(sections: MinutesSection[], people: ReadonlySet<string>): string[] {
  const seen = new Set<string>()
  return sections.flatMap(namedTexts).flatMap((text) => {
    const { title, content, problem } = text
    const problems = problem === null ? contentProblems(content) : [problem]
    const all = [...problems, ...copiesOf(text, seen), ...strangersOf(text, people)]
    return all.map((sentence) => `${minutesMessages.untitledSection(title)}${sentence}`)
  })
}

function namedTexts({ title, content, problem, parts }: MinutesSection): NamedText[] {
  return [
    { title, content, problem },
    ...parts.map(({ part, ...text }) => ({
      ...text,
      title: minutesMessages.partOf(title, minutesPartLabels[part]),
    })),
  ]
}

/** Blocks that an earlier section has too; copies inside one section are among its content's own problems. */
function copiesOf({ content }: NamedText, seen: Set<string>): string[] {
  const { resolutions, actionItems } = blocksOf(content)
  const blocks = [...resolutions, ...actionItems]
  const copies = blocks.filter(({ id }) => seen.has(id))
  for (const { id } of blocks) seen.add(id)
  return copies.map(({ text }) => domainMessages.copied(text))
}

function strangersOf({ content }: NamedText, people: ReadonlySet<string>): string[] {
  const responsible = blocksOf(content)
    .actionItems.filter(({ personId }) => personId !== null && !people.has(personId))
    .map(({ text }) => minutesMessages.strangerResponsible(text))
  const speaking = speakersOf(content).filter(({ personId }) => !people.has(personId))
  return [...responsible, ...new Set(speaking.map(({ name }) => minutesMessages.strangerSpeaks(name)))]
}

/** Motions that have neither a result nor been withdrawn: a record is not submitted over them in silence. */
export function undecided(motions: readonly { state: string; text: string }[]): string[] {
  return motions.filter(({ state }) => state === 'OPEN').map(({ text }) => minutesMessages.undecided(text))
}
