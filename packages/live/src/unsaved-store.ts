/** Local edits of one document that are not known to be committed, as bytes. */
export type UnsavedEdits = {
  bytes: Uint8Array
  /** How many edits the writer made. */
  edits: number
  /** When the first of them was made. */
  since: Date
}
export type StoredEdits = UnsavedEdits & { key: number }

/**
 * Where a device keeps one author's unsaved edits of one document. Only these: what is committed is the server's, and
 * what others wrote is not for this device to keep. A row never changes, so two tabs may read the same rows and send
 * them both: the text is the same text under the same ids.
 */
export interface UnsavedStore {
  /** All rows, the oldest first. */
  load(): Promise<StoredEdits[]>
  /** Takes rows away and adds one, both or neither. Resolves with the key of the added row. */
  replace(keys: readonly number[], added?: UnsavedEdits): Promise<number | undefined>
}
