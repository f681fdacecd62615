import type { LiveProvider } from '@pilin/live/provider'

/** The browser still writes the composed text after it says that the composition is over. */
const settleMs = 50

/**
 * While an input method composes, others' changes wait outside the editor and half-typed letters stay inside.
 * Leaving the field or the window ends it too: not every input method says when it is over.
 */
export class Composing {
  readonly #provider: LiveProvider
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(provider: LiveProvider) {
    this.#provider = provider
  }

  readonly begin = (): void => {
    clearTimeout(this.#timer)
    this.#provider.hold()
  }

  readonly end = (): void => {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#provider.release(), settleMs)
  }

  readonly leave = (): void => {
    clearTimeout(this.#timer)
    this.#provider.release()
  }

  /** For the whole page: hidden means the composition is over. Returns how to stop listening. */
  watchWindow(): () => void {
    const hidden = () => document.visibilityState === 'hidden' && this.leave()
    document.addEventListener('visibilitychange', hidden)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      clearTimeout(this.#timer)
    }
  }
}
