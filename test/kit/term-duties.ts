import { addDuty } from '@pilin/server/domains/coverage/add-duty'
import { addDutyTemplate } from '@pilin/server/domains/coverage/add-duty-template'
import type { BuiltBranch } from './builders.ts'
import type { TestRuntime } from './test-runtime.ts'

/** Duties of terms by hand, each for one use case to change. */
export type BuiltDuties = { dutyTemplateId: string; endedTemplateId: string; struckDutyId: string }

/** Two duties for every term, and one of the term of November alone. */
export async function buildDuties(
  test: TestRuntime,
  { organizationId, south }: BuiltBranch,
  mark = '',
): Promise<BuiltDuties> {
  const { actor } = south.secretary
  const forEach = async (title: string) => {
    const input = { organizationId, title: `${mark}${title}`, due: 'FIRST_WEEK' as const }
    return (await test.run(addDutyTemplate, actor, input)).templateId
  }
  const own = { organizationId, termStartsOn: '2026-11-01', title: `${mark}筹备摄影展`, dueOn: '2026-11-20' }
  return {
    dutyTemplateId: await forEach('提出任期计划'),
    endedTemplateId: await forEach('通报上任期情况'),
    struckDutyId: (await test.run(addDuty, actor, own)).dutyId,
  }
}
