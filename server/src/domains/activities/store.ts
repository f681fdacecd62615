import { freePlaces, mayResize, movingUp, stateOfNew } from '@pilin/domain/activities/places'
import type { RegistrationKind } from '@pilin/domain/activities/vocabulary'
import type { Transaction } from '@pilin/prisma/database'
import { DomainError } from '../../kernel/domain-error.ts'

/** An activity whose row is locked. */
type Locked = { id: string; organizationId: string; places: number | null }

/** Who registers, and for how many. */
export type NewRegistration = {
  kind: RegistrationKind
  personId?: string
  unitId?: string
  name?: string
  phone?: string
  email?: string
  tokenHash?: Buffer<ArrayBuffer>
  places: number
}

/**
 * Gives a registration its places, or its turn in the queue. The caller holds the activity's lock; whatever else
 * writes, the database counts and refuses what is too many.
 */
export async function keepRegistration(
  tx: Transaction,
  { id: activityId, organizationId }: Locked,
  given: NewRegistration,
  now: Date,
) {
  // Behind the lock: what was read before may be old.
  const { places, taken } = await tx.activity.findUniqueOrThrow({ where: { id: activityId } })
  if (places !== null && given.places > places) throw new DomainError('GROUP_TOO_LARGE', { places })
  const someoneWaits = (await tx.registration.count({ where: { activityId, state: 'WAITING' } })) > 0
  const state = stateOfNew({ places, taken, someoneWaits }, given.places)
  const last = await tx.registration.aggregate({ where: { activityId }, _max: { serial: true } })
  return tx.registration.create({
    data: {
      ...given,
      organizationId,
      activityId,
      state,
      serial: (last._max.serial ?? 0) + 1,
      registeredAt: now,
      placedAt: state === 'PLACED' ? now : null,
    },
    select: { id: true, state: true },
  })
}

/** Lets those who wait have what is free, in their order; returns how many moved up. The activity is locked. */
export async function moveUp(tx: Transaction, activityId: string, now: Date): Promise<number> {
  const activity = await tx.activity.findUniqueOrThrow({ where: { id: activityId } })
  const queue = await tx.registration.findMany({
    where: { activityId, state: 'WAITING' },
    orderBy: { serial: 'asc' },
    select: { id: true, places: true },
  })
  const next = movingUp(queue, freePlaces(activity))
  // One by one: the database lets nobody overtake.
  for (const { id } of next) {
    await tx.registration.update({ where: { id }, data: { state: 'PLACED', placedAt: now } })
  }
  return next.length
}

/** Gives places back, and lets who waits move up in the same transaction. What a visitor wrote is wiped. */
export async function giveBack(
  tx: Transaction,
  { id, activityId }: { id: string; activityId: string },
  now: Date,
): Promise<number> {
  await tx.registration.update({
    where: { id },
    data: {
      state: 'CANCELLED',
      cancelledAt: now,
      name: '',
      phone: '',
      email: '',
      present: 0,
      checkedInAt: null,
      checkInWay: null,
    },
  })
  return moveUp(tx, activityId, now)
}

/**
 * Gives a group another number of places; with fewer, those who wait move up. The activity is locked.
 * @throws DomainError GROUP_ARRIVED, GROUP_NOT_FREE, GROUP_WAITED_FOR
 */
export async function resizeGroup(
  tx: Transaction,
  group: {
    id: string
    activityId: string
    serial: number
    state: 'PLACED' | 'WAITING'
    places: number
    present: number
  },
  asked: number,
  now: Date,
): Promise<number> {
  const { id, activityId, serial, state, places: own, present } = group
  if (asked < present) throw new DomainError('GROUP_ARRIVED', { present })
  // Behind the lock: what was read before may be old.
  const { places, taken } = await tx.activity.findUniqueOrThrow({ where: { id: activityId } })
  const waiting = await tx.registration.count({
    where: {
      activityId,
      state: 'WAITING',
      id: { not: id },
      ...(state === 'WAITING' && { serial: { gt: serial } }),
    },
  })
  const count = { places, taken, state, own, someoneWaits: waiting > 0 }
  if (!mayResize(count, asked)) {
    if (waiting > 0) throw new DomainError('GROUP_WAITED_FOR')
    const most = state === 'WAITING' ? (places ?? 0) : own + freePlaces({ places, taken })
    throw new DomainError('GROUP_NOT_FREE', { most })
  }
  await tx.registration.update({ where: { id }, data: { places: asked } })
  return moveUp(tx, activityId, now)
}

/** Notes how many of a registration came; 0 takes it back. */
export async function notePresent(
  tx: Transaction,
  registrationId: string,
  { present, way, now }: { present: number; way: 'QR' | 'HAND'; now: Date },
): Promise<void> {
  const arrived = present > 0
  await tx.registration.update({
    where: { id: registrationId },
    data: { present, checkedInAt: arrived ? now : null, checkInWay: arrived ? way : null },
  })
}
