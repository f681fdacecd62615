import { lastAuditOf } from '@kit/audit'
import { buildBranch } from '@kit/builders'
import { expectRefusals } from '@kit/refusals'
import { useRuntime } from '@kit/test-runtime'
import { buildAdministrator } from '@kit/world'
import { describe, expect, it } from 'vitest'
import { dayOf } from '../../kernel/day.ts'
import { createOrganization } from './create-organization.ts'

const test = useRuntime()

const council = {
  kind: 'REGIONAL_COUNCIL' as const,
  name: '“滨江党建·金融外滩”联席会议',
  shortName: '金融外滩',
  foundedOn: '2018-06-28',
}

describe('creating an organization', () => {
  it('writes it as it was entered, and notes who did', async () => {
    const administrator = await buildAdministrator(test)
    const { organizationId } = await test.run(createOrganization, administrator, council)
    const { prisma } = test.runtime.database
    const row = await prisma.organization.findUniqueOrThrow({ where: { id: organizationId } })
    expect({ ...row, foundedOn: dayOf(row.foundedOn) }).toMatchObject(council)
    expect(await lastAuditOf(test.runtime.database, organizationId)).toMatchObject({
      kind: 'organization.created',
      subjectType: 'organization',
      organizationId,
      actorName: '管理员',
      data: { name: council.name },
    })
  })

  it('is for administrators alone, and needs every field', async () => {
    const branch = await buildBranch(test.runtime)
    const administrator = await buildAdministrator(test)
    await expectRefusals(test, createOrganization, [
      [branch.south.secretary.actor, council, 'NOT_ADMINISTRATOR'],
      [branch.observer.actor, council, 'NOT_ADMINISTRATOR'],
      [administrator, { ...council, kind: 'PARTY' }, 'INVALID', 'kind'],
      [administrator, { ...council, kind: '' }, 'INVALID', 'kind'],
      [administrator, { ...council, name: ' ' }, 'INVALID', 'name'],
      [administrator, { ...council, name: '长'.repeat(61) }, 'INVALID', 'name'],
      [administrator, { ...council, shortName: '长'.repeat(21) }, 'INVALID', 'shortName'],
      [administrator, { ...council, foundedOn: '2018-02-30' }, 'INVALID', 'foundedOn'],
      [administrator, { ...council, foundedOn: '' }, 'INVALID', 'foundedOn'],
    ])
  })
})
