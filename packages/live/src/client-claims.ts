/** How many ids one author may hold without having written under them. */
const MAX_UNWRITTEN = 64

/**
 * Who may use which Yjs client id in one document. Yjs trusts client ids: text sent under somebody else's
 * id makes two copies differ for ever. The first to use an id owns it.
 */
export class ClientClaims {
  readonly #written = new Map<number, string>()
  readonly #unwritten = new Map<number, string>()

  /** Ids in the committed history belong to their recorded authors. */
  adopt(owners: ReadonlyMap<number, string>): void {
    for (const [client, author] of owners) {
      this.#written.set(client, author)
      this.#unwritten.delete(client)
    }
  }

  /** Claims an id for an author who joins. False when it is another's. */
  claim(client: number, author: string): boolean {
    const owner = this.#written.get(client) ?? this.#unwritten.get(client)
    if (owner !== undefined) return owner === author
    this.#unwritten.set(client, author)
    this.#forgetOldest(author)
    return true
  }

  owns(author: string, client: number): boolean {
    return (this.#written.get(client) ?? this.#unwritten.get(client)) === author
  }

  /** The ids that an author may write under. */
  ownedBy(author: string): number[] {
    const ids: number[] = []
    for (const owners of [this.#written, this.#unwritten]) {
      for (const [client, owner] of owners) if (owner === author) ids.push(client)
    }
    return ids
  }

  /** The id now has committed text; the claim is permanent. */
  confirm(clients: readonly number[], author: string): void {
    for (const client of clients) {
      this.#unwritten.delete(client)
      this.#written.set(client, author)
    }
  }

  /** Joining again and again with fresh ids must not fill the memory. */
  #forgetOldest(author: string): void {
    const held = [...this.#unwritten].filter(([, owner]) => owner === author)
    for (const [client] of held.slice(0, Math.max(0, held.length - MAX_UNWRITTEN)))
      this.#unwritten.delete(client)
  }
}
