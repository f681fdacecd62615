import { describe, expect, it } from 'vitest'
import type { NotificationKinds } from './events.ts'
import { mailMessages, messageOf, sentences } from './messages.ts'

const words = {
  number: '沪浙山塘联〔2026〕11号',
  meeting: '11月工作会商',
  time: '11月20日 星期五 14:00',
  place: '山塘老街议事厅',
  replyBy: '11月19日 星期四 17:00',
  wasTime: '11月13日 星期五 14:00',
  wasPlace: '北山塘文化礼堂',
  reason: '台风影响',
  topic: '联合巡河',
  decision: '同意',
  by: '沈桂明',
  text: '采购打捞船一艘',
  dueOn: '2026年11月30日',
  note: '已采购',
  person: '陆秋禾',
  leaveKind: '病假',
  section: '老街河道联合保洁',
  supplementId: 'supplement',
  span: '2026年12月1日至2026年12月31日',
  otherSpan: '2027年1月1日至2027年1月31日',
  survey: '2026年建设者需求调查',
  closesOn: '2026年11月30日',
  activity: '音乐党课',
  title: '健康讲座进楼宇',
  unit: '外滩街道',
  list: 'needs',
  about: '楼宇咖啡角',
  aboutId: 'need',
  step: '同意',
  application: '暂停',
  organization: '金融外滩联席会议',
} satisfies NotificationKinds[keyof NotificationKinds] & Record<string, string>

const place = { organizationId: 'org', subjectId: 'id' }

describe.each(Object.keys(sentences))('a message of %s', (kind) => {
  const { title, body, path } = messageOf({ kind, data: words, ...place })

  it('has a title without a full stop, a body of whole sentences, and a page to go to', () => {
    expect(title).toMatch(/[^。]$/)
    expect(body).toMatch(/。$/)
    expect(body).not.toMatch(/。。|undefined/)
    expect(title).not.toContain('undefined')
    expect(path).toMatch(/^\/(meetings\/id|extracts\/id|organizations\/org)/)
  })

  it('uses full-width punctuation beside Chinese words', () => {
    expect(title + body).not.toMatch(/[\u4e00-\u9fff][,;?!:()]/)
  })
})

it('a message of a kind that is not known leads home', () => {
  expect(messageOf({ kind: 'toString', data: {}, ...place })).toMatchObject({ path: '/' })
})

it('a letter with several messages says how many', () => {
  expect(mailMessages.subject(['会议通知：工作会商'])).toBe('【毗邻】会议通知：工作会商')
  expect(mailMessages.subject(['会议通知：工作会商', '会议提醒'])).toBe(
    '【毗邻】会议通知：工作会商等 2 条消息',
  )
})
