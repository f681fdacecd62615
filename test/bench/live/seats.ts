import { pilin } from '../../kit/wire/pilin.ts'
import type { Seat, Wire } from '../../kit/wire/wire.ts'
import type { Target } from './tasks.ts'
import { floor } from './wires/floor.ts'
import { hocuspocus } from './wires/hocuspocus.ts'
import { yWebsocket } from './wires/y-websocket.ts'

export const wires: Record<Target['wire'], Wire> = {
  floor,
  'y-websocket': yWebsocket,
  hocuspocus,
  pilin,
}

let clients = 1_000

/** A connection to a document, with a client id that nobody had before and a person to whom it belongs. */
export function seatOf({ url, documents, cookies }: Target, document: number, place: number): Seat {
  const name = documents[document]
  if (name === undefined) throw new Error(`there is no document ${document}`)
  const cookie = cookies[place % cookies.length]
  return { url, document: name, client: ++clients, ...(cookie ? { cookie } : {}) }
}
