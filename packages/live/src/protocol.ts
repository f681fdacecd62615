/**
 * Everything the two ends say to each other, on one page. Rules are numbered in SPEC.md.
 *
 * Binary fields travel as `ArrayBuffer` (the only shape a browser's msgpack parser takes for binary);
 * Node receives them as `Buffer`. `bytesOf` reads either.
 */

/** Raised when an old browser tab could no longer understand the server. */
export const PROTOCOL_VERSION = 1

/** One update frame. Larger local changes are cut by the provider. */
export const MAX_UPDATE_BYTES = 64 * 1024
export const MAX_PRESENCE_BYTES = 4 * 1024
export const MAX_DOCUMENT_BYTES = 4 * 1024 * 1024
/** How many updates one append may carry. */
export const MAX_BATCH = 512
/** How many updates one connection may have waiting for a commit. */
export const MAX_WAITING_PER_CONNECTION = 64
/** How many updates one room may have waiting for a commit. */
export const MAX_WAITING_PER_ROOM = 8192
/** How deep types, and values inside them, may nest: a renderer is recursive. */
export const MAX_NESTING = 64
/** How many client ids of earlier tabs a join may name besides its own. */
export const MAX_FORMER_IDS = 32
/** An awareness clock beyond this would silence its client for ever. */
export const MAX_PRESENCE_CLOCK = 2 ** 31
/** Yjs draws client ids from 32 bits; 0 is kept for the server's own scratch documents. */
export const MAX_CLIENT_ID = 2 ** 32 - 1

export type Bytes = ArrayBuffer | Uint8Array

/** What the client does about a refusal or a closing. */
export type ClientAction = 'retry' | 'rejoin' | 'resync' | 'reopen' | 'read' | 'stop'

/** The closed list of refusals and close reasons: what it means, and what the client does. */
export const REFUSALS = {
  unavailable: {
    action: 'retry',
    meaning: 'The database or this node is not there; keep the edit and retry.',
  },
  'too-fast': { action: 'retry', meaning: 'Too many updates are waiting; keep the edit and retry.' },
  'access-changed': {
    action: 'rejoin',
    meaning: 'What this person may do may have changed; join and be judged again.',
  },
  'not-joined': {
    action: 'rejoin',
    meaning: 'The server does not know this connection in this document; join.',
  },
  malformed: {
    action: 'resync',
    meaning: 'The update cannot be applied to what is committed; join and send the difference.',
  },
  'foreign-client': {
    action: 'resync',
    meaning: 'The update or the join uses a client id that is not this person’s.',
  },
  'read-only': { action: 'read', meaning: 'This person may read and not write.' },
  closed: {
    action: 'stop',
    meaning: 'The document is frozen (submitted or confirmed); nothing more is accepted.',
  },
  'too-large': { action: 'reopen', meaning: 'The update or the document would exceed its limit.' },
  diverged: {
    action: 'reopen',
    meaning: 'The client’s content differs from what is committed; keep a copy and open the document afresh.',
  },
  'not-found': { action: 'stop', meaning: 'There is no such document for this person.' },
  version: { action: 'stop', meaning: 'This tab speaks an older protocol; reload the page.' },
  superseded: { action: 'stop', meaning: 'The same editor came back on a newer connection.' },
} as const satisfies Record<string, { action: ClientAction; meaning: string }>

export type RefusalCode = keyof typeof REFUSALS
export type CloseReason = RefusalCode
export type Refused = { ok: false; code: RefusalCode }
export type Access = 'write' | 'read'

export type JoinRequest = {
  documentId: string
  version: number
  /** What this client has, as an encoded Yjs state vector. */
  stateVector: Bytes
  /** The client id of this client's document; presence and edits may use no other. */
  presenceId: number
  /** Client ids of this person's earlier tabs, under which text is still to be sent. */
  formerIds?: readonly number[]
}
export type JoinAccepted = {
  ok: true
  access: Access
  /** What is committed and the client lacks. */
  update: Bytes
  /** What is committed, so that the client can send what the server lacks. */
  stateVector: Bytes
  seq: number
}
export type UpdateRequest = { documentId: string; id: string; bytes: Bytes }
export type UpdateAccepted = {
  ok: true
  seq: number
  /** Commit time, epoch milliseconds. */
  at: number
  /** Present when no frame follows for this commit: the sequence number before it. */
  after?: number
}
/** What the client has, when all of it is committed: the content hash at a sequence number. */
export type CheckRequest = { documentId: string; seq: number; hash: string }
/** `compared` is false when the server is elsewhere at the moment, or busy; then nothing is known. */
export type CheckResult = { ok: true; compared: boolean } | Refused
export type JoinResult = JoinAccepted | Refused
export type UpdateResult = UpdateAccepted | Refused

/** Client → server, answered. */
export type Requests = {
  'live:join': { payload: JoinRequest; result: JoinResult }
  'live:update': { payload: UpdateRequest; result: UpdateResult }
  'live:check': { payload: CheckRequest; result: CheckResult }
}
/** Client → server, not answered. */
export type ClientMessages = {
  'live:presence': { documentId: string; bytes: Bytes }
  'live:leave': { documentId: string }
}
/** Server → client. `after` → `seq` is the span of the log that the frame holds; a gap means a lost frame. */
export type ServerMessages = {
  'live:updates': { documentId: string; after: number; seq: number; bytes: Bytes }
  'live:presence': { documentId: string; bytes: Bytes }
  'live:closed': { documentId: string; reason: CloseReason }
}
export type RequestEvent = keyof Requests
export type ClientEvent = keyof ClientMessages
export type ServerEvent = keyof ServerMessages

export function refused(code: RefusalCode): Refused {
  return { ok: false, code }
}
