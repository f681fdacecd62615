import { useMatches } from 'react-router'

/** What a route's `handle` may say. */
export type PageHandle = {
  /** The page is plain HTML: links and forms only, and no script is sent with it. */
  static: boolean
}

/** The `handle` of a page that works without any script. */
export const staticPage: PageHandle = { static: true }

/** Whether the page that is shown is plain HTML; the innermost route decides. */
export function useIsStaticPage(): boolean {
  const handle = useMatches().at(-1)?.handle
  return typeof handle === 'object' && handle !== null && 'static' in handle && handle.static === true
}
