/** The part of the live document that belongs to no topic: other matters, the chair's closing words. */
export const generalFragment = 'general'

/** The name of a topic's part of the live document: sections follow the agenda, whatever its order. */
export function fragmentOf(agendaItemId: string): string {
  return `agenda:${agendaItemId}`
}
