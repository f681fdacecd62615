import { CommittedState } from '../committed-state.ts'
import { compactUpdates } from '../compact-updates.ts'
import { contentHashOf } from '../content-hash.ts'
import { UpdateGate, type Verdict, type Vet } from '../update-gate.ts'

type Held = { gate: UpdateGate; owned: ReadonlySet<number> }
export type JudgeInput = { room: number; author: string; owned: readonly number[]; bytes: Uint8Array }

/** What the thread does: each task takes and gives data that can be handed from thread to thread. */
export function createTasks(vet: Vet | undefined) {
  const gates = new Map<number, Held>()
  return {
    compact: compactUpdates,

    hash: contentHashOf,

    /** What somebody with this state vector lacks, and all there is. `undefined`: the vector cannot be read. */
    serve({ updates, stateVector }: { updates: readonly Uint8Array[]; stateVector: Uint8Array }) {
      const state = new CommittedState(updates, 0)
      try {
        return { update: state.since(stateVector), stateVector: state.stateVector(), merged: state.bytes() }
      } catch {
        return undefined
      }
    },

    /** Opens a room's gate with all that has been accepted in it. */
    open({ room, updates }: { room: number; updates: readonly Uint8Array[] }): void {
      const held: Held = {
        gate: new UpdateGate({ owns: (_author, client) => held.owned.has(client) }, () => updates, vet),
        owned: new Set(),
      }
      held.gate.prepare()
      gates.set(room, held)
    },

    /** Judges an update; `undefined` when the room's gate is not open. */
    judge({ room, author, owned, bytes }: JudgeInput): Verdict | undefined {
      const held = gates.get(room)
      if (held === undefined) return undefined
      held.owned = new Set(owned)
      const verdict = held.gate.judge(author, bytes)
      // The scratch was spoilt, and what was accepted since `open` is known to the room alone.
      if (!held.gate.isPrepared) gates.delete(room)
      return verdict
    },

    absorb({ room, updates }: { room: number; updates: readonly Uint8Array[] }): void {
      const gate = gates.get(room)?.gate
      gate?.absorb(updates)
      if (gate?.isPrepared === false) gates.delete(room)
    },

    drop({ room }: { room: number }): void {
      gates.delete(room)
    },
  }
}

export type Tasks = ReturnType<typeof createTasks>
