/** What the fields of a survey are called in sentences. */
export const surveyLabels = {
  title: '调查名称',
  year: '年度',
  intro: '说明',
  question: '题目',
  hint: '提示',
  options: '选项',
  least: '最小值',
  most: '最大值',
  sites: '点位',
  site: '点位名称',
  group: '归纳后的需求',
  text: '内容',
}

export const surveyMessages = {
  kind: '请选择题型。',
  direction: '请选择上移或下移。',
  closesBeforeItOpens: '截止日期不能早于开始日期。',
  fewOptions: '单选题和多选题至少要有两个选项，每行一个。',
  manyOptions: (most: number) => `选项最多 ${most} 个，请合并或删减。`,
  longOption: (option: string, most: number) => `选项“${option}”太长，每个选项最多 ${most} 个字。`,
  sameOption: (option: string) => `选项“${option}”重复了，请修改。`,
  mostBelowLeast: '最大值不能小于最小值。',
  sameSite: (site: string) => `点位“${site}”重复了，请修改。`,
  longSite: (site: string, most: number) => `点位“${site}”太长，名称最多 ${most} 个字。`,
  manySites: (most: number) => `点位最多 ${most} 个。`,
  required: (title: string) => `请回答“${title}”。`,
  choose: '请从给出的选项中选择。',
  chosenNone: '请至少选择一条意见。',
  groupOrTitle: '请选择已有的归类，或者写明归纳后的需求。',
  category: '请重新选择分类。',
}
