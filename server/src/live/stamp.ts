import { createHash } from 'node:crypto'
import type { StampedUser } from '@pilin/live/room-connection'
import type { Actor } from '../kernel/actor.ts'

/** Caret colours: distinct, and dark enough for a white name on them. */
const palette = ['#9a3412', '#1d4ed8', '#15803d', '#7e22ce', '#be123c', '#0e7490', '#a16207', '#4338ca']

/** The name and colour that others see of somebody who edits; from the server's records alone. */
export function stampOf(actor: Actor): StampedUser {
  const [first = 0] = createHash('sha256').update(actor.userId).digest()
  const name = actor.unitName ? `${actor.name}（${actor.unitName}）` : actor.name
  return { name, colour: palette[first % palette.length] ?? '#1d4ed8' }
}
