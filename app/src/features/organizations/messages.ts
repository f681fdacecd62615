import type { OrganizationKind, OrganizationRoleKind } from '@pilin/domain/organizations/vocabulary'
import { organizationRoleKindLabels } from '@pilin/domain/organizations/vocabulary'

export const organizationMessages = {
  pages: '组织页面',
  morePages: '更多页面',
  groupOrganization: '组织与轮值',
  groupMeetings: '议题与会议',
  groupLists: '清单与项目',
  groupNumbers: '统计',
  groupKeeping: '管理',
  overview: '组织概况',
  units: '成员单位',
  desk: '工作台',
  coverage: '参与情况',
  publicPage: '公开页面',
  rotation: '轮值安排',
  topics: '议题库',
  projects: '共建项目',
  needs: '需求清单',
  resources: '资源清单',
  serviceList: '服务清单',
  surveys: '需求调查',
  activities: '活动',
  brands: '活动品牌',
  cadences: '频次要求',
  ledger: '台账',
  followUp: '督办事项',
  records: '会议档案',
  audit: '操作日志',
  quorum: '表决规则',
  recordTemplates: '记录模板',
  kind: '类型',
  founded: '成立时间',
  plaque: '揭牌时间',
  unitList: (count: number) => `成员单位（${count} 个）`,
  noUnits: '还没有成员单位。',
  memberSince: (date: string) => `${date}加入`,
  noPeople: '还没有登记人员。',
  memberCounts: '成员单位数量变化',
  countFrom: (date: string, count: number) => `${date}起，${count} 个`,
  placeSeparator: ' › ',
}

/** What a person is, by the office that the unit printed where that says it all. */
export function officeOf(
  person: { office: string; roles: OrganizationRoleKind[] },
  kind: OrganizationKind,
): string {
  const { office, roles } = person
  const label = roles.map((role) => roleLabel(role, kind)).join('、')
  if (office === '') return label
  return office.includes(label) ? office : `${label}（${office}）`
}

/** Of a branch one is a member of the Party, in a council a member of the council. */
function roleLabel(role: OrganizationRoleKind, kind: OrganizationKind): string {
  if (role !== 'MEMBER') return organizationRoleKindLabels[role]
  return kind === 'JOINT_BRANCH' ? '党员' : '委员'
}
