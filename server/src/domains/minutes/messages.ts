/** Chinese texts of the record itself. */
export const minutesMessages = {
  review: '上次决议办理情况',
  otherMatters: '其他事项',
  leftAgenda: (title: string, state: string) => `${title}（${state}）`,
  untitledSection: (title: string) => `“${title}”`,
  strangerResponsible: (text: string) => `督办事项（“${text}”）的责任人不在本组织中，请重新指定责任人。`,
}
