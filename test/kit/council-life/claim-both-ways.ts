import { decideClaim } from '@pilin/server/domains/lists/decide-claim'
import { buildAsking, buildClaim, buildNeed, buildResource } from '../lists.ts'
import { type Council, contactOf } from './found-council.ts'

/** The needs that a unit has and another takes on, and the rooms that a unit has and another asks for. */
const needs = [
  ['外滩街道', '健康讲座', '太平洋保险'],
  ['交易中心', '青年联谊', '浦发银行'],
  ['清算所', '法律咨询', '国泰君安'],
  ['保险交易所', '消防演练', '外滩街道'],
] as const
const rooms = [
  ['黄金交易所', '一楼展厅', '上海银行'],
  ['中国银联', '路演中心', '东方证券'],
  ['外滩金融中心', '报告厅', '信托登记公司'],
] as const

/** Who would help with the first need: one thinks better of it, the other is declined. */
const helpers = [
  ['东方证券', 'WITHDRAW', '东方证券'],
  ['上海银行', 'DECLINE', '外滩街道'],
] as const

const time = { date: null, startTime: null, endTime: null }
const agreed = { step: 'AGREE', text: '', ...time } as const

/** Both directions; the other side agrees to all but the helpers. */
export async function claimBothWays(council: Council): Promise<void> {
  const { test } = council
  const person = (unit: string) => contactOf(council, unit)
  test.setClock('2026-01-12', '09:00')
  for (const [index, [owner, title, claimant]] of needs.entries()) {
    const needId = await buildNeed(test, council, person(owner), { title })
    for (const [helper, step, by] of index === 0 ? helpers : []) {
      const claimId = await buildClaim(test, person(helper), needId, 'HELPER')
      const decision = { claimId, step, text: '人手已够', ...time }
      await test.run(decideClaim, person(by).actor, decision)
    }
    const claimId = await buildClaim(test, person(claimant), needId)
    await test.run(decideClaim, person(owner).actor, { claimId, ...agreed })
  }
  for (const [owner, title, claimant] of rooms) {
    const resourceId = await buildResource(test, council, person(owner), { title })
    const claimId = await buildAsking(test, person(claimant), resourceId, { date: '2026-01-20' })
    await test.run(decideClaim, person(owner).actor, { claimId, ...agreed })
  }
}
