import type { PageApi } from '@pilin/server/http/page-api'

type Organizations = PageApi['caller']['organizations']

/** Every organization, as the server shows it to an administrator. */
export type Administration = Awaited<ReturnType<Organizations['administration']>>
/** One of them with its units, people and cadences. */
export type AdministeredOrganization = Awaited<ReturnType<Organizations['administered']>>
export type AdministeredUnit = AdministeredOrganization['units'][number]
export type AdministeredPerson = AdministeredOrganization['people'][number]
