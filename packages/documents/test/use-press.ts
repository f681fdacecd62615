import { afterAll } from 'vitest'
import { openPress, type Press } from '../src/press/press.ts'

/** For a test file: a press that is closed after the last test. */
export function usePress(fontFolder?: string): Press {
  const press = openPress(fontFolder)
  afterAll(() => press.close())
  return press
}
