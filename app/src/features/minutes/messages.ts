/** Chinese texts of the minutes' page. */
export const minutesTexts = {
  heading: '会议记录',
  pageTitle: (meeting: string) => `${meeting} 会议记录`,
  toMeeting: '返回会议',
  otherMatters: '其他事项',
  noText: '（没有记录）',
  resolution: '决议',
  actionItem: '督办事项',
  person: '责任人',
  dueOn: '完成期限',
  nobody: '未指定',
  noDate: '未填写',
}

export const headerTexts = {
  name: '会议名称',
  time: '时间',
  place: '地点',
  chair: '主持人',
  recorder: '记录人',
  units: '参会单位',
  attendance: '出席情况',
  none: '未指定',
  expected: (count: number) => `应到 ${count} 人`,
  present: (count: number) => `实到 ${count} 人`,
  onLeave: (count: number) => `请假 ${count} 人`,
  absent: (count: number) => `缺席 ${count} 人`,
  notYet: (count: number) => `未到 ${count} 人`,
  observers: (count: number) => `列席 ${count} 人`,
  invited: (count: number) => `特邀 ${count} 人`,
  excused: (count: number) => `不计入应到 ${count} 人`,
  withReason: (name: string, reason: string) => (reason ? `${name}（${reason}）` : name),
}

export const stateTexts = {
  DRAFT: '草稿，各单位书记和记录人正在记录。',
  SUBMITTED: '已提交，等待各单位书记确认。',
  FROZEN: '已定稿，不再改变。',
  submittedAt: (at: string) => `提交时间：${at}`,
  frozenAt: (at: string) => `定稿时间：${at}`,
  hash: (code: string) => `校验码：${code}`,
  returned: ({ by, at, reason }: { by: string; at: string; reason: string }) =>
    `${by}于${at}退回修改：${reason}`,
  cancelled: '会议已取消，会议记录不再填写。',
}

export const submitTexts = {
  heading: '提交确认',
  note: '提交后各单位书记逐一确认，期间不能修改；如需修改可以退回。',
  notEnded: '会议结束后，由轮值书记提交会议记录。',
  submit: '提交会议记录',
  saving: '正在保存，请稍候…',
}

export const confirmTexts = {
  heading: '各单位确认',
  waiting: '待确认',
  confirmed: (name: string, at: string) => `${name} 已于 ${at} 确认`,
  remark: (remark: string) => `意见：${remark}`,
  remarkLabel: '确认意见（可不填）',
  note: '请通读全文。确认的是您现在看到的内容。',
  confirm: '确认会议记录',
  return: '退回修改',
  returnReason: '退回修改的原因',
  returnNote: (count: number) =>
    count > 0 ? `退回后可以继续修改，已有 ${count} 个单位的确认将一并撤回。` : '退回后可以继续修改。',
  returnSure: '确认退回',
}

export const followUpTexts = {
  heading: '决议和督办事项',
  resolutions: '决议',
  actionItems: '督办事项',
  none: '这次会议没有形成决议和督办事项。',
  due: (name: string, unit: string, due: string) => `${name}（${unit}），${due}前完成`,
  closed: '已办结',
  overdue: '已逾期',
  all: '查看全部督办事项',
}

export const saveTexts = {
  opening: '正在连接…',
  saving: '保存中…',
  saved: (clock: string) => `已保存 ${clock}`,
  ready: '所有内容已保存',
  offline: '离线，没有未保存的内容',
  unsaved: (doing: string, count: number, since: string) => `${doing}，${count} 处未保存（自 ${since} 起）`,
  away: '离线',
  keeping: {
    off: '',
    writing: '，正在保留到本机…',
    kept: '，保留在本机',
    failed: '，本机存不下，请不要关闭本页',
  },
  rejoining: '正在重新连接…',
  comingBack: '正在重新连接',
  connecting: '正在连接',
  stillSaving: '正在保存',
  readOnly: '只读：只有各单位书记和指定的记录人可以记录',
  closed: (why: string) => `已关闭：${why}`,
  others: (names: string) => `同时在看：${names}`,
  leave: (count: number) => `还有 ${count} 处内容没有保存到服务器，现在离开会丢失。`,
  leaveKept: (count: number) =>
    `还有 ${count} 处内容没有保存到服务器。它们保留在本机，下次在这台设备上打开本页时自动补交。`,
  leaveLeftOver: '本页还有没有保存的原文，离开后就看不到了，请先复制或下载。',
  stay: '留在本页',
  leaveAnyway: '仍要离开',
}

