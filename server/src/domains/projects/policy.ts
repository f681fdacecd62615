import type { ProjectState, ServiceListState } from '@pilin/domain/projects/vocabulary'
import { nextProjectStates, projectStateLabels } from '@pilin/domain/projects/vocabulary'
import type { Actor } from '../../kernel/actor.ts'
import { allOf, isAllowed, unless, type Verdict } from '../../kernel/verdict.ts'
import { actsForUnit, type ListPlace, mayKeepLists } from '../lists/policy.ts'

/** Whoever keeps the lists draws the year's list up, until it is adopted. */
export function mayDraftList(
  actor: Actor,
  list: { organizationId: string; state: ServiceListState },
): Verdict {
  return allOf(mayKeepLists(actor, list), unless(list.state === 'DRAFT', 'SERVICE_LIST_ADOPTED'))
}

/** What was adopted is published once. */
export function mayPublishList(
  actor: Actor,
  list: { organizationId: string; state: ServiceListState },
): Verdict {
  return allOf(
    mayKeepLists(actor, list),
    unless(list.state !== 'DRAFT', 'SERVICE_LIST_DRAFT'),
    unless(list.state === 'ADOPTED', 'SERVICE_LIST_PUBLISHED'),
  )
}

/** What a policy about a project looks at: its units, responsible and assisting, and its list. */
export type ProjectFacts = ListPlace & {
  state: ProjectState
  ownUnitIds: readonly string[]
  listState: ServiceListState
}

/** The units of a project, and whoever keeps the lists, say how it goes once its list is adopted. */
export function mayRunProject(actor: Actor, project: ProjectFacts): Verdict {
  const isOwn = project.ownUnitIds.some((unitId) => actsForUnit(actor, project, unitId))
  return allOf(
    unless(isOwn || isAllowed(mayKeepLists(actor, project)), 'NOT_PROJECT_UNIT'),
    unless(project.listState !== 'DRAFT', 'SERVICE_LIST_DRAFT'),
    unless(nextProjectStates[project.state].length > 0, 'SERVICE_PROJECT_ENDED', {
      state: projectStateLabels[project.state],
    }),
  )
}
