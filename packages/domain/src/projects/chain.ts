import { asCivilDate, type CivilDate, daysBetween } from '../calendar/civil-date.ts'
import { isReviewDue } from '../evaluations/result.ts'
import type { EvaluationState } from '../evaluations/vocabulary.ts'
import type { TopicState } from '../topics/vocabulary.ts'
import type { ProjectState } from './vocabulary.ts'

/** The links of the chain need → topic → project → evaluation, in their order (domain.md §1, S5). */
export const chainKinds = ['NEED', 'TOPIC', 'PROJECT', 'EVALUATION'] as const
export type ChainKind = (typeof chainKinds)[number]

/** Days after which a link that waits is stuck *(convention)*. */
export const stuckAfter: Record<ChainKind, number> = {
  NEED: 30,
  TOPIC: 60,
  PROJECT: 60,
  EVALUATION: 30,
}

/** What a chain is made from. */
export type ChainFacts = {
  need: { id: string; title: string; enteredOn: CivilDate; isOpen: boolean; isClaimed: boolean } | null
  topics: readonly { id: string; title: string; state: TopicState; proposedOn: CivilDate }[]
  projects: readonly {
    id: string
    title: string
    state: ProjectState
    createdOn: CivilDate
    /** The last note on its progress. */
    newsOn: CivilDate | null
    /** Before its quarter nobody expects anything of it. */
    year: number
    quarter: number
    /** When it was done or stopped. */
    endedOn: CivilDate | null
  }[]
  evaluations: readonly {
    id: string
    title: string
    state: EvaluationState
    openedOn: CivilDate
    /** The project that is evaluated, itself or one of its activities. */
    projectId: string | null
    reviewOn: CivilDate | null
    isReviewed: boolean
  }[]
}

export type ChainLink = {
  kind: ChainKind
  id: string
  title: string
  /** When it came about. */
  on: CivilDate
  /** Whole days that it has waited; null for what is over or has been taken up by the next link. */
  age: number | null
  isStuck: boolean
}

/** The links in order, with the age of each that waits. */
export function composeChain(
  { need, topics, projects, evaluations }: ChainFacts,
  today: CivilDate,
): ChainLink[] {
  const hasProject = projects.length > 0
  const isTakenUp = need?.isClaimed || hasProject || topics.some(({ state }) => goesOn(state))
  return [
    ...(need
      ? [link('NEED', need, need.enteredOn, need.isOpen && !isTakenUp ? need.enteredOn : null, today)]
      : []),
    ...topics.map((topic) =>
      link(
        'TOPIC',
        topic,
        topic.proposedOn,
        !hasProject && isWaiting(topic.state) ? topic.proposedOn : null,
        today,
      ),
    ),
    ...projects.map((project) => {
      const isEvaluated = evaluations.some(({ projectId }) => projectId === project.id)
      return link('PROJECT', project, project.createdOn, waitsSince(project, isEvaluated), today)
    }),
    ...evaluations.map((evaluation) =>
      link('EVALUATION', evaluation, evaluation.openedOn, answersSince(evaluation, today), today),
    ),
  ]
}

function link(
  kind: ChainKind,
  { id, title }: { id: string; title: string },
  on: CivilDate,
  since: CivilDate | null,
  today: CivilDate,
): ChainLink {
  const age = since === null ? null : Math.max(0, daysBetween(since, today))
  return { kind, id, title, on, age, isStuck: age !== null && age >= stuckAfter[kind] }
}

function isWaiting(state: TopicState): boolean {
  return state === 'WAITING' || state === 'PLACED' || state === 'DEFERRED'
}

/** A topic that was turned down or taken back leaves its need where it was. */
function goesOn(state: TopicState): boolean {
  return state !== 'DECLINED' && state !== 'WITHDRAWN'
}

/** One that goes on waits for news, one that is done for its evaluation. */
function waitsSince(project: ChainFacts['projects'][number], isEvaluated: boolean): CivilDate | null {
  const { state, newsOn, createdOn, year, quarter, endedOn } = project
  if (state === 'DONE') return isEvaluated ? null : endedOn
  if (state === 'STOPPED') return null
  const due = asCivilDate(`${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`)
  return [createdOn, due, newsOn ?? due].sort().at(-1) ?? due
}

/** An open one waits to be closed; a closed one for the second look, from its day. */
function answersSince(evaluation: ChainFacts['evaluations'][number], today: CivilDate): CivilDate | null {
  if (evaluation.state === 'OPEN') return evaluation.openedOn
  return isReviewDue(evaluation, today) ? evaluation.reviewOn : null
}
