import type { Reaction } from '../../kernel/use-case.ts'

/**
 * Whoever announces that somebody's access has changed also makes it so for those who write at this moment: the
 * live engine commits nothing more under what was judged before.
 */
export const raiseAccessVersion: Reaction = async (fact, { tx }) => {
  if (fact.type !== 'access.changed') return
  await tx.user.updateMany({ where: { id: fact.userId }, data: { accessVersion: { increment: 1 } } })
}
