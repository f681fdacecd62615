import type { PageApi } from '@pilin/server/http/page-api'

/** The log of an organization, as the server shows it. */
export type AuditLog = Awaited<ReturnType<PageApi['caller']['audit']['log']>>
export type AuditLine = AuditLog['events'][number]
