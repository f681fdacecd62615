/** What a list shows of a file: never its content. */
export const fileFacts = { id: true, name: true, mediaType: true, size: true } as const
