/** Sentences for single fields of a form. `label` is the field's name as the reader sees it. */
export const textMessages = {
  missing: (label: string) => `请填写${label}。`,
  tooLong: (label: string, max: number, count: number) => `${label}最多 ${max} 个字，现在有 ${count} 个字。`,
  controlInLine: (label: string) => `${label}里有换行或不可见的控制字符，请删去后重试。`,
  controlInPassage: (label: string) => `${label}里有不可见的控制字符，请删去后重试。`,
  staleId: '没有找到所指的记录，请刷新页面后重试。',
  yesOrNo: '请选择“是”或“否”。',
  notWhole: (label: string, min: number, max: number) => `${label}请填写 ${min} 到 ${max} 之间的整数。`,
}
