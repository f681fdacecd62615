/** The domains of the server, low to high: a domain imports only those that stand before it. */
export const domainOrder = [
  'audit',
  'auth',
  'organizations',
  'rotation',
  'meetings',
  'minutes',
  'follow-up',
] as const

/** What a file of a domain may be called, beside a use case, which is `<verb>-<noun>.ts`. */
export const layerWords = new Set([
  'router',
  'policy',
  'data',
  'present',
  'events',
  'reactions',
  'store',
  'messages',
])

/** The verbs with which a use case or a read begins. */
export const verbs = new Set([
  'add',
  'admit',
  'appoint',
  'cancel',
  'change',
  'close',
  'confirm',
  'create',
  'decide',
  'edit',
  'end',
  'find',
  'list',
  'mark',
  'move',
  'plan',
  'propose',
  'read',
  'record',
  'reply',
  'return',
  'set',
  'sign',
  'submit',
  'view',
  'write',
])

/** Pieces of a domain that are neither: few, and named here so that a new one is a decision. */
export const namedPieces = new Set(['auth/sign-in-limits', 'meetings/agenda-order'])

/** Names that say nothing about what is inside. */
export const emptyNames = /^(utils?|helpers?|misc|common|shared|service|index)\.(ts|tsx)$/

/** The places of the repository, low to high: imports run towards lower ones only. */
export const places = ['packages', 'prisma', 'server', 'app', 'test'] as const

/** Lines above which a file probably does more than one thing. */
export const longestFile = 300
/** The same for a file of tests. */
export const longestTestFile = 400
