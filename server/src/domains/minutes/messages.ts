/** Chinese texts of the record itself. */
export const minutesMessages = {
  otherMatters: '其他事项',
  leftAgenda: (title: string, state: string) => `${title}（${state}）`,
  untitledSection: (title: string) => `“${title}”`,
  byCorrections: (count: number) => `写入已采纳的 ${count} 条更正`,
  strangerResponsible: (text: string) => `督办事项（“${text}”）的责任人不在本组织中，请重新指定责任人。`,
}
