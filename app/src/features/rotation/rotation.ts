import type { PageApi } from '@pilin/server/http/page-api'

/** Who is on duty when, as the server shows it. */
export type Rotation = Awaited<ReturnType<PageApi['caller']['rotation']['view']>>
export type Roster = Rotation['rosters'][number]
export type Term = Roster['terms'][number]
