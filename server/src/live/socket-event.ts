import type { z } from 'zod'
import type { Actor } from '../kernel/actor.ts'
import type { Verdict } from '../kernel/verdict.ts'
import type { LiveSocket } from './live-socket.ts'

/** What an event's steps work with. */
export type EventContext<Input> = {
  socket: LiveSocket
  input: Input
  /** Who the session belongs to right now; looked up anew, so that a change counts at once. */
  actorNow(): Promise<Actor>
}

/**
 * One event that a browser may send: its shape, what it is about, who may, what happens. An event without a
 * policy does not compile, and only events made here are registered.
 */
export type SocketEvent<Schema extends z.ZodType = z.ZodType, Thing = unknown, Result = unknown> = {
  name: string
  input: Schema
  load(context: EventContext<z.output<Schema>>): Promise<Thing> | Thing
  policy(thing: NoInfer<Thing>, input: z.output<Schema>): Verdict
  handle(context: EventContext<z.output<Schema>> & { thing: NoInfer<Thing> }): Promise<Result> | Result
}

/** Gives an event its types. */
export function socketEvent<Schema extends z.ZodType, Thing, Result>(
  definition: SocketEvent<Schema, Thing, Result>,
): SocketEvent<Schema, Thing, Result> {
  return definition
}
