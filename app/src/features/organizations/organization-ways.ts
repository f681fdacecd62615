import type { OrganizationKind } from '@pilin/domain/organizations/vocabulary'

/** Who looks, as far as the ways between an organization's pages depend on it. */
export type WaysReader = { kind: OrganizationKind; mayReadAuditLog: boolean }

/** Under which heading a page stands. */
type WaysGroup = 'groupOrganization' | 'groupMeetings' | 'groupLists' | 'groupNumbers' | 'groupKeeping'

type Way = { page: OrganizationPageName; path: string }

const groups = {
  groupOrganization: { overview: '', units: '/units', rotation: '/rotation', publicPage: '/public-page' },
  groupMeetings: { topics: '/topics', followUp: '/follow-up', records: '/records' },
  groupLists: {
    needs: '/needs',
    resources: '/resources',
    projects: '/projects',
    serviceList: '/service-list',
    surveys: '/surveys',
    activities: '/activities',
    brands: '/brands',
  },
  groupNumbers: { ledger: '/ledger', coverage: '/coverage' },
  groupKeeping: {
    desk: '/desk',
    cadences: '/cadences',
    quorum: '/quorum',
    recordTemplates: '/record-templates',
    audit: '/audit',
  },
} as const satisfies Record<WaysGroup, Record<string, string>>

/** The pages of an organization. */
export type OrganizationPageName = { [Group in WaysGroup]: keyof (typeof groups)[Group] }[WaysGroup]

/** Of a joint branch the few units stand on its first page, it asks its people at its meetings, and has no brands. */
const notOfBranches: ReadonlySet<string> = new Set(['units', 'surveys', 'brands'])
/** Who reads the log also keeps the templates: secretaries and the secretariat. */
const ofKeepers: ReadonlySet<string> = new Set(['recordTemplates', 'audit'])
/** Who reads the log of a council also keeps its units. */
const ofUnitKeepers: ReadonlySet<string> = new Set(['desk', 'coverage', 'publicPage'])

/** The pages that this reader may open, under the headings that have any. Somebody from outside sees the common ones. */
export function groupedWays(reader: WaysReader | undefined): { group: WaysGroup; ways: Way[] }[] {
  return (Object.keys(groups) as WaysGroup[]).flatMap((group) => {
    const ways = Object.entries(groups[group])
      .map(([page, path]) => ({ page: page as OrganizationPageName, path }))
      .filter(({ page }) => isFor(page, reader))
    return ways.length > 0 ? [{ group, ways }] : []
  })
}

/** The three pages that this reader uses most, then the current one where it is another. */
export function waysInSight(reader: WaysReader | undefined, current: OrganizationPageName): Way[] {
  const all = groupedWays(reader).flatMap(({ ways }) => ways)
  const names = [...new Set([...mostUsed(reader), current])]
  return names.flatMap((name) => all.filter(({ page }) => page === name))
}

function mostUsed(reader: WaysReader | undefined): OrganizationPageName[] {
  if (!isOfCouncil(reader)) return ['overview', 'topics', 'followUp']
  return reader?.mayReadAuditLog ? ['overview', 'desk', 'units'] : ['overview', 'activities', 'followUp']
}

function isFor(page: OrganizationPageName, reader: WaysReader | undefined): boolean {
  if (notOfBranches.has(page)) return isOfCouncil(reader)
  if (ofKeepers.has(page)) return reader?.mayReadAuditLog === true
  if (ofUnitKeepers.has(page)) return isOfCouncil(reader) && reader?.mayReadAuditLog === true
  return true
}

const isOfCouncil = (reader: WaysReader | undefined): boolean =>
  reader !== undefined && reader.kind !== 'JOINT_BRANCH'
