import { Reader, Writer } from '../../../kit/wire/bytes.ts'
import { openWebSocket } from '../../../kit/wire/open-socket.ts'
import type { Wire } from '../../../kit/wire/wire.ts'

const [sync, auth, syncReply, syncStatus] = [0, 2, 4, 8]
const [step1, step2, updated] = [0, 1, 2]

/** The protocol of Hocuspocus 4, without authentication. It acknowledges with a status. */
export const hocuspocus: Wire = {
  async connect({ url, document }, { onUpdate, onAck, onLoaded }) {
    let loaded = () => {}
    const whole = new Promise<void>((resolve) => {
      loaded = resolve
    })
    const head = (type: number) => new Writer().text(document).uint(type)
    const socket = await openWebSocket(url, (data, _isBinary, socket) => {
      const message = new Reader(data)
      message.text()
      const type = message.uint()
      if (type === auth)
        socket.send(
          head(sync)
            .uint(step1)
            .bytes(new Uint8Array([0]))
            .done(),
        )
      if (type === syncStatus) onAck?.(message.uint() === 1)
      if (type !== sync && type !== syncReply) return
      const kind = message.uint()
      if (kind === step1) return
      const bytes = message.bytes()
      if (kind === step2) {
        onLoaded?.(bytes)
        return loaded()
      }
      onUpdate(bytes)
    })
    socket.send(head(auth).uint(0).text('token').done())
    await whole
    return {
      send: (update) => socket.send(head(sync).uint(updated).bytes(update).done()),
      close: () => socket.terminate(),
    }
  },
}
