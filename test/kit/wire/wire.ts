/** How clients of one kind of server speak: all that a load needs to know of it. */
export type Wire = {
  /** Opens a document; resolves when what is there has arrived. */
  connect(seat: Seat, hear: Hear): Promise<Client>
}

/** Who sits where: one connection. */
export type Seat = { url: string; document: string; client: number; cookie?: string }

export type Hear = {
  /** A Yjs update of somebody. The bytes may be read until the call returns. */
  onUpdate(bytes: Buffer): void
  /** The server says that the oldest update not yet acknowledged is safe (`ok`), or not. */
  onAck?(ok: boolean): void
  /** Bytes of the document as it was at joining, possibly in several parts. */
  onLoaded?(bytes: Buffer): void
}

export type Client = {
  /** `onAnswer` hears of exactly this update, where the server answers each. */
  send(update: Uint8Array, onAnswer?: (answer: { ok: boolean; code?: string }) => void): void
  close(): void
}
