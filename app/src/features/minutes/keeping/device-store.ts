import type { StoredEdits, UnsavedEdits, UnsavedStore } from '@pilin/live/unsaved-store'
import type { LeftOver } from './left-over.ts'

/*
 * What a device keeps, in IndexedDB: unsaved edits, and copies of text that could not be saved. (y-indexeddb would keep
 * the whole document, others' text included, without knowing what is unsaved or whose it is.)
 */
const databaseName = 'pilin-unsaved'
const edits = 'edits'
const copies = 'copies'
type StoreName = typeof edits | typeof copies

/** Whose, and of which document. */
type Owned = { author: string; documentId: string }
type EditsRow = Owned & UnsavedEdits
type CopyRow = Owned & { copy: LeftOver }

/** Whether this browser can keep anything, and will forget it when somebody signs out. */
export function canKeep(): boolean {
  return window.isSecureContext && 'indexedDB' in window
}

/** One author's unsaved edits of one document. */
export function unsavedStoreOf(owned: Owned): UnsavedStore {
  return {
    async load() {
      const rows = await readAll<EditsRow>(edits, owned)
      return rows.map(({ key, value }): StoredEdits => ({ key, ...editsOf(value) }))
    },
    replace: (keys, added) => replace(edits, keys, added && { ...owned, ...editsOf(added) }),
  }
}

/** One author's copies of text of one document that could not be saved. */
export function copiesOf(owned: Owned) {
  return {
    async load(): Promise<LeftOver[]> {
      const rows = await readAll<CopyRow>(copies, owned)
      return rows.map(({ key, value }) => ({ ...value.copy, key }))
    },
    add: (copy: LeftOver) => replace(copies, [], { ...owned, copy }),
    remove: (key: number) => replace(copies, [key]),
  }
}

/** Forgets everything of everybody but this author. */
export async function forgetOthers(author: string): Promise<void> {
  const database = await open()
  try {
    const change = database.transaction([edits, copies], 'readwrite')
    for (const name of [edits, copies]) {
      const rows = change.objectStore(name).openCursor()
      rows.onsuccess = () => {
        const cursor = rows.result
        if (cursor === null) return
        const row: Owned = cursor.value
        if (row.author !== author) cursor.delete()
        cursor.continue()
      }
    }
    await finished(change)
  } finally {
    database.close()
  }
}

/** Forgets everything. */
export async function forgetAll(): Promise<void> {
  await forgetOthers('')
}

function editsOf({ bytes, edits: count, since }: UnsavedEdits): UnsavedEdits {
  return { bytes, edits: count, since }
}

async function readAll<Row extends Owned>(
  name: StoreName,
  { author, documentId }: Owned,
): Promise<{ key: number; value: Row }[]> {
  const database = await open()
  try {
    const index = database.transaction(name).objectStore(name).index('owned')
    const found: { key: number; value: Row }[] = []
    const rows = index.openCursor(IDBKeyRange.only([author, documentId]))
    return await new Promise((resolve, reject) => {
      rows.onerror = () => reject(rows.error)
      rows.onsuccess = () => {
        const cursor = rows.result
        if (cursor === null) return resolve(found)
        found.push({ key: Number(cursor.primaryKey), value: cursor.value })
        cursor.continue()
      }
    })
  } finally {
    database.close()
  }
}

async function replace(
  name: StoreName,
  keys: readonly number[],
  added?: EditsRow | CopyRow,
): Promise<number | undefined> {
  const database = await open()
  try {
    const change = database.transaction(name, 'readwrite', { durability: 'strict' })
    const store = change.objectStore(name)
    for (const key of keys) store.delete(key)
    const row = added && store.add(added)
    await finished(change)
    return row && Number(row.result)
  } finally {
    database.close()
  }
}

/** Opened anew for each change, so that another tab's signing out is never held up. */
function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1)
    request.onupgradeneeded = () => {
      for (const name of [edits, copies]) {
        const store = request.result.createObjectStore(name, { autoIncrement: true })
        store.createIndex('owned', ['author', 'documentId'])
      }
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

function finished(change: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    change.oncomplete = () => resolve()
    change.onerror = () => reject(change.error)
    change.onabort = () => reject(change.error)
  })
}
