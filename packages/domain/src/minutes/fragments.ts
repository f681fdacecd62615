import type { MinutesPart } from './parts.ts'

/** The part of the live document that belongs to no topic: other matters, the chair's closing words. */
export const generalFragment = 'general'

/** The part that belongs to the first item of every agenda: what came of the last resolutions. */
export const reviewFragment = 'review'

/** The name of a topic's part of the live document: sections follow the agenda, whatever its order. */
export function fragmentOf(agendaItemId: string): string {
  return `agenda:${agendaItemId}`
}

/** What stands before the first topic, where the meeting's template has an opening. */
export const openingFragment = 'opening'

const partNames: Record<MinutesPart, string> = { DISSENT: 'dissent', DECISION: 'decision' }

/** The name of a labelled part of a topic's section; what is discussed keeps the topic's own fragment. */
export function partFragmentOf(agendaItemId: string, part: MinutesPart): string {
  return `${fragmentOf(agendaItemId)}:${partNames[part]}`
}

type SectionPlace = {
  agendaItemId: string | null
  opening?: true | undefined
  part?: 'review' | undefined
}

/** The live part behind a section of a written-out record. */
export function fragmentOfSection({ agendaItemId, opening, part }: SectionPlace): string {
  if (agendaItemId !== null) return fragmentOf(agendaItemId)
  if (opening) return openingFragment
  return part === 'review' ? reviewFragment : generalFragment
}

const fixedFragments = new Set([openingFragment, reviewFragment, generalFragment])
const topicFragment = /^agenda:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(:(dissent|decision))?$/

/** Whether a part of the live document may have this name. */
export function isFragmentName(name: string): boolean {
  return fixedFragments.has(name) || topicFragment.test(name)
}
