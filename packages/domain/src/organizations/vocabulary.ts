import { z } from 'zod'
import { organizationMessages } from './messages.ts'

export const organizationKind = z.enum(['JOINT_BRANCH', 'REGIONAL_COUNCIL', 'COMMUNITY'], {
  error: organizationMessages.kind,
})
export type OrganizationKind = z.output<typeof organizationKind>

export const organizationKindLabels: Record<OrganizationKind, string> = {
  JOINT_BRANCH: '联合党支部',
  REGIONAL_COUNCIL: '区域化党建联席会议',
  COMMUNITY: '社区',
}

export const unitKind = z.enum(['VILLAGE', 'ENTERPRISE', 'INSTITUTION', 'DEPARTMENT', 'COMMUNITY', 'OTHER'], {
  error: organizationMessages.unitKind,
})
export type UnitKind = z.output<typeof unitKind>

export const unitKindLabels: Record<UnitKind, string> = {
  VILLAGE: '村',
  ENTERPRISE: '企业',
  INSTITUTION: '机构',
  DEPARTMENT: '部门',
  COMMUNITY: '社区',
  OTHER: '其他',
}

export const organizationRoleKind = z.enum(
  ['SECRETARY', 'DEPUTY_SECRETARY', 'SECRETARY_GENERAL', 'SECRETARIAT', 'MEMBER', 'OBSERVER'],
  { error: organizationMessages.role },
)
export type OrganizationRoleKind = z.output<typeof organizationRoleKind>

export const organizationRoleKindLabels: Record<OrganizationRoleKind, string> = {
  SECRETARY: '书记',
  DEPUTY_SECRETARY: '副书记',
  SECRETARY_GENERAL: '秘书长',
  SECRETARIAT: '秘书处',
  MEMBER: '党员/委员',
  OBSERVER: '列席',
}
