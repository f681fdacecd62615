/** The browser's (or a script's) end of a live document. README.md shows how to use it from Node. */
export { LiveProvider } from './live-provider.ts'
export { type LiveDocument, openLiveDocument } from './open-live-document.ts'
export type { LiveProviderOptions } from './provider-options.ts'
