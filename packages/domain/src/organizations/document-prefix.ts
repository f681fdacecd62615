import type { OrganizationKind } from './vocabulary.ts'

/**
 * What the numbers of an organization's documents begin with, as in `沪浙山塘联〔2026〕11号`. What was set by hand
 * stands; otherwise the short name, followed by 联 for a body of several units (documents.md §1.1, 发文字号).
 */
export function documentPrefixOf(organization: {
  kind: OrganizationKind
  shortName: string
  documentPrefix: string
}): string {
  const { kind, shortName, documentPrefix } = organization
  if (documentPrefix !== '') return documentPrefix
  return kind === 'COMMUNITY' || shortName.endsWith('联') ? shortName : `${shortName}联`
}
