/** Chinese texts of the record itself. */
export const minutesMessages = {
  otherMatters: '其他事项',
  untitledSection: (title: string) => `“${title}”`,
}
