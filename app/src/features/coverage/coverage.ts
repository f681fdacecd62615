import type { CoverageColumn, CoverageOutcome } from '@pilin/domain/coverage/vocabulary'
import type { PageApi } from '@pilin/server/http/page-api'

type Coverage = PageApi['caller']['coverage']

/** The matrix, one unit of it, the report, the desk and the terms of the chair, as the server shows them. */
export type Matrix = Awaited<ReturnType<Coverage['matrix']>>
export type MatrixRow = Matrix['rows'][number]
export type UnitCoverage = Awaited<ReturnType<Coverage['unit']>>
export type Report = Awaited<ReturnType<Coverage['report']>>
export type Desk = Awaited<ReturnType<Coverage['desk']>>
export type Terms = Awaited<ReturnType<Coverage['terms']>>
export type Term = Terms['terms'][number]
/** A duty of a term that somebody wrote. */
export type OwnDuty = Term['own'][number]

type Numbered = {
  organizationId: string
  unitId: string
  from: string
  until: string
  column: CoverageColumn | null
  outcome: CoverageOutcome | null
}

/** The page behind a number: one unit, one outcome of one column, the same days. */
export function listHref({ organizationId, unitId, column, outcome, ...span }: Numbered): string {
  const asked = { ...span, ...(column && { column }), ...(outcome && { outcome }) }
  return `/organizations/${organizationId}/coverage/${unitId}?${new URLSearchParams(asked)}`
}

type Entry = UnitCoverage['entries'][number]

const folders: Record<Entry['about'], string | null> = {
  MEETING: null,
  SURVEY: 'surveys',
  NEED: 'needs',
  RESOURCE: 'resources',
  PROJECT: 'service-list',
}

/** The page of the record that an entry is about; meetings stand outside their organization's folder. */
export function entryHref(organizationId: string, { about, subjectId }: Entry): string {
  const folder = folders[about]
  return folder ? `/organizations/${organizationId}/${folder}/${subjectId}` : `/meetings/${subjectId}`
}
