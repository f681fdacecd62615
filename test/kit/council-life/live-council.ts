import type { ClockedRuntime } from '../test-runtime.ts'
import { adoptServiceList } from './adopt-service-list.ts'
import { changeMember } from './change-members.ts'
import { claimBothWays } from './claim-both-ways.ts'
import { type Council, foundCouncil } from './found-council.ts'
import { changes, foundedOn } from './life-table.ts'

/** What the council has come to. */
export type LivedCouncil = { council: Council; listId: string; claims: number }

/** From the founding in 2018 to the summer of 2026; the clock stands there then. */
export async function liveCouncil(test: ClockedRuntime): Promise<LivedCouncil> {
  test.setClock(foundedOn, '08:00')
  const council = await foundCouncil(test)
  for (const change of changes) await changeMember(council, change)
  const listId = await adoptServiceList(council)
  const claims = await claimBothWays(council)
  test.setClock('2026-07-01', '09:00')
  return { council, listId, claims }
}
