import type { PageApi } from '@pilin/server/http/page-api'

type Read<Name extends 'view' | 'report' | 'extension' | 'meetings'> = Awaited<
  ReturnType<PageApi['caller']['rotation'][Name]>
>

/** Who is on duty when, as the server shows it. */
export type Rotation = Read<'view'>
export type Term = Rotation['terms'][number]
export type Swap = Rotation['swaps'][number]
export type StandIn = Rotation['standIns'][number]
/** A year of the rotation in figures. */
export type Report = Read<'report'>
/** The year that would follow a roster. */
export type Extension = Read<'extension'>
/** A meeting with who chairs and hosts it. */
export type LedMeeting = Read<'meetings'>[number]
