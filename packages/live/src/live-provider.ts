import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { bytesOf, wireBytes } from './bytes.ts'
import { contentHash } from './content-hash.ts'
import { DriftWatch } from './drift-watch.ts'
import { Inbox } from './inbox.ts'
import { Membership } from './membership.ts'
import { missingAtServer } from './missing-at-server.ts'
import { newUpdateIds } from './new-update-ids.ts'
import { PresenceLink } from './presence-link.ts'
import type { JoinAccepted } from './protocol.ts'
import type { LiveProviderOptions } from './provider-options.ts'
import { SaveStatus } from './save-status.ts'
import { takenText } from './taken-text.ts'
import type { Off } from './transport.ts'
import type { UnsavedStore } from './unsaved-store.ts'
import { UnsavedWork } from './unsaved-work.ts'
import { Uploader } from './uploader.ts'

const COMPARE_EVERY_MS = 60_000

/** Keeps a `Y.Doc` in step with its room and says what is saved. Document and awareness stay the caller's. */
export class LiveProvider {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** For `useSyncExternalStore`. */
  readonly status = new SaveStatus()
  readonly #membership: Membership
  readonly #presence: PresenceLink
  readonly #uploader: Uploader
  readonly #work: UnsavedWork
  readonly #inbox: Inbox
  readonly #drift: DriftWatch
  readonly #takenListeners = new Set<(text: string) => void>()
  readonly #offs: Off[]
  #destroyed = false

  constructor(options: LiveProviderOptions) {
    const { transport, documentId, doc, awareness, user, random = Math.random } = options
    this.doc = doc
    this.awareness = awareness
    if (user !== undefined) awareness.setLocalStateField('user', user)
    this.#uploader = new Uploader(newUpdateIds(random), {
      random,
      ready: () => this.#membership.mayWrite && !this.#inbox.held,
      send: ({ id, bytes }) => transport.request('live:update', { documentId, id, bytes: wireBytes(bytes) }),
      onAccepted: ({ after, seq, at }) => {
        this.#membership.confirmed()
        this.#work.show({ savedAt: new Date(at) })
        if (after !== undefined) this.#membership.saw({ after, seq })
      },
      onRefused: (code) => {
        this.#membership.refused(code)
        if (this.status.getSnapshot().access === 'read') this.#work.showRefused()
      },
    })
    this.#work = new UnsavedWork({ doc, outbox: this.#uploader.outbox, status: this.status })
    this.#presence = new PresenceLink(awareness, (bytes) => {
      if (this.#membership.joined) transport.send('live:presence', { documentId, bytes: wireBytes(bytes) })
    })
    this.#membership = new Membership({
      transport,
      documentId,
      doc,
      random,
      status: this.status,
      formerIds: () => this.#work.formerIds,
      onJoining: () => this.#uploader.interrupt(),
      onJoined: (result, first) => this.#joined(result, first),
      onStopped: () => {
        this.#inbox.release()
        this.#presence.forgetOthers()
        this.#work.showRefused()
      },
    })
    this.#inbox = new Inbox({
      doc,
      origin: this,
      presence: this.#presence,
      onOpen: () => this.#uploader.pump(),
    })
    this.#drift = new DriftWatch(
      {
        position: () => (this.#isAtRest ? this.#membership.seq : undefined),
        hash: () => contentHash(doc),
        ask: (claim) => transport.request('live:check', { documentId, ...claim }),
        onDiverged: () => this.#membership.diverged(),
      },
      options.compareEveryMs ?? COMPARE_EVERY_MS,
    )
    doc.on('update', this.#onLocalUpdate)
    doc.on('afterTransaction', this.#onTransaction)
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
    if (options.unsaved === undefined) this.#membership.start()
    else void this.#work.open(options.unsaved).then(() => this.#destroyed || this.#membership.start())
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

  /** Keeps what is unsaved on this device from now on; without a store it is not kept, and what was is forgotten. */
  keepUnsaved(store: UnsavedStore | undefined): void {
    this.#work.keep(store)
  }

  /** Writes to the device what is not there yet; for when the page may go away. */
  flushKept(): Promise<void> {
    return this.#work.flush()
  }

  /** The words that are not committed, in the order in which they were typed. */
  unsavedText(): string {
    return this.#work.text()
  }

  /** The page has taken the unsaved words into its care: the device forgets the edits. */
  giveUpUnsaved(): Promise<void> {
    return this.#work.forget()
  }

  /** Compares the content with the server's now, unless it has been since the last change. */
  compare(): Promise<void> {
    return this.#drift.compare()
  }

  /** Tells of own words that somebody else's deletion took before they were saved. */
  onTaken(listener: (text: string) => void): Off {
    this.#takenListeners.add(listener)
    return () => this.#takenListeners.delete(listener)
  }

  /** Leaves the room. No timer and no listener stays behind. */
  destroy(): void {
    this.#destroyed = true
    for (const off of this.#offs) off()
    this.doc.off('update', this.#onLocalUpdate)
    this.doc.off('afterTransaction', this.#onTransaction)
    this.#drift.stop()
    this.#inbox.stop()
    this.#presence.destroy()
    this.#uploader.interrupt()
    this.#membership.leave()
    void this.#work.flush()
  }

  /** Nothing is under way: what is in the document is what the log holds. */
  get #isAtRest(): boolean {
    const { phase, pending } = this.status.getSnapshot()
    return phase === 'synced' && pending === 0 && !this.#inbox.held
  }

  // Fields, so that they can be taken off again.
  readonly #onLocalUpdate = (bytes: Uint8Array, origin: unknown): void => {
    if (origin === this || origin === this.#work) return
    this.#work.add(bytes)
    this.#uploader.pump()
  }

  readonly #onTransaction = (transaction: Y.Transaction): void => {
    const { clientID } = this.doc
    if (transaction.origin !== this || !transaction.deleteSet.clients.has(clientID)) return
    const text = takenText(transaction, clientID, this.#work.firstClock())
    if (text !== '') for (const listener of [...this.#takenListeners]) listener(text)
  }

  #joined(result: JoinAccepted, first: boolean): void {
    const { outbox } = this.#uploader
    const mayDelete = first || outbox.pending > 0
    const missing = missingAtServer(this.doc, result, this.#inbox.served, mayDelete)
    if (result.access === 'write' && missing !== undefined) outbox.replaceAll(missing)
    this.#inbox.update(bytesOf(result.update))
    this.#work.restore()
    this.#work.show()
    if (result.access === 'read') this.#work.showRefused()
    this.#presence.announce()
    this.#uploader.pump()
  }
}
