import { asCivilDate } from '@pilin/domain/calendar/civil-date'
import { keepApplication } from '@pilin/server/domains/admissions/store'
import { columnOf } from '@pilin/server/kernel/day'
import { inTransaction } from '@pilin/server/kernel/execute'
import type { Runtime } from '@pilin/server/kernel/use-case'
import type { BuiltBranch } from './builders.ts'
import type { TestRuntime } from './test-runtime.ts'

/** What a unit writes that asks to join. */
export const applicant = {
  kind: 'INSTITUTION' as const,
  name: '上海保险交易所',
  shortName: '保交所',
  province: '上海市',
  city: '上海市',
  district: '黄浦区',
  town: '外滩街道',
  address: '中山东一路1号',
  contactName: '沈知行',
  contactOffice: '党委办公室主任',
  contactPhone: '021-63210001',
  reason: '希望参加区域化党建，共享党课资源。',
}

/** An application as the public form keeps it. */
export function apply(runtime: Runtime, organizationId: string, given: Partial<typeof applicant> = {}) {
  const input = { ...applicant, ...given }
  return inTransaction(runtime, (tx) => keepApplication(tx, organizationId, input, runtime.clock()))
}

/** Applications, each for one use case to change, and a suspension that can be ended. */
export type BuiltApplications = {
  submittedId: string
  supportedId: string
  withdrawnId: string
  /** On the agenda of the frozen meeting, where a resolution was passed. */
  decidedId: string
  suspensionId: string
}

export async function buildApplications(
  test: TestRuntime,
  { organizationId, north }: BuiltBranch,
  frozenItemId: string,
  mark: string,
): Promise<BuiltApplications> {
  const { prisma } = test.runtime.database
  const { topicId } = await prisma.agendaItem.findUniqueOrThrow({ where: { id: frozenItemId } })
  const applied = async (name: string, data: { state?: 'SUPPORTED' | 'PLACED'; topicId?: string } = {}) => {
    const { applicationId } = await apply(test.runtime, organizationId, { name: `${mark}${name}` })
    await prisma.unitApplication.update({ where: { id: applicationId }, data })
    return applicationId
  }
  const suspension = await prisma.unitSuspension.create({
    data: {
      organizationId,
      unitId: north.unitId,
      fromDay: columnOf(asCivilDate('2027-01-01')),
      reason: `${mark}机构改革`,
    },
  })
  return {
    submittedId: await applied('申请单位甲'),
    supportedId: await applied('申请单位乙', { state: 'SUPPORTED' }),
    withdrawnId: await applied('申请单位丙'),
    decidedId: await applied('申请单位丁', { state: 'PLACED', topicId }),
    suspensionId: suspension.id,
  }
}
