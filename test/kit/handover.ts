import { signHandover } from '@pilin/server/domains/handover/sign-handover'
import type { Actor } from '@pilin/server/kernel/actor'
import { createCaller } from '@pilin/server/router'
import type { BuiltBranch } from './builders.ts'
import type { TestRuntime } from './test-runtime.ts'

/** The hash of what is open in the organization at the moment. */
export async function checklistHashOf(
  { runtime }: TestRuntime,
  actor: Actor,
  organizationId: string,
): Promise<string> {
  const { open } = await createCaller({ runtime, actor }).handover.view({ organizationId })
  return open[0]?.checklistHash ?? ''
}

/** The north signs that it hands October over; returns the hash of the checklist. */
export async function buildHandover(
  test: TestRuntime,
  { organizationId, north }: BuiltBranch,
  mark: string,
): Promise<string> {
  const { actor } = north.secretary
  const checklistHash = await checklistHashOf(test, actor, organizationId)
  const words = { endsOn: '2026-10-31', side: 'OUTGOING' as const, remark: `${mark}交接`, checklistHash }
  await test.run(signHandover, actor, { organizationId, ...words })
  return checklistHash
}
