import { BackOff } from './back-off.ts'
import { Outbox, type Parcel } from './outbox.ts'
import { REFUSALS, type RefusalCode, type UpdateAccepted, type UpdateResult } from './protocol.ts'

export type UploaderHost = {
  send: (parcel: Parcel) => Promise<UpdateResult>
  /** Whether an update may be sent now (joined, allowed to write, no composition). */
  ready: () => boolean
  onAccepted: (result: UpdateAccepted) => void
  /** A refusal that sending again does not cure. */
  onRefused: (code: RefusalCode) => void
  random: () => number
}

/** Sends local edits, one request at a time, and again until the server has answered. */
export class Uploader {
  readonly outbox: Outbox
  readonly #host: UploaderHost
  readonly #backOff: BackOff
  /** Answers of an earlier connection are of no interest. */
  #round = 0
  #sending = false

  constructor(newId: () => string, host: UploaderHost) {
    this.outbox = new Outbox(newId)
    this.#host = host
    this.#backOff = new BackOff(host.random)
  }

  pump(): void {
    if (this.#sending || this.#backOff.waiting || !this.#host.ready()) return
    const parcel = this.outbox.next()
    if (parcel === undefined) return
    const round = this.#round
    this.#sending = true
    this.#host.send(parcel).then(
      (result) => round === this.#round && this.#answered(result),
      () => round === this.#round && this.#again(),
    )
  }

  /** The connection broke or is made anew: the request under way is as good as lost. */
  interrupt(): void {
    this.#round++
    this.#sending = false
    this.#backOff.reset()
  }

  #answered(result: UpdateResult): void {
    if (result.ok) {
      this.#sending = false
      this.#backOff.reset()
      this.outbox.delivered()
      this.#host.onAccepted(result)
      this.pump()
    } else if (REFUSALS[result.code].action === 'retry') this.#again()
    else {
      this.#sending = false
      this.#host.onRefused(result.code)
    }
  }

  #again(): void {
    this.#sending = false
    this.#backOff.retry(() => this.pump())
  }
}
