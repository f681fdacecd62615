import { generalFragment } from '@pilin/domain/minutes/fragments'
import * as Y from 'yjs'

const letters = '山塘毗邻党建会议记录界河保洁'

/** The character that a client writes at a clock: whoever knows the two knows what must be there. */
export function characterAt(client: number, clock: number): string {
  return letters[(client * 7 + clock) % letters.length] ?? '字'
}

/**
 * What must be there whatever happens: for each client the clocks that were acknowledged, and those that somebody
 * else has seen. It is kept away from the server and knows nothing of how the server keeps text.
 */
export class Ledger {
  readonly #acknowledged = new Map<number, Set<number>>()
  readonly #seen = new Map<number, number>()
  #acks = 0

  acknowledge(client: number, clock: number): void {
    const clocks = this.#acknowledged.get(client) ?? new Set()
    this.#acknowledged.set(client, clocks.add(clock))
    this.#acks += 1
  }

  /** Somebody was shown an update. */
  show(update: Uint8Array): void {
    for (const { id, length } of Y.decodeUpdate(update).structs) {
      this.#seen.set(id.client, Math.max(this.#seen.get(id.client) ?? 0, id.clock + length))
    }
  }

  get acknowledged(): number {
    return this.#acks
  }

  get seen(): number {
    return [...this.#seen.values()].reduce((sum, clock) => sum + clock, 0)
  }

  /** What a newcomer does not get, of what was acknowledged and of what was seen. */
  missingFrom(doc: Y.Doc): { acknowledged: number; seen: number } {
    const words = wordsByClient(doc)
    let acknowledged = 0
    let seen = 0
    for (const [client, clocks] of this.#acknowledged) {
      for (const clock of clocks) {
        if (words.get(client)?.get(clock) !== characterAt(client, clock)) acknowledged += 1
      }
    }
    for (const [client, end] of this.#seen) seen += Math.max(0, end - Y.getState(doc.store, client))
    return { acknowledged, seen }
  }
}

/** Every visible character of a part, by who wrote it and when: read from the text, not from a state vector. */
function wordsByClient(doc: Y.Doc): Map<number, Map<number, string>> {
  const found = new Map<number, Map<number, string>>()
  const visit = (type: Y.XmlFragment | Y.XmlText | Y.XmlHook): void => {
    for (let item = type._start; item !== null; item = item.right) {
      const { content, id } = item
      if (content instanceof Y.ContentType) visit(content.type as Y.XmlFragment)
      if (item.deleted || !(content instanceof Y.ContentString)) continue
      const clocks = found.get(id.client) ?? new Map<number, string>()
      found.set(id.client, clocks)
      for (let i = 0; i < content.str.length; i++) clocks.set(id.clock + i, content.str.charAt(i))
    }
  }
  visit(doc.getXmlFragment(generalFragment))
  return found
}
