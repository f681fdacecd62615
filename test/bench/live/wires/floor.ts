import { openWebSocket } from '../../../kit/wire/open-socket.ts'
import type { Wire } from '../../../kit/wire/wire.ts'

/** The bare relay: a frame is an update. */
export const floor: Wire = {
  async connect({ url, document }, { onUpdate }) {
    const socket = await openWebSocket(`${url}/${document}`, onUpdate)
    return { send: (update) => socket.send(update), close: () => socket.terminate() }
  },
}
