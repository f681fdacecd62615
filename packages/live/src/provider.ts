import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { bytesOf, wireBytes } from './bytes.ts'
import { Inbox } from './inbox.ts'
import { Membership } from './membership.ts'
import { missingAtServer } from './missing-at-server.ts'
import { newUpdateIds } from './new-update-ids.ts'
import { PresenceLink } from './presence-link.ts'
import type { JoinAccepted } from './protocol.ts'
import type { LiveProviderOptions } from './provider-options.ts'
import { type SaveState, SaveStatus } from './save-status.ts'
import type { Off } from './transport.ts'
import { Uploader } from './uploader.ts'

/** Keeps a `Y.Doc` in step with its room and says what is saved. Document and awareness stay the caller's. */
export class LiveProvider {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** For `useSyncExternalStore`. */
  readonly status = new SaveStatus()
  readonly #membership: Membership
  readonly #presence: PresenceLink
  readonly #uploader: Uploader
  readonly #inbox: Inbox
  readonly #offs: Off[]

  constructor({ transport, documentId, doc, awareness, user, random = Math.random }: LiveProviderOptions) {
    this.doc = doc
    this.awareness = awareness
    if (user !== undefined) awareness.setLocalStateField('user', user)
    this.#uploader = new Uploader(newUpdateIds(random), {
      random,
      ready: () => this.#membership.mayWrite && !this.#inbox.held,
      send: ({ id, bytes }) => transport.request('live:update', { documentId, id, bytes: wireBytes(bytes) }),
      onAccepted: ({ after, seq, at }) => {
        this.#membership.confirmed()
        this.#showPending({ savedAt: new Date(at) })
        if (after !== undefined) this.#membership.saw({ after, seq })
      },
      onRefused: (code) => {
        this.#membership.refused(code)
        if (this.status.getSnapshot().access === 'read') this.#showRefused()
      },
    })
    this.#presence = new PresenceLink(awareness, (bytes) => {
      if (this.#membership.joined) transport.send('live:presence', { documentId, bytes: wireBytes(bytes) })
    })
    this.#membership = new Membership({
      transport,
      documentId,
      doc,
      random,
      status: this.status,
      onJoining: () => this.#uploader.interrupt(),
      onJoined: (result, first) => this.#joined(result, first),
      onStopped: () => {
        this.#inbox.release()
        this.#presence.forgetOthers()
        this.#showRefused()
      },
    })
    this.#inbox = new Inbox({
      doc,
      origin: this,
      presence: this.#presence,
      onOpen: () => this.#uploader.pump(),
    })
    this.#membership.start()
    doc.on('update', this.#onLocalUpdate)
    this.#offs = [
      transport.on('live:updates', (frame) => {
        if (frame.documentId !== documentId) return
        this.#inbox.update(bytesOf(frame.bytes))
        this.#membership.saw(frame)
      }),
      transport.on('live:presence', (frame) => {
        if (frame.documentId === documentId) this.#inbox.presence(bytesOf(frame.bytes))
      }),
      transport.onDisconnect(() => {
        this.#inbox.release()
        this.#uploader.interrupt()
        this.#presence.forgetOthers()
      }),
    ]
  }

  /** An input method composes: remote changes wait and local ones are not sent. At most ten seconds. */
  hold(): void {
    this.#inbox.hold()
  }

  /** The composition is over (or the window lost focus). */
  release(): void {
    this.#inbox.release()
  }

  /** Resolves when every local edit is committed. */
  acked(): Promise<void> {
    return new Promise((resolve) => {
      const off = this.status.subscribe(check)
      const { status } = this
      function check(): void {
        if (status.getSnapshot().pending > 0) return
        off()
        resolve()
      }
      check()
    })
  }

  /** Leaves the room. No timer and no listener stays behind. */
  destroy(): void {
    for (const off of this.#offs) off()
    this.doc.off('update', this.#onLocalUpdate)
    this.#inbox.stop()
    this.#presence.destroy()
    this.#uploader.interrupt()
    this.#membership.leave()
  }

  // A field, so that it can be taken off again.
  readonly #onLocalUpdate = (bytes: Uint8Array, origin: unknown): void => {
    if (origin === this) return
    this.#uploader.outbox.add(bytes)
    this.#showPending()
    this.#uploader.pump()
  }

  #joined(result: JoinAccepted, first: boolean): void {
    const { outbox } = this.#uploader
    const mayDelete = first || outbox.pending > 0
    const missing = missingAtServer(this.doc, result, this.#inbox.served, mayDelete)
    if (result.access === 'write' && missing !== undefined) outbox.replaceAll(missing)
    this.#inbox.update(bytesOf(result.update))
    this.#showPending()
    if (result.access === 'read') this.#showRefused()
    this.#presence.announce()
    this.#uploader.pump()
  }

  #showPending(more: Partial<SaveState> = {}): void {
    const { pending, unsavedSince } = this.#uploader.outbox
    this.status.set({ pending, unsavedSince, ...more })
  }

  /** What can no longer be sent is for the page to offer back. */
  #showRefused(): void {
    this.status.set({ refusedCharacters: this.#uploader.outbox.characters() })
  }
}
