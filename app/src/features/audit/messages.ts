export const auditMessages = {
  title: (organization: string) => `${organization}操作日志`,
  explained: '谁在什么时候做了什么，由系统自动记录，任何人都不能修改或删除。',
  empty: '还没有记录。',
  older: '更早的记录',
  newest: '回到最新记录',
  unknownActor: '系统',
}
