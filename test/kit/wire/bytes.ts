/** Variable-length integers and strings as Yjs and its servers write them. */
export class Writer {
  readonly #bytes: number[] = []

  uint(value: number): this {
    let rest = value
    while (rest > 127) {
      this.#bytes.push(128 | (rest % 128))
      rest = Math.floor(rest / 128)
    }
    this.#bytes.push(rest)
    return this
  }

  byte(value: number): this {
    this.#bytes.push(value)
    return this
  }

  text(value: string): this {
    return this.bytes(Buffer.from(value, 'utf8'))
  }

  /** With its length in front. */
  bytes(value: Uint8Array): this {
    this.uint(value.byteLength)
    this.#bytes.push(...value)
    return this
  }

  done(): Buffer {
    return Buffer.from(this.#bytes)
  }
}

export class Reader {
  readonly #bytes: Buffer
  #at = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  uint(): number {
    let value = 0
    let factor = 1
    for (;;) {
      const byte = this.#bytes[this.#at++] ?? 0
      value += (byte & 127) * factor
      if (byte < 128) return value
      factor *= 128
    }
  }

  bytes(): Buffer {
    const length = this.uint()
    this.#at += length
    return this.#bytes.subarray(this.#at - length, this.#at)
  }

  text(): string {
    return this.bytes().toString('utf8')
  }
}
