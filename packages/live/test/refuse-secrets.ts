import type { Vet } from '../src/update-gate.ts'

/** A host's check as a module of its own, as the thread loads it. */
export const refuseSecrets: Vet = (document) => !document.getText('body').toString().includes('秘密')
