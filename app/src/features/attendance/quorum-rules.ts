import type { PageApi } from '@pilin/server/http/page-api'

export type QuorumRules = Awaited<ReturnType<PageApi['caller']['attendance']['quorumRules']>>
