export const searchMessages = {
  otherMatters: '其他事项',
}
