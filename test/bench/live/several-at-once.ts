/** How many of a kind are under way at once. */
const atOnce = 16

/** Does something for each number below `count`, some at once; the results in order. */
export async function severalAtOnce<T>(count: number, one: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = []
  let next = 0
  const worker = async () => {
    while (next < count) {
      const index = next++
      results[index] = await one(index)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return results
}
