import { minutesMessages } from './messages.ts'

const mostNodes = 20_000
const mostLevels = 6

/** What is too large or too deep, before a recursive schema looks at it; walks without recursion. */
export function sizeProblem(value: unknown): string | undefined {
  const pending: { node: unknown; level: number }[] = [{ node: value, level: 0 }]
  let count = 0
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    count += 1
    const level = next.level + (isList(next.node) ? 1 : 0)
    const children = childrenOf(next.node)
    if (count + pending.length + children.length > mostNodes) return minutesMessages.tooLarge(mostNodes)
    if (level > mostLevels) return minutesMessages.tooDeep(mostLevels)
    for (const node of children) pending.push({ node, level })
  }
  return undefined
}

function isList(node: unknown): boolean {
  if (typeof node !== 'object' || node === null || !('type' in node)) return false
  return node.type === 'bulletList' || node.type === 'orderedList'
}

function childrenOf(node: unknown): unknown[] {
  if (typeof node !== 'object' || node === null || !('content' in node)) return []
  return Array.isArray(node.content) ? node.content : []
}
