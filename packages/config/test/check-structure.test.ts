import { describe, expect, it } from 'vitest'
import { structureProblems } from '../src/check-structure.ts'

function problemsOf(file: string, text = '') {
  return structureProblems([file], () => text)
}

describe('the structure check', () => {
  it.each([
    ['a file called utils', 'app/src/utils.ts', ''],
    [
      'a domain file that is neither a layer word nor a use case',
      'server/src/domains/meetings/things.ts',
      '',
    ],
    ['a domain that has no place in the order', 'server/src/domains/weather/router.ts', ''],
    [
      'a domain that imports a higher one',
      'server/src/domains/rotation/data.ts',
      "import { x } from '../minutes/data.ts'",
    ],
    [
      'a package that imports the server',
      'packages/domain/src/a.ts',
      "import type { X } from '@pilin/server/start'",
    ],
    ['the server importing pages', 'server/src/start.ts', "import { x } from '@pilin/app/pages'"],
    ['a file of a thousand lines', 'server/src/start.ts', '\n'.repeat(1000)],
  ])('finds %s', (_what, file, text) => {
    expect(problemsOf(file, text)).toHaveLength(1)
  })

  it.each([
    ['a use case', 'server/src/domains/meetings/plan-meeting.ts', "import { x } from '../rotation/data.ts'"],
    ['a layer word', 'server/src/domains/audit/router.ts', "import { z } from 'zod'"],
    ['a page that imports the server', 'app/pages.ts', "import { x } from '@pilin/server/start'"],
  ])('lets %s be', (_what, file, text) => {
    expect(problemsOf(file, text)).toEqual([])
  })
})
