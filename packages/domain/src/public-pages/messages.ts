export const publicPageLabels = { text: '组织简介' }

export const publicPageMessages = {
  part: '请选择要公开的内容。',
  text: '请先填写组织简介，再公开。',
}
