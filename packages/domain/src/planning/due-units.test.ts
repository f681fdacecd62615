import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueAmong } from './due-units.ts'

const units = (...ids: string[]) => ids.map((id) => ({ id }))

describe('who is due', () => {
  it.each([
    ['all, where nobody is named', ['南', '北'], [], ['南', '北']],
    ['those who are named', ['南', '北', '东'], ['北', '南'], ['南', '北']],
    ['of those who are named, the members', ['南', '北'], ['北', '西'], ['北']],
    ['all, where every named one has left', ['南', '北'], ['西'], ['南', '北']],
    ['nobody, where there is no member', [], ['南'], []],
  ])('is %s', (_sentence, members, named, due) => {
    expect(dueAmong(units(...members), named)).toEqual(units(...due))
  })

  it('are members, somebody wherever there is a member, and only named ones wherever there is such', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'))
    fc.assert(
      fc.property(ids, ids, (members, named) => {
        const due = dueAmong(units(...members), named).map(({ id }) => id)
        expect(members).toEqual(expect.arrayContaining(due))
        expect(due.length > 0).toBe(members.length > 0)
        if (members.some((id) => named.includes(id))) expect(named).toEqual(expect.arrayContaining(due))
      }),
    )
  })
})
