export const rotationMessages = {
  endBeforeStart: '结束日期不能早于开始日期，请重新选择；长期有效可以留空。',
  noHolders: '请至少安排一个轮值单位。',
  tooManyHolders: (max: number) => `轮值名单最多 ${max} 项，请删减后重试。`,
  year: '年份',
  term: '请选择任期。',
  sameTerm: '请选择两个不同的任期。',
  standIn: '请选择代班人。',
  standInEnd: '代班的最后一天不能早于第一天，请重新选择。',
  standInReason: '代班原因',
  swapReason: '调班原因',
  declineReason: '不同意的原因',
}
