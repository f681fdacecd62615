export const shellMessages = {
  product: '毗邻',
  skipToContent: '跳到正文',
  mainNavigation: '主导航',
  schedule: '日程',
  search: '搜索',
  mine: '我的',
  administration: '系统管理',
  messages: (unread: number) => (unread > 0 ? `消息（${unread}）` : '消息'),
  accountOf: (name: string) => `${name}，我的账号`,
  signOut: '退出',
  signIn: '登录',
  elderMode: '长辈版',
  larger: '再大一些',
  smaller: '小一些',
  standardSize: '标准版',
  displaySize: '字号',
  title: (page: string) => `${page} · 毗邻`,
  backHome: '回到日程',
  reload: '重新打开本页',
  errorTitle: '这一页打不开',
  demoNotice: '演示数据',
  noSuchYear: '没有这一年的内容，网址可能有误，请返回后重新选择年份。',
}

/** One sentence for each status, for when the server gave none of its own. */
export const statusSentences: Record<number, string> = {
  400: '请求的内容有误，请返回后重试。',
  401: '登录已失效，请重新登录。',
  403: '您没有权限查看这一页，如有需要请联系本单位书记。',
  404: '没有找到这一页，它可能已经移走，或者网址有误。',
  405: '这个网址不能这样使用，请从日程重新进入。',
  409: '内容已有变化，请刷新后再试。',
  413: '提交的内容太大，请精简后再试。',
  429: '操作过于频繁，请稍等片刻再试。',
  503: '系统暂时不可用，请稍后再试。',
}

export const unknownFailure = '系统出了点问题，已经记录下来。请稍后再试；如果一直这样，请联系管理员。'

/** Words of charts. */
export const chartMessages = {
  growth: (label: string, day: string, first: number, last: number) =>
    `${label}：${day}为 ${first}，现在为 ${last}。数据见下表。`,
  bars: (label: string, bars: readonly { label: string; count: number }[]) =>
    `${label}：${bars.map((bar) => `${bar.label} ${bar.count}`).join('，')}。数据见下表。`,
  share: (count: number, total: number) => `${count}（${percentOf(count, total)}）`,
  percent: percentOf,
  item: '项目',
  part: '占比',
  asTable: '以表格查看',
  since: '自',
  number: '数量',
  change: '变化',
  signed: (change: number) => (change > 0 ? `+${change}` : String(change).replace('-', '−')),
}

/** A share in whole hundredths; of nothing there is none. */
function percentOf(count: number, total: number): string {
  return total === 0 ? '—' : `${Math.round((count / total) * 100)}%`
}
