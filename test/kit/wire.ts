import type { Page } from 'playwright-core'
import { scriptsReady } from './journey.ts'

/** What a test makes of a message on its way: another one, or none. */
export type Forger = (message: string | Buffer) => string | Buffer | undefined

/** A live connection that a test can falsify, in either direction, until it sets an honest one again. */
export type Wire = {
  sends: Forger
  receives: Forger
  /** Breaks it; the page comes back by itself. */
  cut(): Promise<void>
}

export const honest: Forger = (message) => message
export const lost: Forger = () => undefined

/** Puts other words of the same length into binary messages, which stay readable. */
export function replacing(from: string, to: string): Forger {
  return (message) => {
    const at = typeof message === 'string' ? -1 : message.indexOf(from)
    if (at < 0) return message
    const changed = Buffer.from(message)
    changed.write(to, at)
    return changed
  }
}

/** Loads a page anew with a connection that can be falsified. */
export async function forgeableWire(page: Page): Promise<Wire> {
  let cut = async () => {}
  const wire: Wire = { sends: honest, receives: honest, cut: () => cut() }
  let upgraded = () => {}
  const open = new Promise<void>((resolve) => {
    upgraded = resolve
  })
  await page.routeWebSocket(/\/live\//, (near) => {
    const far = near.connectToServer()
    cut = () => near.close({ code: 4000 })
    near.onMessage((message) => {
      // socket.io begins with plain requests; from this packet on everything goes over the socket.
      if (message === '5') upgraded()
      const passed = wire.sends(message)
      if (passed !== undefined) far.send(passed)
    })
    far.onMessage((message) => {
      const passed = wire.receives(message)
      if (passed !== undefined) near.send(passed)
    })
  })
  await page.reload()
  await scriptsReady(page)
  await open
  return wire
}
