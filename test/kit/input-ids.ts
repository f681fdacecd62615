import { missingId } from './refusals.ts'

const uuidPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Where ids stand in an input: found by their look, so that a new one cannot be forgotten. */
export function idPathsOf(input: unknown, path: string[] = []): string[][] {
  if (typeof input === 'string') return uuidPattern.test(input) ? [path] : []
  if (typeof input !== 'object' || input === null) return []
  return Object.entries(input).flatMap(([key, value]) => idPathsOf(value, [...path, key]))
}

/** The value at a path. */
export function valueAt(input: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
    input,
  )
}

/** A copy of the input with another value at a path. */
export function withValueAt(input: unknown, path: readonly string[], value: unknown): unknown {
  const copy = structuredClone(input)
  const parent = valueAt(copy, path.slice(0, -1)) as Record<string, unknown>
  const last = path.at(-1)
  if (last !== undefined) parent[last] = value
  return copy
}

/** An id that nobody has, next to a given one, so that it also sorts at the same place. */
export function missingNextTo(id: unknown): string {
  const text = typeof id === 'string' ? id : missingId
  return `${text.slice(0, -1)}${text.endsWith('0') ? '1' : '0'}`
}
