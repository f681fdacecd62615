export const liveMessages = {
  away: '实时连接中断，正在重连…页面仍可使用，内容可能不是最新的。',
  back: '实时连接已恢复，内容是最新的。',
}
