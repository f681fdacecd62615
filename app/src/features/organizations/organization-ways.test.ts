import { describe, expect, it } from 'vitest'
import { groupedWays, type WaysReader, waysInSight } from './organization-ways.ts'

const readers: [string, WaysReader | undefined][] = [
  ['somebody from outside', undefined],
  ['a member of a branch', { kind: 'JOINT_BRANCH', mayReadAuditLog: false }],
  ['a secretary of a branch', { kind: 'JOINT_BRANCH', mayReadAuditLog: true }],
  ['a member of a council', { kind: 'REGIONAL_COUNCIL', mayReadAuditLog: false }],
  ['a council’s secretariat', { kind: 'REGIONAL_COUNCIL', mayReadAuditLog: true }],
]
const namesFor = (reader: WaysReader | undefined) =>
  groupedWays(reader).flatMap(({ ways }) => ways.map(({ page }) => page))

describe.each(readers)('the ways of %s', (_, reader) => {
  it('name every page once, under headings that are never empty', () => {
    const names = namesFor(reader)
    expect(new Set(names).size).toBe(names.length)
    for (const { ways } of groupedWays(reader)) expect(ways).not.toEqual([])
  })

  it('show three pages that the reader may open, and the current one exactly once', () => {
    for (const current of namesFor(reader)) {
      const inSight = waysInSight(reader, current).map(({ page }) => page)
      expect(inSight.filter((page) => page === current)).toEqual([current])
      expect(inSight.length).toBe(inSight.indexOf(current) < 3 ? 3 : 4)
    }
  })
})

it('keeps the pages of who keeps the units and the log to them', () => {
  const [outside, member, secretary, ofCouncil, secretariat] = readers.map(([, reader]) => namesFor(reader))
  expect(outside).toEqual(member)
  expect(secretary?.filter((page) => !member?.includes(page))).toEqual(['recordTemplates', 'audit'])
  expect(ofCouncil?.filter((page) => !member?.includes(page))).toEqual(['units', 'surveys', 'brands'])
  expect(secretariat?.filter((page) => !ofCouncil?.includes(page))).toEqual([
    'publicPage',
    'coverage',
    'desk',
    'recordTemplates',
    'audit',
  ])
  expect(secretariat).toHaveLength(21)
})
