/** Texts of calendars that people subscribe to. */
export const feedMessages = {
  own: (name: string) => `${name}的会议`,
  of: (organization: string) => organization,
  summary: (title: string, organization: string) => `${title}（${organization}）`,
  description: (topics: string[], cancelledBecause: string) =>
    [
      ...(cancelledBecause ? [`会议已取消：${cancelledBecause}`] : []),
      ...(topics.length > 0 ? ['议题：', ...topics.map((title, index) => `${index + 1}. ${title}`)] : []),
    ].join('\n'),
}
