import type { PageApi } from '@pilin/server/http/page-api'

type Caller = PageApi['caller']

/** The members of a day, one member unit, and the meetings it came to, as the server shows them. */
export type Roster = Awaited<ReturnType<Caller['organizations']['roster']>>
export type RosterUnit = Roster['units'][number]
export type MemberUnit = Awaited<ReturnType<Caller['organizations']['unit']>>
export type Contact = MemberUnit['contacts'][number]
/** A link with which a contact opens a login, made just now. */
export type IssuedInvitation = Awaited<ReturnType<PageApi['invitations']['issue']>>
export type UnitMeetings = Awaited<ReturnType<Caller['insight']['unitAttendance']>>['meetings']
