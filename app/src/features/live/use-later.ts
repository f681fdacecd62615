import { type ComponentType, useEffect, useState } from 'react'

/**
 * A part of the page that comes when the page stands: it is an addition, and what was rendered without it
 * remains until then, and if it never comes.
 */
export function useLater<Props>(
  wanted: boolean,
  fetchPart: () => Promise<ComponentType<Props>>,
): ComponentType<Props> | undefined {
  const [Part, setPart] = useState<ComponentType<Props>>()
  useEffect(() => {
    if (!wanted) return
    let over = false
    fetchPart().then(
      (part) => over || setPart(() => part),
      () => undefined,
    )
    return () => {
      over = true
    }
  }, [wanted, fetchPart])
  return wanted ? Part : undefined
}
