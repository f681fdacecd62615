/** Chinese texts of the record itself. */
export const minutesMessages = {
  review: '上次决议办理情况',
  otherMatters: '其他事项',
  leftAgenda: (title: string, state: string) => `${title}（${state}）`,
  untitledSection: (title: string) => `“${title}”`,
  undecided: (text: string) => `表决（“${text}”）还没有登记结果，请登记结果或撤销表决。`,
  strangerResponsible: (text: string) => `督办事项（“${text}”）的责任人不在本组织中，请重新指定责任人。`,
}
