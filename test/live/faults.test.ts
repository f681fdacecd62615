import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { killWhileWriting } from '../prove/live/kills.ts'
import { revokeWhileWriting } from '../prove/live/revocations.ts'
import { restartInTurn } from '../prove/live/rolling.ts'

const fault = (name: string) => path.join(import.meta.dirname, `../prove/live/faults/${name}.ts`)

describe('the ledger of kills notices a planted fault:', () => {
  it('acknowledging before the commit', async () => {
    const program = fault('acknowledge-before-commit')
    const found = await killWhileWriting({ kills: 8, seed: 1, program, untilLost: true })
    expect(found.lost).toBeGreaterThan(0)
  }, 180_000)

  it('broadcasting before the commit', async () => {
    const program = fault('broadcast-before-commit')
    const found = await killWhileWriting({ kills: 8, seed: 1, program, untilLost: true })
    expect(found.lost).toBe(0)
    expect(found.lostSeen).toBeGreaterThan(0)
  }, 180_000)
})

describe('the proof of revocation does too:', () => {
  it('membership where permission is asked', async () => {
    const program = fault('membership-instead-of-permission')
    const found = await revokeWhileWriting({ trials: 8, seed: 1, program })
    expect(found.after['session revoked']).toBeGreaterThan(0)
  }, 180_000)
})

describe('the proof of nodes that are replaced in turn does too:', () => {
  it('a node that shows its people only what they write there', async () => {
    const program = fault('deaf-to-other-nodes')
    const found = await restartInTurn({ editors: 6, restarts: 1, seed: 1, signal: 'stop', program })
    expect(found.different).toBeGreaterThan(0)
  }, 180_000)
})
