import type { OrganizationKind } from '../organizations/vocabulary.ts'

/**
 * The units whose secretary must confirm before minutes are frozen (domain.md §3, minutes): every taking-part
 * unit; in a council the secretary-general signs the record out (documents.md §5.2), so only that unit.
 */
export function requiredConfirmations(
  kind: OrganizationKind,
  { unitIds, signingUnitIds }: { unitIds: readonly string[]; signingUnitIds: readonly string[] },
): string[] {
  if (kind === 'REGIONAL_COUNCIL' && signingUnitIds.length > 0) return [...signingUnitIds]
  return [...unitIds]
}
