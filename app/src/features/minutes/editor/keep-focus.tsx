import { Component, createRef, type ReactNode } from 'react'

/**
 * When the agenda is arranged anew, the parts move in the document, and a browser takes the focus from what it
 * moves. Whoever is writing in such a part goes on writing. (Only a class can look before the change.)
 */
export class KeepFocus extends Component<{ children: ReactNode }> {
  readonly #box = createRef<HTMLDivElement>()

  override getSnapshotBeforeUpdate(): Element | null {
    const { activeElement } = document
    return activeElement && this.#box.current?.contains(activeElement) ? activeElement : null
  }

  override componentDidUpdate(_props: unknown, _state: unknown, focused: Element | null): void {
    const lost = focused && focused !== document.activeElement && this.#box.current?.contains(focused)
    if (lost && focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  }

  override render(): ReactNode {
    return <div ref={this.#box}>{this.props.children}</div>
  }
}
