import type { PageApi } from '@pilin/server/http/page-api'

/** One's own page as the server gives it. */
export type Mine = Awaited<ReturnType<PageApi['caller']['mine']['view']>>
export type OwnMeeting = Mine['meetings'][number]
export type OwnItem = Mine['items'][number]
export type OwnTopic = Mine['topics'][number]
export type Task = Mine['tasks'][number]
export type TaskKind = Task['kind']
export type TaskPlace = Task['places'][number]

/** The page, and the part of it, on which something that waits can be done. */
export function taskPath(kind: TaskKind, { id, organizationId }: TaskPlace): string {
  switch (kind) {
    case 'confirm-minutes':
    case 'overdue-record':
      return `/meetings/${id}/minutes`
    case 'decide-leave':
      return `/meetings/${id}#leaves`
    case 'answer-topics':
      return `/organizations/${organizationId}/topics`
    case 'answer-extension':
      return `/organizations/${organizationId}/follow-up/${id}`
    case 'answer-swap':
      return `/organizations/${organizationId}/rotation`
    case 'answer-survey':
      return `/organizations/${organizationId}/surveys/${id}/answer`
    case 'answer-claim':
      return `/organizations/${organizationId}/needs/${id}#claims`
    case 'answer-request':
      return `/organizations/${organizationId}/resources/${id}#claims`
    case 'review-resolution':
      return `/organizations/${organizationId}/follow-up`
    case 'review-evaluation':
      return `/organizations/${organizationId}/evaluations/${id}`
  }
}
