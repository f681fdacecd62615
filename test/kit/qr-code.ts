import jsQR from 'jsqr'
import type { Locator } from 'playwright-core'
import { PNG } from 'pngjs'

/** What a telephone would read from a code as it stands on the screen. */
export async function scan(picture: Locator): Promise<string> {
  const { data, width, height } = PNG.sync.read(await picture.screenshot())
  const code = jsQR(new Uint8ClampedArray(data), width, height)
  if (!code) throw new Error('nothing to be read in the picture')
  return code.data
}
