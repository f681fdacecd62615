import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import { excerptOf } from '@pilin/domain/search/excerpt'
import { hasAllWords, pairsOfWords, question, spellingOf, wordsOf } from '@pilin/domain/search/query'
import { z } from 'zod'
import { scopesOf } from '../../kernel/actor.ts'
import { dayOf } from '../../kernel/day.ts'
import { view } from '../../kernel/procedure.ts'
import { isAllowed } from '../../kernel/verdict.ts'
import { organizationsOf } from '../organizations/data.ts'
import { mayKeepSurveys } from '../surveys/policy.ts'
import { type Found, findEntries, meetingTitles, standingPeople } from './data.ts'

/** How many finds a page shows; whoever sees that there are more asks more precisely. */
const most = 50

/**
 * What the searcher's organizations have under the words: meetings, topics, resolutions, minutes, people, and
 * whatever else they list.
 */
export const searchRecords = view({
  input: z.object({ question }),
  async load({ runtime, actor, input, now }) {
    const { prisma } = runtime.database
    const scopes = scopesOf(actor)
    const words = wordsOf(input.question)
    const spelling = spellingOf(input.question)
    const [texts, spelled, organizations] = await Promise.all([
      // Pairs may lie apart in a text, so some of what is found falls away again.
      findEntries(prisma, scopes, pairsOfWords(words), most * 4),
      spelling ? findEntries(prisma, scopes, [spelling], most) : [],
      organizationsOf(prisma, scopes),
    ])
    const named = texts.filter((entry) => hasAllWords(`${entry.title}\n${entry.body}`, words))
    const found = withoutDoubles([...spelled, ...named])
    const people = found.filter(({ kind }) => kind === 'PERSON').map(({ subjectId }) => subjectId)
    const [standing, titles] = await Promise.all([
      standingPeople(prisma, scopes, people, civilDateOf(now)),
      meetingTitles(
        prisma,
        found.flatMap(({ meetingId }) => meetingId ?? []),
      ),
    ])
    // Whoever has left is a name in old records, but nobody to look up.
    const shown = found.filter(
      ({ kind, organizationId, subjectId }) =>
        kind !== 'PERSON' || standing.has(`${organizationId} ${subjectId}`),
    )
    return { words, shown, titles, organizations }
  },
  // Everything was found inside the actor's own organizations, whose records all their people may read.
  policy: () => 'allowed',
  present({ words, shown, titles, organizations }, actor) {
    const names = new Map(organizations.map(({ id, shortName }) => [id, shortName]))
    return {
      more: shown.length > most,
      severalOrganizations: organizations.length > 1,
      finds: shown.slice(0, most).map((entry) => ({
        kind: entry.kind,
        id: entry.subjectId,
        organizationId: entry.organizationId,
        organization: names.get(entry.organizationId) ?? '',
        meeting: entry.meetingId ? { id: entry.meetingId, title: titles.get(entry.meetingId) ?? '' } : null,
        /** Whoever keeps surveys has another page for them than whoever answers. */
        keeps: isAllowed(mayKeepSurveys(actor, entry)),
        day: entry.day ? dayOf(entry.day) : null,
        title: excerptOf(entry.title, words),
        excerpt: entry.body ? excerptOf(entry.body, words) : [],
      })),
    }
  },
})

function withoutDoubles(found: readonly Found[]): Found[] {
  return [
    ...new Map(
      found.map((entry) => [`${entry.organizationId} ${entry.kind} ${entry.subjectId}`, entry]),
    ).values(),
  ]
}
