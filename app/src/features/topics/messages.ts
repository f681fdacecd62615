import type { TopicState } from '@pilin/domain/topics/vocabulary'

/** Chinese texts of the backlog's pages. */
export const topicTexts = {
  title: (organization: string) => `${organization}议题库`,
  own: '我的议题',
  propose: '提出议题',
  back: '返回议题库',
  filters: '按状态查看',
  filter: { waiting: '待受理', placed: '已列入', done: '已议', closed: '不列、合并和撤回', mine: '我的议题' },
  empty: {
    waiting: '没有待受理的议题。',
    placed: '没有已列入议程的议题。',
    done: '还没有讨论过的议题。',
    closed: '没有不予列入、已合并或已撤回的议题。',
    mine: '您还没有提出过议题。可以在这里提出，轮值书记受理后，结果和理由会显示在这里。',
  },
  proposedBy: (unit: string, name: string) => `${unit} ${name} 提出`,
  age: (days: number) => (days === 0 ? '今天提出' : `${days} 天前提出`),
  minutes: (count: number) => `${count} 分钟`,
  attachments: (count: number) => `附件 ${count} 个`,
  wished: (place: string) => `希望上会：${place}`,
  nextOf: (kind: string) => `下一次${kind}`,
  comesBack: (kind: string) => `将自动列入下一次${kind}。`,
  onAgenda: (meeting: string) => `已列入：${meeting}`,
  mergedInto: '并入议题',
  mergedAnswer: (label: string, reason: string) => `并入的议题：${label}${reason ? `，理由：${reason}` : ''}`,
  merged: '并入本议题的议题',
}

export const topicPageTexts = {
  facts: '议题情况',
  proposer: '提出人',
  proposedOn: '提出时间',
  planned: '预计时间',
  wished: '希望上会',
  state: '状态',
  purpose: '议题说明',
  attachments: '附件',
  need: '来自需求',
  answer: '处理结果',
  answerBy: (name: string, on: string) => `${name}，${on}`,
  reason: '理由',
  way: '上会情况',
  wayState: {
    PROPOSED: '待受理',
    ACCEPTED: '已列入',
    DEFERRED: '暂缓',
    DECLINED: '不予列入',
    UNREACHED: '未议',
  },
  extract: '会议记录中关于这个议题的摘录',
  noAnswer: '轮值书记还没有处理。',
  proposed: '议题已提出，轮值书记受理后会在这里告诉您结果。',
  saved: '已保存。',
}

export const topicFormTexts = {
  heading: '提出议题',
  note: '议题先进入议题库，由轮值书记受理；列入、暂缓、合并或不予列入，都会告诉您，并说明理由。',
  title: '议题名称',
  purpose: '议题说明（可不填）',
  purposeHint: '为什么要议、希望议出什么，最多 500 字。',
  plannedMinutes: '预计分钟数',
  wished: '希望在哪次会上讨论',
  meeting: (title: string, date: string) => `${title}（${date}）`,
  submit: '提出',
  edit: '修改议题',
  save: '保存修改',
  files: '增减附件',
  addFiles: '要添加的附件',
  attach: '添加',
  removeFile: (name: string) => `删去“${name}”`,
  withdraw: '撤回议题',
  withdrawNote: '撤回后不再受理，仍保留在“我的议题”中。',
  withdrawSure: '确认撤回',
  mayNot: '您不能在这里提出议题：只有成员单位的书记和党员（委员）可以提出。',
}

export const decideTexts = {
  heading: '办理',
  accept: '列入议程',
  acceptNote: '排在所选会议议程的最后，之后可以在会议页面调整顺序。',
  meeting: '会议',
  defer: '暂缓',
  deferTo: '暂缓到',
  merge: '合并',
  mergeInto: '并入哪个议题',
  mergeNote: '两位提出人都会得到并入后的处理结果。',
  decline: '不予列入',
  choose: '请选择',
  reason: '理由',
  noMeeting: '目前没有可以列入的会议，请先安排会议，或者暂缓到下一次会议。',
}

/** Which states each filter of the backlog shows. */
export const shownStates: Record<'waiting' | 'placed' | 'done' | 'closed', TopicState[]> = {
  waiting: ['WAITING', 'DEFERRED'],
  placed: ['PLACED'],
  done: ['DISCUSSED'],
  closed: ['DECLINED', 'MERGED', 'WITHDRAWN'],
}
