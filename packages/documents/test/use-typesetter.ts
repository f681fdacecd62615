import { afterAll } from 'vitest'
import { openTypesetter, type Typesetter } from '../src/pdf/typesetter.ts'

/** For a test file: a typesetter that is closed after the last test. */
export function useTypesetter(fontFolder?: string): Typesetter {
  const typesetter = openTypesetter(fontFolder)
  afterAll(() => typesetter.close())
  return typesetter
}
