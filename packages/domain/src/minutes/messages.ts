const longestQuote = 20

/** The beginning of a text in brackets, so that the reader finds it; nothing for an empty text. */
function quoted(text: string): string {
  if (text === '') return ''
  const characters = [...text.replace(/\s+/g, ' ')]
  const more = characters.length > longestQuote ? '…' : ''
  return `（“${characters.slice(0, longestQuote).join('')}${more}”）`
}

export const minutesMessages = {
  unsupported: '会议记录里有不支持的内容，请删去最近粘贴的部分后重试。',
  tooLarge: (max: number) => `这一部分的内容过多（超过 ${max} 项），请分成几个部分记录。`,
  tooDeep: (max: number) => `列表最多 ${max} 层，请减少缩进后重试。`,
  resolutionEmpty: (position: number) => `第 ${position} 条决议没有内容，请补写或删去。`,
  actionItemEmpty: (position: number) => `第 ${position} 条督办事项没有内容，请补写或删去。`,
  actionItemPerson: (position: number, text: string) =>
    `第 ${position} 条督办事项${quoted(text)}还没有责任人，请指定责任人。`,
  actionItemDate: (position: number, text: string) =>
    `第 ${position} 条督办事项${quoted(text)}还没有完成期限，请填写日期。`,
  copied: (text: string) => `有两条内容${quoted(text)}是同一条的副本，请删去其中一条；如需保留，请重新添加。`,
}

/** Names of form fields, as they stand in sentences. */
export const minutesFieldLabels = {
  returnReason: '退回修改的原因',
  remark: '确认意见',
  versionName: '版本名称',
  phrase: '常用语',
  opening: '开场文字',
  templatePhrases: '这类会议的常用语',
}

export const templateMessages = {
  tooManyPhrases: (max: number) => `常用语最多 ${max} 条，请先删去不用的。`,
}
