import * as Y from 'yjs'
import { BackOff } from './back-off.ts'
import { wireBytes } from './bytes.ts'
import type { MembershipHost } from './membership-host.ts'
import { type JoinAccepted, PROTOCOL_VERSION, REFUSALS, type RefusalCode } from './protocol.ts'
import { SeqTracker, type Span } from './seq-tracker.ts'
import type { Off } from './transport.ts'

/** How often in a row the server may refuse our text before we stop sending it. */
const MAX_REFUSALS = 2

/** Being in the room: joins, joins again when the connection or the server wants it, and knows when it is over. */
export class Membership {
  readonly documentId: string
  readonly #host: MembershipHost
  readonly #backOff: BackOff
  readonly #seen = new SeqTracker()
  #offs: Off[] = []
  /** Answers to an earlier attempt are of no interest. */
  #attempt = 0
  #joined = false
  #everJoined = false
  #stopped = false
  #refusals = 0
  #looking: ReturnType<typeof setTimeout> | undefined

  constructor(host: MembershipHost) {
    this.#host = host
    this.documentId = host.documentId
    this.#backOff = new BackOff(host.random)
  }

  get joined(): boolean {
    return this.#joined
  }

  get mayWrite(): boolean {
    return this.#joined && this.#host.status.getSnapshot().access === 'write'
  }

  /** How far the log has been followed; `undefined` while joining. */
  get seq(): number | undefined {
    return this.#joined ? this.#seen.seq : undefined
  }

  start(): void {
    const { transport, status } = this.#host
    this.#offs = [
      transport.onConnect(() => this.#join()),
      transport.onDisconnect(() => this.#away()),
      transport.on('live:closed', ({ documentId, reason }) => {
        if (documentId === this.documentId) this.#act(reason)
      }),
    ]
    if (transport.connected) this.#join()
    else status.set({ phase: 'offline' })
  }

  /** A frame arrived; when one before it did not, the difference is fetched. */
  saw(span: Span): void {
    this.#seen.saw(span)
    if (!this.#seen.isWhole) this.#lookAgain()
  }

  /** The server has committed something of ours. */
  confirmed(): void {
    this.#refusals = 0
  }

  /** The document is not what is committed, and joining again would not show it. */
  diverged(): void {
    this.#act('diverged')
  }

  /** The server has refused something of ours. */
  refused(code: RefusalCode): void {
    this.#refusals++
    const hopeless = REFUSALS[code].action === 'resync' && this.#refusals >= MAX_REFUSALS
    if (hopeless) this.#stop(code)
    else this.#act(code)
  }

  leave(): void {
    const { transport } = this.#host
    for (const off of this.#offs) off()
    if (this.#joined) transport.send('live:leave', { documentId: this.documentId })
    this.#stopped = true
    clearTimeout(this.#looking)
    this.#away()
  }

  #join(): void {
    if (this.#stopped) return
    const { transport, doc, status, formerIds, onJoining } = this.#host
    this.#backOff.cancel()
    this.#joined = false
    this.#seen.joining()
    onJoining()
    status.set({ phase: 'connecting' })
    const attempt = ++this.#attempt
    const request = {
      documentId: this.documentId,
      version: PROTOCOL_VERSION,
      presenceId: doc.clientID,
      formerIds: formerIds(),
      stateVector: wireBytes(Y.encodeStateVector(doc)),
    }
    transport.request('live:join', request).then(
      (result) => {
        if (attempt !== this.#attempt) return
        if (result.ok) this.#enter(result)
        else if (REFUSALS[result.code].action === 'resync') this.refused(result.code)
        else this.#act(result.code)
      },
      () => attempt === this.#attempt && this.#joinLater(),
    )
  }

  #enter(result: JoinAccepted): void {
    const { status, onJoined } = this.#host
    const first = !this.#everJoined
    this.#backOff.reset()
    this.#joined = true
    this.#everJoined = true
    this.#seen.joined(result.seq)
    status.set({ phase: 'synced', access: result.access })
    onJoined(result, first)
    if (!this.#seen.isWhole) this.#lookAgain()
  }

  /** What is missing may have come in the same breath: the answer to an own edit is a promise, and later. */
  #lookAgain(): void {
    this.#looking ??= setTimeout(() => {
      this.#looking = undefined
      if (this.#joined && !this.#seen.isWhole) this.#join()
    }, 0)
  }

  /** Does what the closed list of reasons says. */
  #act(code: RefusalCode): void {
    if (this.#stopped) return
    const { action } = REFUSALS[code]
    if (action === 'stop' || action === 'reopen') this.#stop(code)
    else if (action === 'read') this.#host.status.set({ access: 'read' })
    else this.#joinLater()
  }

  #joinLater(): void {
    this.#away()
    if (this.#host.transport.connected) this.#backOff.retry(() => this.#join())
  }

  #away(): void {
    this.#attempt++
    this.#joined = false
    this.#backOff.cancel()
    if (!this.#stopped) {
      this.#host.status.set({ phase: this.#host.transport.connected ? 'connecting' : 'offline' })
    }
  }

  #stop(reason: RefusalCode): void {
    this.#stopped = true
    this.#away()
    this.#host.status.set({ phase: 'closed', closedReason: reason })
    this.#host.onStopped()
  }
}
