/** Chinese texts of the record itself. */
export const minutesMessages = {
  review: '上次决议办理情况',
  otherMatters: '其他事项',
  opening: '会议开场',
  partOf: (title: string, part: string) => `${title}·${part}`,
  leftAgenda: (title: string, state: string) => `${title}（${state}）`,
  untitledSection: (title: string) => `“${title}”`,
  undecided: (text: string) => `表决（“${text}”）还没有登记结果，请登记结果或撤销表决。`,
  byCorrections: (count: number) => `写入已采纳的 ${count} 条更正`,
  strangerResponsible: (text: string) => `督办事项（“${text}”）的责任人不在本组织中，请重新指定责任人。`,
  strangerSpeaks: (name: string) => `发言人“${name}”不在参会人员中，请删去后重新选择，或直接写出姓名。`,
  templateAuthor: '记录模板',
  unknownAuthor: '不详',
}
