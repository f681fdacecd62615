/** Why somebody else than the rule says is on duty; nothing where the rule decides. */
export function layerNote({ layer, insteadOf }: { layer: string; insteadOf: string | null }): string {
  if (insteadOf === null || layer === 'RULE') return ''
  return layer === 'SWAP' ? `与${insteadOf}调班` : `代${insteadOf}的班`
}
