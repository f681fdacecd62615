/** The form's rows, in order of duty. */
export const holderNames = ['holder1', 'holder2', 'holder3', 'holder4', 'holder5', 'holder6'] as const

type Holder = { personId: string | null; unitId: string }

/** A holder as the value of one choice: the unit, and the person where one is named. */
export function holderChoice({ personId, unitId }: Holder): string {
  return `${unitId}/${personId ?? ''}`
}

/** The rows that were filled in, in their order. */
export function chosenHolders(values: Record<string, string>): Holder[] {
  return holderNames.flatMap((name) => {
    const choice = values[name]
    if (!choice) return []
    const [unitId = '', personId] = choice.split('/')
    return [{ unitId, personId: personId || null }]
  })
}
