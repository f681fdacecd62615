import { councilSentences } from './council-messages.ts'
import type { NotificationKind, NotificationKinds } from './events.ts'
import { ended, type MessagePlace, type Sentences, type SentencesOf } from './sentence.ts'

const noticePage = ({ subjectId }: MessagePlace) => `/meetings/${subjectId}/notice`
const meetingPage = ({ subjectId }: MessagePlace) => `/meetings/${subjectId}`
const minutesPage = ({ subjectId }: MessagePlace) => `/meetings/${subjectId}/minutes`
const topicPage = ({ organizationId, subjectId }: MessagePlace) =>
  `/organizations/${organizationId}/topics/${subjectId}`
const followUpPage = ({ organizationId, subjectId }: MessagePlace) =>
  `/organizations/${organizationId}/follow-up/${subjectId}`

const commentsPage = ({ subjectId }: MessagePlace) => `/meetings/${subjectId}/comments`
const supplementPage = ({ subjectId }: MessagePlace, { supplementId }: { supplementId: string }) =>
  `/meetings/${subjectId}/supplements/${supplementId}`
const rotationPage = ({ organizationId }: MessagePlace) => `/organizations/${organizationId}/rotation`
const because = (reason: string) => (reason ? `理由：${ended(reason)}` : '')

/** What each kind of message says. Titles carry no full stop, bodies are sentences. */
export const sentences: SentencesOf<NotificationKind> = {
  ...councilSentences,
  'notice.issued': {
    about: 'meeting',
    title: ({ meeting }) => `会议通知：${meeting}`,
    body: ({ number, time, place, replyBy }) =>
      `${number}。会议定于${time}在${place}召开，请于${replyBy}前回复是否参加。`,
    path: noticePage,
  },
  'meeting.moved': {
    about: 'meeting',
    title: ({ time, wasTime, meeting }) =>
      time === wasTime ? `会议地点有变更：${meeting}` : `会议时间有变更：${meeting}`,
    body: ({ time, place, wasTime, wasPlace }) =>
      `会议改为${time}在${place}召开（原定${wasTime}，${wasPlace}），请相应安排。`,
    path: meetingPage,
  },
  'meeting.cancelled': {
    about: 'meeting',
    title: ({ meeting }) => `会议已取消：${meeting}`,
    body: ({ time, reason }) => `原定${time}召开的会议不再举行。原因：${ended(reason)}`,
    path: meetingPage,
  },
  'invitation.withdrawn': {
    about: 'meeting',
    title: ({ meeting }) => `会议邀请已撤回：${meeting}`,
    body: ({ time }) => `${time}的会议不再请您参加，如有疑问请联系会议的轮值书记。`,
    path: meetingPage,
  },
  'topic.decided': {
    about: 'topic',
    title: ({ topic, decision }) => `议题${decision}：${topic}`,
    body: ({ decision, reason }) =>
      `您提出的议题有了答复：${decision}。${reason ? `理由：${ended(reason)}` : ''}`,
    path: topicPage,
  },
  'minutes.submitted': {
    about: 'meeting',
    title: ({ meeting }) => `会议记录等待确认：${meeting}`,
    body: ({ by }) => `${by}提交了会议记录，请阅读后代表本单位确认；需要修改的，请写明原因退回。`,
    path: minutesPage,
  },
  'minutes.returned': {
    about: 'meeting',
    title: ({ meeting }) => `会议记录已退回：${meeting}`,
    body: ({ by, reason }) => `${by}退回了会议记录。原因：${ended(reason)}修改后请重新提交。`,
    path: minutesPage,
  },
  'minutes.frozen': {
    about: 'meeting',
    title: ({ meeting }) => `会议记录已定稿：${meeting}`,
    body: () => '会议记录已经各单位确认，可以查阅。',
    path: minutesPage,
  },
  'action-item.opened': {
    about: 'action-item',
    title: ({ text }) => `由您负责的督办事项：${text}`,
    body: ({ meeting, dueOn }) => `“${meeting}”确定由您负责，请于${dueOn}前办结并填写办结情况。`,
    path: followUpPage,
  },
  'action-item.closed': {
    about: 'action-item',
    title: ({ text }) => `督办事项已办结：${text}`,
    body: ({ by, note }) => `${by}填写了办结情况：${ended(note)}`,
    path: followUpPage,
  },
  'leave.asked': {
    about: 'meeting',
    title: ({ person, meeting }) => `${person}请假，等待批准：${meeting}`,
    body: ({ leaveKind, reason }) => `${leaveKind}，原因：${ended(reason)}请批准，或者写明理由不予批准。`,
    path: ({ subjectId }) => `/meetings/${subjectId}#leaves`,
  },
  'leave.decided': {
    about: 'meeting',
    title: ({ decision, meeting }) => `请假${decision}：${meeting}`,
    body: ({ decision, reason }) =>
      reason
        ? `您的请假${decision}。理由：${ended(reason)}请参加会议，或者与轮值书记联系。`
        : `您的请假${decision}。`,
    path: ({ subjectId }) => `/meetings/${subjectId}#reply`,
  },
  'minutes.commented': {
    about: 'meeting',
    title: ({ meeting }) => `会议记录有新意见：${meeting}`,
    body: ({ by, section }) => `${by}对“${section}”提出了意见，请答复是否采纳。`,
    path: commentsPage,
  },
  'minutes.comment-answered': {
    about: 'meeting',
    title: ({ decision, meeting }) => `您的意见${decision}：${meeting}`,
    body: ({ by, section, decision, reason }) =>
      `${by}答复了您对“${section}”的意见：${decision}。${reason ? `答复：${ended(reason)}` : ''}`,
    path: commentsPage,
  },
  'minutes.confirmations-withdrawn': {
    about: 'meeting',
    title: ({ meeting }) => `本单位的确认已撤回：${meeting}`,
    body: ({ reason }) => `会议记录已退回修改。原因：${ended(reason)}重新提交后，请再次确认。`,
    path: minutesPage,
  },
  'supplement.submitted': {
    about: 'meeting',
    title: ({ meeting }) => `补充记录等待确认：${meeting}`,
    body: ({ by }) => `${by}提交了补充记录，请阅读后代表本单位确认。`,
    path: supplementPage,
  },
  'supplement.frozen': {
    about: 'meeting',
    title: ({ meeting }) => `补充记录已定稿：${meeting}`,
    body: () => '会议记录有一份补充记录，已经各单位确认，可以查阅。',
    path: supplementPage,
  },
  'brief.issued': {
    about: 'meeting',
    title: ({ meeting }) => `会议纪要已印发：${meeting}`,
    body: ({ number }) => `${number}。请查阅会议纪要，按议定事项办理。`,
    path: ({ subjectId }) => `/meetings/${subjectId}/brief`,
  },
  'extract.ready': {
    about: 'agenda-item',
    title: ({ topic }) => `议题有了结果：${topic}`,
    body: ({ meeting }) => `“${meeting}”的会议记录已定稿，可以查阅您提出的议题的记录摘录。`,
    path: ({ subjectId }) => `/extracts/${subjectId}`,
  },
  'action-item.extension-asked': {
    about: 'action-item',
    title: ({ text }) => `督办事项申请延期：${text}`,
    body: ({ by, dueOn, reason }) => `${by}申请延期到${dueOn}。理由：${ended(reason)}请答复是否同意。`,
    path: followUpPage,
  },
  'action-item.extension-decided': {
    about: 'action-item',
    title: ({ text, decision }) => `${decision}延期：${text}`,
    body: ({ dueOn, reason }) => `督办事项的期限是${dueOn}，请在期限前办结。${because(reason)}`,
    path: followUpPage,
  },
  'action-item.assistant-set': {
    about: 'action-item',
    title: ({ text }) => `请您协助办理：${text}`,
    body: ({ person, dueOn }) => `责任人${person}，期限${dueOn}。有进展时请填写。`,
    path: followUpPage,
  },
  'swap.asked': {
    about: 'swap',
    title: ({ by }) => `${by}请求与您换班`,
    body: ({ span, otherSpan }) => `想用${span}的轮值换您${otherSpan}的轮值，请答复是否同意。`,
    path: rotationPage,
  },
  'swap.answered': {
    about: 'swap',
    title: ({ by, decision }) => `${by}${decision}换班`,
    body: ({ span, otherSpan, decision, reason }) =>
      `您请求用${span}的轮值换${otherSpan}的轮值，对方${decision}。${because(reason)}`,
    path: rotationPage,
  },
  'reminder.review-due': {
    about: 'resolution',
    title: ({ number }) => `请回看决议：${number}`,
    body: ({ text }) => `“${text}”到了回看的日子，请看看落实得怎样，并记下结果。`,
    path: ({ organizationId }) => `/organizations/${organizationId}/follow-up`,
  },
  'reminder.day-before': {
    about: 'meeting',
    title: ({ meeting }) => `会议提醒：${meeting}`,
    body: ({ time, place }) => `会议将于${time}在${place}召开，请准时参加。`,
    path: meetingPage,
  },
  'reminder.hours-before': {
    about: 'meeting',
    title: ({ meeting }) => `会议即将开始：${meeting}`,
    body: ({ time, place }) => `会议将于${time}在${place}开始，请准时到会。`,
    path: meetingPage,
  },
  'reminder.reply-missed': {
    about: 'meeting',
    title: ({ meeting }) => `请尽快回复：${meeting}`,
    body: ({ time, place }) =>
      `回复的截止时间已过，您还没有回复。会议将于${time}在${place}召开，请尽快回复是否参加。`,
    path: meetingPage,
  },
  'reminder.minutes-due': {
    about: 'meeting',
    title: ({ meeting }) => `会议记录尚未提交：${meeting}`,
    body: ({ time }) => `${time}的会议已经开过，请整理好会议记录，由轮值书记提交各单位确认。`,
    path: minutesPage,
  },
  'reminder.action-due': {
    about: 'action-item',
    title: ({ text }) => `督办事项即将到期：${text}`,
    body: ({ dueOn, person }) => `责任人${person}，期限${dueOn}。办结后请填写办结情况。`,
    path: followUpPage,
  },
  'reminder.action-overdue': {
    about: 'action-item',
    title: ({ text }) => `督办事项已逾期：${text}`,
    body: ({ dueOn, person }) => `责任人${person}，期限${dueOn}已过，请抓紧办理并填写办结情况。`,
    path: followUpPage,
  },
}

