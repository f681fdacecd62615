/** Makes ids for updates, unlike those of any other tab: a retry is told from a new edit by its id. */
export function newUpdateIds(random: () => number): () => string {
  const part = () => Math.floor(random() * 2 ** 52).toString(36)
  const prefix = `${part()}${part()}`
  let count = 0
  return () => `${prefix}-${(count++).toString(36)}`
}
