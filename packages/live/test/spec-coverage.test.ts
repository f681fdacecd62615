import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const rules = [...read('../SPEC.md').matchAll(/^- \*\*([A-Z]{2}\d+)\*\*/gm)].map((match) => match[1])
/** Where rules are tested: in memory, with PostgreSQL and sockets, in a browser. */
const folders = ['./', '../../../server/src/live/', '../../../test/e2e/', '../../../test/live/']
const sources = folders
  .filter((folder) => existsSync(new URL(folder, import.meta.url)))
  .flatMap((folder) =>
    readdirSync(new URL(folder, import.meta.url))
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `${folder}${name}`),
  )
  .concat('../src/update-log.contract.ts')
/** Rules quoted in the titles of tests, not in their text. */
const quoted = sources.flatMap((path) =>
  [...read(path).matchAll(/\(\s*'((?:\[[A-Z]{2}\d+\] )+)/g)].flatMap((match) =>
    [...(match[1] ?? '').matchAll(/[A-Z]{2}\d+/g)].map((rule) => rule[0]),
  ),
)

describe('SPEC.md', () => {
  it('names each rule once', () => {
    expect(rules.length).toBeGreaterThan(25)
    expect(new Set(rules).size).toBe(rules.length)
  })

  it('has a test for every rule', () => {
    expect(rules.filter((rule) => !quoted.includes(rule ?? ''))).toEqual([])
  })

  it('has every rule that a test quotes', () => {
    expect(quoted.filter((rule) => !rules.includes(rule))).toEqual([])
  })
})
