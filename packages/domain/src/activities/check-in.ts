import { slotOf } from '../attendance/check-in.ts'

/** Slots for which a code holds that leads to a form: five minutes to type a number on a phone. */
const typingSlots = 10

/** Whether a scanned code still holds for somebody who had to type something. */
export function typedSlotHolds(slot: number, now: Date): boolean {
  const age = slotOf(now) - slot
  return age >= 0 && age <= typingSlots
}
