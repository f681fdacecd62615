import type { AcceptedUpdate, AppendReceipt, UpdateLog } from '../src/update-log.ts'
import { newLog } from './kit.ts'

/** A log whose commits take time. When the process is killed, what is in flight was committed or was not. */
export class LaggingLog implements UpdateLog {
  readonly inner = newLog()
  readonly random: () => number
  #flying: { timer: ReturnType<typeof setTimeout>; store: () => Promise<unknown> }[] = []

  constructor(random: () => number) {
    this.random = random
  }

  open = (documentId: string) => this.inner.open(documentId)
  readSince = (documentId: string, seq: number) => this.inner.readSince(documentId, seq)

  append(documentId: string, batch: readonly AcceptedUpdate[]): Promise<AppendReceipt> {
    return new Promise((resolve, reject) => {
      const store = () => this.inner.append(documentId, batch)
      const timer = setTimeout(() => {
        this.#flying = this.#flying.filter((entry) => entry.timer !== timer)
        const chance = this.random()
        if (chance < 0.03) reject(new Error('failed before the commit'))
        else if (chance < 0.06) store().then(() => reject(new Error('failed after the commit')), reject)
        else store().then(resolve, reject)
      }, this.random() * 40)
      this.#flying.push({ timer, store })
    })
  }

  async kill(): Promise<void> {
    for (const { timer, store } of this.#flying) {
      clearTimeout(timer)
      if (this.random() < 0.5) await store()
    }
    this.#flying = []
  }
}

/** The planted fault: says "committed" at once and commits later. */
export class HastyLog extends LaggingLog {
  override async append(documentId: string, batch: readonly AcceptedUpdate[]): Promise<AppendReceipt> {
    const slice = await this.inner.open(documentId)
    const seq = slice === 'missing' ? 0 : slice.seq
    void super.append(documentId, batch).catch(() => {})
    return { firstSeq: seq + 1, lastSeq: seq + batch.length, at: new Date() }
  }
}

/** The planted fault: now and then a row is not stored, and nobody is told. */
export class ForgetfulLog extends LaggingLog {
  override async append(documentId: string, batch: readonly AcceptedUpdate[]): Promise<AppendReceipt> {
    if (this.random() > 0.1) return super.append(documentId, batch)
    const receipt = await super.append(documentId, batch.slice(1))
    return { ...receipt, lastSeq: receipt.lastSeq + 1 }
  }
}
