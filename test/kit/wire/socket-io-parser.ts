export type Packet = { type: number; data: unknown; id?: number }

/**
 * A packet as frames, as the parser writes it that socket.io comes with: JSON, and each binary field in a frame of
 * its own behind it.
 */
export function writePacket({ type, data, id }: Packet): (string | Buffer)[] {
  if (type === 0) return ['40']
  const attachments: Buffer[] = []
  const json = JSON.stringify(data, (_key, value: unknown) => {
    const bytes = bytesIn(value)
    if (!bytes) return value
    attachments.push(bytes)
    return { _placeholder: true, num: attachments.length - 1 }
  })
  const head = attachments.length > 0 ? `45${attachments.length}-` : '42'
  return [`${head}${id ?? ''}${json}`, ...attachments]
}

/** A `Buffer` reaches a replacer as the object that its `toJSON` made. */
function bytesIn(value: unknown): Buffer | undefined {
  const shape = value as { type?: unknown; data?: unknown } | null
  const isBuffer = typeof shape === 'object' && shape?.type === 'Buffer' && Array.isArray(shape.data)
  return isBuffer ? Buffer.from(shape.data as number[]) : undefined
}

/** Puts frames together to packets again. */
export function packetReader(take: (packet: Packet) => void) {
  let waiting: { text: string; missing: number; parts: Buffer[] } | undefined
  return (frame: Buffer, isBinary: boolean) => {
    if (isBinary) {
      if (!waiting) return
      waiting.parts.push(frame)
      if (--waiting.missing > 0) return
      const { text, parts } = waiting
      waiting = undefined
      return take(parse(text, parts))
    }
    const text = frame.toString('utf8').slice(1)
    const missing = /^[56](\d+)-/.exec(text)?.[1]
    if (missing === undefined || missing === '0') return take(parse(text, []))
    waiting = { text, missing: Number(missing), parts: [] }
  }
}

function parse(text: string, parts: readonly Buffer[]): Packet {
  const [head = '', type = '', id = ''] = /^([0-6])(?:\d+-)?(\d*)/.exec(text) ?? []
  const rest = text.slice(head.length)
  const data: unknown =
    rest === ''
      ? undefined
      : JSON.parse(rest, (_key, value: { _placeholder?: boolean; num?: number } | null) =>
          value?._placeholder ? parts[value.num ?? 0] : value,
        )
  const plain = { '5': 2, '6': 3 }[type] ?? Number(type)
  return { type: plain, data, ...(id === '' ? {} : { id: Number(id) }) }
}
