import {
  addDays,
  addMonths,
  type CivilDate,
  firstDay,
  lastDay,
  monthOf,
} from '@pilin/domain/calendar/civil-date'
import { civilDateOf } from '@pilin/domain/calendar/shanghai'
import type { HandoverSide } from '@pilin/domain/handover/schemas'
import { termOn } from '@pilin/domain/rotation/roster'
import { openHandovers } from '../domains/handover/data.ts'
import { hashOf } from '../domains/handover/freeze-content.ts'
import { signHandover } from '../domains/handover/sign-handover.ts'
import { agreeSwap } from '../domains/rotation/agree-swap.ts'
import { askSwap } from '../domains/rotation/ask-swap.ts'
import { rotationOf } from '../domains/rotation/data.ts'
import { scopeOf } from '../kernel/actor.ts'
import { moment } from './meeting-steps.ts'
import { act, type Stage, type Step } from './stage.ts'

/** What happens around a monthly rotation: the last term handed over, two coming terms exchanged. */
export function rotationSteps(stage: Stage): Step[] {
  const today = civilDateOf(stage.now)
  const startsOn = firstDay(monthOf(today))
  const endsOn = addDays(startsOn, -1)
  const signers = { outgoing: stage.cast.chairOn(endsOn), incoming: stage.cast.chairOn(startsOn) }
  return [...handoverSteps(stage, { endsOn, ...signers }), ...swapSteps(stage, today)]
}

type Signing = { endsOn: CivilDate; outgoing: string; incoming: string }

/** Whoever hands over signs on the last evening of the term, whoever takes over the next morning. */
export function handoverSteps(stage: Stage, { endsOn, outgoing, incoming }: Signing): Step[] {
  const organizationId = stage.cast.seed.id
  const sign = (side: HandoverSide, who: string, remark: string) => async (at: Date) => {
    const open = await openHandovers(stage.tx, scopeOf(stage.cast.actor(who), organizationId), at)
    const handover = open.find((each) => each.endsOn === endsOn)
    if (!handover) throw new Error(`no handover is open for the term that ends on ${endsOn}`)
    const checklistHash = hashOf(handover.items)
    await act(stage, { who, at }, signHandover, { organizationId, endsOn, side, checklistHash, remark })
  }
  return [
    {
      at: moment(endsOn, 0, '17:30'),
      run: sign('OUTGOING', outgoing, '督办事项请盯住期限，会议材料已一并移交。'),
    },
    { at: moment(endsOn, 1, '08:40'), run: sign('INCOMING', incoming, '已逐项核对，接续办理。') },
  ]
}

/** Two secretaries exchange the terms after next, so that the coming handover is as everybody expects. */
function swapSteps(stage: Stage, today: CivilDate): Step[] {
  const { cast, tx } = stage
  const organizationId = cast.seed.id
  const day = (months: number) => lastDay(monthOf(addMonths(firstDay(monthOf(today)), months)))
  const [ownDay, otherDay] = [day(2), day(3)]
  const asker = cast.chairOn(ownDay)
  let swapId = ''
  return [
    {
      at: moment(today, -3, '10:30'),
      async run(at) {
        const { rosters } = await rotationOf(tx, scopeOf(cast.actor(asker), organizationId))
        const [own, other] = [termOn(rosters, ownDay), termOn(rosters, otherDay)]
        if (!own || !other) throw new Error('the rotation of the demo has no end')
        const input = { organizationId, own, other, reason: '当月参加市里组织的村书记轮训。' }
        swapId = (await act(stage, { who: asker, at }, askSwap, input)).swapId
      },
    },
    {
      at: moment(today, -2, '08:50'),
      run: (at) => act(stage, { who: cast.chairOn(otherDay), at }, agreeSwap, { swapId }),
    },
  ]
}
