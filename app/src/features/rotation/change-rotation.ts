import type { PageApi } from '@pilin/server/http/page-api'
import type { FormValues } from '../../api/submit.ts'
import { chosenHolders } from './holder-choices.ts'
import type { RotationChange } from './messages.ts'
import type { Moved } from './moved.ts'

type Rotate = PageApi['caller']['rotation']
type PlanInput = Parameters<Rotate['plan']>[0]
type AskInput = Parameters<Rotate['swap']['ask']>[0]
type AppointInput = Parameters<Rotate['standIn']['appoint']>[0]

/** What was changed, and the planned meetings that it touched. */
export type Changed = { change: RotationChange; meetings: Moved[] }

/** Does what one of the page's forms asks for; whatever is missing or wrong, the server says. */
export async function changeRotation(
  { caller: { rotation } }: PageApi,
  organizationId: string,
  values: FormValues,
): Promise<Changed> {
  const {
    intent,
    rosterId = '',
    startsOn = '',
    endsOn = '',
    swapId = '',
    standInId = '',
    reason = '',
  } = values
  switch (intent) {
    case 'end':
      return { change: 'end', ...(await rotation.end({ rosterId, endsOn })) }
    case 'extend':
      return { change: 'extend', ...(await rotation.extend({ rosterId, startsOn })) }
    case 'ask-swap': {
      // A form gives `rosterId/index`, which the schema of the procedure reads.
      const { own, other } = values as Pick<AskInput, 'own' | 'other'> & FormValues
      await rotation.swap.ask({ organizationId, own, other, reason })
      return { change: 'ask-swap', meetings: [] }
    }
    case 'agree-swap':
      return { change: 'agree-swap', ...(await rotation.swap.agree({ swapId })) }
    case 'decline-swap':
      await rotation.swap.decline({ swapId, reason })
      return { change: 'decline-swap', meetings: [] }
    case 'withdraw-swap':
      await rotation.swap.withdraw({ swapId })
      return { change: 'withdraw-swap', meetings: [] }
    case 'revoke-swap':
      return { change: 'revoke-swap', ...(await rotation.swap.revoke({ swapId })) }
    case 'appoint-stand-in': {
      const { holder } = values as Pick<AppointInput, 'holder'> & FormValues
      const input = { organizationId, startsOn, endsOn, holder, reason }
      return { change: 'appoint-stand-in', ...(await rotation.standIn.appoint(input)) }
    }
    case 'revoke-stand-in':
      return { change: 'revoke-stand-in', ...(await rotation.standIn.revoke({ standInId })) }
    case 'end-stand-in':
      return { change: 'end-stand-in', ...(await rotation.standIn.end({ standInId })) }
    default:
      return planRoster(rotation, organizationId, values)
  }
}

async function planRoster(rotation: Rotate, organizationId: string, values: FormValues): Promise<Changed> {
  const { startsOn = '', endsOn = '' } = values
  // A form gives text; the schema of the procedure refuses what is not a period.
  const period = values.period as PlanInput['period']
  const holders = chosenHolders(values)
  return { change: 'plan', ...(await rotation.plan({ organizationId, startsOn, endsOn, period, holders })) }
}
