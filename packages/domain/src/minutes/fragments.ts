/** The part of the live document that belongs to no topic: other matters, the chair's closing words. */
export const generalFragment = 'general'

/** The part that belongs to the first item of every agenda: what came of the last resolutions. */
export const reviewFragment = 'review'

/** The name of a topic's part of the live document: sections follow the agenda, whatever its order. */
export function fragmentOf(agendaItemId: string): string {
  return `agenda:${agendaItemId}`
}

const topicFragment = /^agenda:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a part of the live document may have this name. */
export function isFragmentName(name: string): boolean {
  return name === generalFragment || name === reviewFragment || topicFragment.test(name)
}
