import { type RosterColumn, rosterColumns } from '@pilin/domain/imports/columns'
import { checkImport } from '@pilin/server/domains/imports/check-import'
import type { Actor } from '@pilin/server/kernel/actor'
import type { TestRuntime } from './test-runtime.ts'

/** A table of units as its cells: headings first, then a line for each unit, every second with a contact. */
export function unitTable(
  count: number,
  given: (index: number) => Partial<Record<RosterColumn, string>> = () => ({}),
) {
  const columns = Object.keys(rosterColumns) as RosterColumn[]
  const rows = Array.from({ length: count }, (_, index) => {
    const row: Record<RosterColumn, string> = {
      name: `导入单位${index}`,
      shortName: `单位${index}`,
      kind: '企业',
      province: '上海市',
      city: '上海市',
      district: '黄浦区',
      town: '',
      address: '',
      from: '2020-01-01',
      contact: index % 2 === 0 ? `联络员${index}` : '',
      office: '',
      phone: index % 2 === 0 ? `138${String(index).padStart(8, '0')}` : '',
      contactFrom: '',
      ...given(index),
    }
    return columns.map((column) => row[column])
  })
  return [columns.map((column) => rosterColumns[column] as string), ...rows]
}

/** A table that was uploaded and checked. */
export async function buildImport(
  test: TestRuntime,
  actor: Actor,
  organizationId: string,
  cells: string[][],
): Promise<string> {
  const { runId } = await test.run(checkImport, actor, { organizationId, fileName: '名册.xlsx', cells })
  return runId
}
