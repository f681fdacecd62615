import { buildBranch } from '@kit/builders'
import { useRuntime } from '@kit/test-runtime'
import { expect, it } from 'vitest'

const test = useRuntime()

it('a query that fails is told to who asked it, and undoes what was asked beside it', async () => {
  const { organizationId } = await buildBranch(test.runtime)
  const { prisma } = test.runtime.database
  const both = prisma.$transaction((tx) =>
    Promise.all([
      tx.organization.update({ where: { id: organizationId }, data: { name: '改了名' } }),
      tx.$queryRaw`select 1 / 0`,
    ]),
  )
  await expect(both).rejects.toThrow(/division by zero/)
  expect(await prisma.organization.count({ where: { id: organizationId, name: '改了名' } })).toBe(0)
})
