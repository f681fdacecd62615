import { expect, it } from 'vitest'
import { firstMessage } from '../../test/first-message.ts'
import { addGuestInput, decideLeaveInput, setQuorumRuleInput } from './schemas.ts'

const id = '0199aaaa-0000-7000-8000-000000000001'

it.each([
  ['approving takes no reason', decideLeaveInput, { decision: 'APPROVE' }, undefined],
  ['refusing does', decideLeaveInput, { decision: 'REFUSE' }, 'reason: 请填写不批准的理由，让本人知道原因。'],
  ['and is fine with one', decideLeaveInput, { decision: 'REFUSE', reason: '须到会表决' }, undefined],
  ['there is no third way', decideLeaveInput, { decision: 'LATER' }, 'decision: 请选择批准或不批准。'],
  ['a guest has a name', addGuestInput, { name: ' ' }, 'name: 请填写特邀人员姓名。'],
  ['and may come from nowhere', addGuestInput, { name: '王工' }, undefined],
  [
    'a rule is one of the presets',
    setQuorumRuleInput,
    { organizationId: id, motionKind: 'ORDINARY', preset: 'ALWAYS' },
    'preset: 请选择表决规则。',
  ],
  [
    'for all kinds of meetings or one',
    setQuorumRuleInput,
    { organizationId: id, motionKind: 'ORDINARY', meetingKind: '', preset: 'TWO_THIRDS' },
    undefined,
  ],
])('%s', (_sentence, schema, change, message) => {
  expect(firstMessage(schema, { meetingId: id, personId: id, ...change })).toBe(message)
})
