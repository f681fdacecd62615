import { Reader, Writer } from '../../../kit/wire/bytes.ts'
import { openWebSocket } from '../../../kit/wire/open-socket.ts'
import type { Wire } from '../../../kit/wire/wire.ts'

const sync = 0
const [step1, step2, updated] = [0, 1, 2]

/** The protocol of y-websocket. It acknowledges nothing. */
export const yWebsocket: Wire = {
  async connect({ url, document }, { onUpdate, onLoaded }) {
    let loaded = () => {}
    const whole = new Promise<void>((resolve) => {
      loaded = resolve
    })
    const socket = await openWebSocket(`${url}/${document}`, (data) => {
      const message = new Reader(data)
      if (message.uint() !== sync) return
      const kind = message.uint()
      if (kind === step1) return
      const bytes = message.bytes()
      // What LevelDB gives comes late, as an update like any other.
      onLoaded?.(bytes)
      if (kind === step2) return loaded()
      onUpdate(bytes)
    })
    socket.send(
      new Writer()
        .uint(sync)
        .uint(step1)
        .bytes(new Uint8Array([0]))
        .done(),
    )
    await whole
    return {
      send: (update) => socket.send(new Writer().uint(sync).uint(updated).bytes(update).done()),
      close: () => socket.terminate(),
    }
  },
}
