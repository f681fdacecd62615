import {
  type Awareness,
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness'

type Changes = { added: number[]; updated: number[]; removed: number[] }

/** Keeps an awareness and the wire in step: own state out, everybody else's in. */
export class PresenceLink {
  readonly #awareness: Awareness
  readonly #send: (bytes: Uint8Array) => void

  constructor(awareness: Awareness, send: (bytes: Uint8Array) => void) {
    this.#awareness = awareness
    this.#send = send
    awareness.on('update', this.#onUpdate)
  }

  /** After joining: with a new clock, because the others were told that we had gone. */
  announce(): void {
    const state = this.#awareness.getLocalState()
    if (state !== null) this.#awareness.setLocalState(state)
  }

  apply(bytes: Uint8Array): void {
    applyAwarenessUpdate(this.#awareness, bytes, this)
  }

  /** Without a connection nobody else is known to be here. */
  forgetOthers(): void {
    const others = [...this.#awareness.getStates().keys()].filter((id) => id !== this.#awareness.clientID)
    removeAwarenessStates(this.#awareness, others, this)
  }

  destroy(): void {
    this.#awareness.off('update', this.#onUpdate)
    this.forgetOthers()
  }

  readonly #onUpdate = ({ added, updated, removed }: Changes, origin: unknown): void => {
    const own = this.#awareness.clientID
    if (origin === this || ![...added, ...updated, ...removed].includes(own)) return
    this.#send(encodeAwarenessUpdate(this.#awareness, [own]))
  }
}
