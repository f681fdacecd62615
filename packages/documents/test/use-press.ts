import { afterAll, vi } from 'vitest'
import { openPress, type Press } from '../src/press/press.ts'

/** For a test file: a press that is closed after the last test. */
export function usePress(fontFolder?: string): Press {
  // The first document loads fonts, compiler and libraries.
  vi.setConfig({ testTimeout: 60_000 })
  const press = openPress(fontFolder)
  afterAll(() => press.close())
  return press
}
