import { asInput } from '../meetings/action-answer.ts'

const prefix = 'ballot-'

/** A form's choices, one field for each person, as the procedure wants them; who has not voted is left out. */
export function namesInput<Input>(values: Record<string, string>): Input {
  const votes = Object.entries(values)
    .filter(([name, ballot]) => name.startsWith(prefix) && ballot !== '')
    .map(([name, ballot]) => ({ personId: name.slice(prefix.length), ballot }))
  const others = Object.fromEntries(Object.entries(values).filter(([name]) => !name.startsWith(prefix)))
  return asInput<Input>({ ...others, votes } as unknown as Record<string, string>)
}

/** The name of the field for one person. */
export function ballotField(personId: string): string {
  return `${prefix}${personId}`
}
