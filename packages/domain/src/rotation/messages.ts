export const rotationMessages = {
  endBeforeStart: '结束日期不能早于开始日期，请重新选择；长期有效可以留空。',
  noHolders: '请至少安排一个轮值单位。',
  tooManyHolders: (max: number) => `轮值名单最多 ${max} 项，请删减后重试。`,
}