/** A message as people read it. */
export type Message = { title: string; body: string; path: string }

/** The sentences of a stored message; one of a kind that this version does not know leads to the schedule. */
export function messageOf(row: MessagePlace & { kind: string; data: unknown }): Message {
  if (!Object.hasOwn(sentences, row.kind)) return { title: unknownMessage, body: '', path: '/' }
  // Kind and data were written together; their types are checked where they are written.
  const { title, body, path } = sentences[row.kind as NotificationKind] as Sentences<NotificationKind>
  const data = row.data as NotificationKinds[NotificationKind] & NotificationKinds['meeting.moved']
  const text = { title: title as (data: unknown) => string, body: body as (data: unknown) => string }
  return { title: text.title(data), body: text.body(data), path: (path as Path)(row, data) }
}

type Path = (place: MessagePlace, data: unknown) => string

const unknownMessage = '您有一条新消息'

/** What a letter says around its messages. */
export const mailMessages = {
  invitation: (organization: string, unit: string) => `请开通登录：“${organization}”${unit}联络员`,
  invitationBody: (until: string) =>
    `秘书处请您开通登录。请在${until}以前打开下面的链接，自己设定用户名和密码。链接只能使用一次，请勿转发。`,
  invitationFooter:
    '本邮件由毗邻平台自动发送，请勿直接回复。如果您不是联络员，请不要打开链接，并告知秘书处。',
  subject: (titles: string[]) =>
    titles.length === 1 ? `【毗邻】${titles[0]}` : `【毗邻】${titles[0]}等 ${titles.length} 条消息`,
  greeting: (name: string) => `${name}同志：`,
  visitorGreeting: (name: string) => `${name}：`,
  visitorFooter:
    '本邮件由毗邻平台自动发送，请勿直接回复。凭上面的链接可以查看或取消报名，请不要转发给别人；取消报名后不再发信，邮箱随即删除。',
  open: '打开查看',
  all: '全部消息',
  footer: '本邮件由毗邻平台自动发送，请勿直接回复。不想再收到邮件，可以登录后点姓名，在“我的账号”里关闭。',
}
