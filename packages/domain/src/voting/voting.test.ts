import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstMessage } from '../../test/first-message.ts'
import { motionLine } from './motion-record.ts'
import { openMotionInput, recordCountInput, recordNamesInput } from './schemas.ts'
import { castOf, tallyOf } from './tally.ts'
import { ballot } from './vocabulary.ts'

const id = '0199aaaa-0000-7000-8000-000000000001'
const other = '0199aaaa-0000-7000-8000-000000000002'

describe('a result in the record', () => {
  const record = {
    agendaItemId: id,
    text: '每周五联合清理界河',
    kind: 'ORDINARY',
    method: 'COUNT',
    secret: false,
    expected: 20,
    present: 18,
    inFavour: 15,
    against: 2,
    abstaining: 1,
    passed: true,
    verdict: '',
    dissent: '',
    byName: [],
  } as const
  it.each([
    ['passed', {}, '表决：应到 20，实到 18，赞成 15，反对 2，弃权 1，通过'],
    [
      'not passed',
      { inFavour: 10, against: 8, abstaining: 0, passed: false },
      '表决：应到 20，实到 18，赞成 10，反对 8，弃权 0，未通过',
    ],
    ['in secret', { secret: true }, '无记名投票：应到 20，实到 18，赞成 15，反对 2，弃权 1，通过'],
  ])('%s', (_sentence, change, line) => {
    expect(motionLine({ ...record, ...change, byName: [] })).toBe(line)
  })
})

it('every vote by name is counted once', () => {
  const votes = fc.array(fc.record({ ballot: fc.constantFrom(...ballot.options) }))
  fc.assert(
    fc.property(votes, (cast) => {
      expect(castOf(tallyOf(cast))).toBe(cast.length)
      expect(tallyOf(cast).inFavour).toBe(cast.filter((vote) => vote.ballot === 'FOR').length)
    }),
  )
})

describe('forms', () => {
  const motion = { agendaItemId: id, text: '清理界河', kind: 'ORDINARY', method: 'COUNT' }
  const counts = { motionId: id, inFavour: '15', against: '２', abstaining: 0 }
  it.each([
    ['a motion', openMotionInput, motion, undefined],
    ['has words', openMotionInput, { ...motion, text: '' }, 'text: 请填写表决事项。'],
    ['may be secret', openMotionInput, { ...motion, secret: 'true' }, undefined],
    [
      'but not by name',
      openMotionInput,
      { ...motion, secret: 'true', method: 'BY_NAME' },
      'secret: 无记名投票只登记票数，请选择计数表决。',
    ],
    ['counts, also in full-width digits', recordCountInput, counts, undefined],
    [
      'are whole numbers',
      recordCountInput,
      { ...counts, against: '-1' },
      'against: 反对票数请填写 0 到 9999 之间的整数。',
    ],
    ['and none is left open', recordCountInput, { ...counts, inFavour: '' }, 'inFavour: 请填写赞成票数。'],
    [
      'votes by name',
      recordNamesInput,
      {
        motionId: id,
        votes: [
          { personId: id, ballot: 'FOR' },
          { personId: other, ballot: 'ABSTAIN' },
        ],
      },
      undefined,
    ],
    [
      'one for each person',
      recordNamesInput,
      {
        motionId: id,
        votes: [
          { personId: id, ballot: 'FOR' },
          { personId: id, ballot: 'AGAINST' },
        ],
      },
      'votes: 同一个人只能登记一次表决，请核对名单。',
    ],
  ])('%s', (_sentence, schema, input, message) => {
    expect(firstMessage(schema, input)).toBe(message)
  })
})
