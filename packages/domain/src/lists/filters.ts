import type { NeedState } from './vocabulary.ts'

/** Which needs a reader looks at. */
export const needFilters = ['waiting', 'taken', 'own', 'ended'] as const
export type NeedFilter = (typeof needFilters)[number]

export const needFilterLabels: Record<NeedFilter, string> = {
  waiting: '待认领',
  taken: '办理中',
  own: '本单位',
  ended: '已办结',
}

/** The states that a group of needs is taken from. */
export function statesOf(filter: NeedFilter): NeedState[] {
  return filter === 'ended' ? ['CLOSED', 'MERGED'] : ['OPEN']
}

/** The needs of a group, in the order in which they come. */
export function narrowed<Need extends { waits: boolean; isOwn: boolean }>(
  needs: readonly Need[],
  filter: NeedFilter,
): Need[] {
  switch (filter) {
    case 'waiting':
      return needs.filter(({ waits }) => waits)
    case 'taken':
      return needs.filter(({ waits }) => !waits)
    case 'own':
      return needs.filter(({ isOwn }) => isOwn)
    case 'ended':
      return [...needs]
  }
}

/** Which resources a reader looks at. */
export const resourceFilters = ['offered', 'ended'] as const
export type ResourceFilter = (typeof resourceFilters)[number]

export const resourceFilterLabels: Record<ResourceFilter, string> = {
  offered: '正在提供',
  ended: '已停止提供',
}
