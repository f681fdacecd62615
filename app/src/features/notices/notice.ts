import type { PageApi } from '@pilin/server/http/page-api'

/** The notice of a meeting as its page gets it. */
export type Notice = Awaited<ReturnType<PageApi['caller']['notices']['view']>>
