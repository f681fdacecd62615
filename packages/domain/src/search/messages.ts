export const searchMessages = {
  tooShort: '请至少输入两个字，或姓名拼音的前两个字母。',
  tooLong: (max: number) => `最多输入 ${max} 个字。`,
}