/** Why the document takes nothing more. */
export const closedTexts: Record<string, string> = {
  closed: '会议记录已经提交或定稿',
  'too-large': '会议记录的内容过多，无法再保存，请联系轮值书记',
  'not-found': '您已不能查看这份会议记录',
  version: '本页已经过时，请刷新页面',
  superseded: '您已在另一个窗口打开这份会议记录',
}
export const closedUnknown = '服务器不再接受修改，请刷新页面'

export const leftOverTexts = {
  heading: '没有保存的内容',
  words: '您输入的内容',
  see: '有内容没有保存，查看',
  copy: '复制',
  copied: '已复制。',
  notCopied: '浏览器不让复制，请在上面选中文字后复制，或者下载。',
  download: '下载',
  file: (clock: string) => `没有保存的内容 ${clock.replaceAll(':', '')}.txt`,
  dismiss: '不再需要',
  nothing: '逐段核对过了：原来页面上的文字现在都在会议记录里。',
  understood: '知道了',
}

/** Why text was not saved, and what the writer can do about it. */
export const leftOverReasons: Record<string, (count: number) => string> = {
  closed: (count) =>
    `会议记录关闭时，您有约 ${count} 个字没有来得及保存。下面是您的原文，请复制或下载留存；需要写进记录的，请轮值书记退回修改后再填入。`,
  'read-only': (count) =>
    `您现在不能记录，有约 ${count} 个字没有保存。下面是您的原文，请复制或下载后交给记录人补入。`,
  'not-found': (count) =>
    `您已不能查看这份会议记录，有约 ${count} 个字没有保存。下面是您的原文，请复制或下载后交给本单位书记。`,
  'too-large': (count) =>
    `会议记录的内容已到上限，有约 ${count} 个字没有保存。下面是没有保存的段落，请复制留存，精简记录后再填入。`,
  diverged: () =>
    '本页的内容与服务器上的不一致，已经重新载入。下面是本页原来有而服务器上没有的段落，请核对，需要的请复制后重新填入。',
  taken: (count) =>
    `您正在输入时，别人删除了这一段，您输入的 ${count} 个字没有写进记录。如果还需要，请复制后填到合适的地方。`,
}
export const unknownLeftOver = (count: number) =>
  `服务器没有接受您的修改（约 ${count} 个字），页面已恢复为服务器上的内容。下面是没有保存的段落，请复制后重新填入。`

export const keepTexts = {
  label: '在本机保留未保存的内容',
  state: (keeps: boolean) => `本机保留：${keeps ? '已开启' : '未开启'}`,
  explained:
    '断网或关掉页面时，还没有保存的文字留在这台设备的浏览器里，下次打开会议记录时自动补交；退出登录即清除，公用设备请不要开启。',
  thisDevice: (keeps: boolean) => `这台设备现在：${keeps ? '已开启' : '未开启'}`,
  turnOn: '开启',
  turnOff: '关闭并清除',
  chosen: (keeps: boolean) => (keeps ? '这台设备已开启。' : '这台设备已关闭，保留的内容已清除。'),
}

export const heldPageTexts = {
  note: '您的登录已失效，或者您已不能查看本页，本页不再更新，没有保存的内容还在。请在新窗口重新登录后回到本页，内容会自动补交；不能登录的，请先复制留存。',
  signIn: '在新窗口重新登录',
}

export const editorTexts = {
  section: (title: string) => `“${title}”的记录`,
  toolbar: (title: string) => `“${title}”的格式`,
  part: (title: string, part: string) => `“${title}”的${part}`,
  partToolbar: (title: string, part: string) => `“${title}”${part}的格式`,
  speaker: '发言人',
  speakers: '选择发言人',
  phrases: '常用语',
  choosePhrase: '选择常用语',
  placeholder: '在这里记录…',
  bold: '加粗',
  bulletList: '列表',
  orderedList: '编号',
  tooDeep: '列表最多 6 层。',
  choosePerson: '请选择',
  somebodyElse: '已不在参会人员中',
}

export const recordLinkTexts = {
  label: '记录的由来',
  versions: '版本',
  authors: '谁写了什么',
}
