import { ended, type MessagePlace, type SentencesOf } from './sentence.ts'

type CouncilKinds =
  | 'unit.nudged'
  | 'claim.waits'
  | 'request.waits'
  | 'survey.opened'
  | 'survey.reminded'
  | 'reminder.survey-closing'
  | 'activity.moved-up'
  | 'activity.cancelled'
  | 'reminder.activity-ahead'
  | 'reminder.evaluation-due'

const surveyPage = ({ organizationId, subjectId }: MessagePlace) =>
  `/organizations/${organizationId}/surveys/${subjectId}/answer`
const activityPage = ({ organizationId, subjectId }: MessagePlace) =>
  `/organizations/${organizationId}/activities/${subjectId}`

/** What the messages of surveys, activities, evaluations and nudges say. */
export const councilSentences: SentencesOf<CouncilKinds> = {
  'unit.nudged': {
    about: 'unit',
    title: ({ organization }) => `请贵单位参与${organization}的工作`,
    body: ({ by, reason }) => `${by}：${ended(reason)}`,
    path: ({ organizationId, subjectId }) => `/organizations/${organizationId}/coverage/${subjectId}`,
  },
  'claim.waits': {
    about: 'need',
    title: ({ title }) => `请答复需求认领：${title}`,
    body: ({ by }) => `${by}在等待贵单位答复，可以同意、不同意或者建议调整。`,
    path: ({ organizationId, subjectId }) => `/organizations/${organizationId}/needs/${subjectId}#claims`,
  },
  'request.waits': {
    about: 'resource',
    title: ({ title }) => `请答复资源申请：${title}`,
    body: ({ by }) => `${by}在等待贵单位答复，可以同意、不同意或者建议调整。`,
    path: ({ organizationId, subjectId }) => `/organizations/${organizationId}/resources/${subjectId}#claims`,
  },
  'survey.opened': {
    about: 'survey',
    title: ({ survey }) => `请填写问卷：${survey}`,
    body: ({ closesOn }) => `请代表本单位填写，截止日期为${closesOn}。`,
    path: surveyPage,
  },
  'survey.reminded': {
    about: 'survey',
    title: ({ survey }) => `提醒填写问卷：${survey}`,
    body: ({ closesOn }) => `本单位还没有填写，请于${closesOn}前填写。`,
    path: surveyPage,
  },
  'reminder.survey-closing': {
    about: 'survey',
    title: ({ survey }) => `问卷即将截止：${survey}`,
    body: ({ closesOn }) => `本单位还没有填写，截止日期为${closesOn}，请尽快填写。`,
    path: surveyPage,
  },
  'activity.moved-up': {
    about: 'activity',
    title: ({ activity }) => `候补成功：${activity}`,
    body: ({ time, place }) =>
      `有人让出了名额，您已报名成功。活动于${time}在${place}举行；不能参加的，请及时取消。`,
    path: activityPage,
  },
  'activity.cancelled': {
    about: 'activity',
    title: ({ activity }) => `活动已取消：${activity}`,
    body: ({ time, reason }) => `原定${time}的活动不再举行。原因：${ended(reason)}`,
    path: activityPage,
  },
  'reminder.activity-ahead': {
    about: 'activity',
    title: ({ activity }) => `活动提醒：${activity}`,
    body: ({ time, place }) =>
      `您报名的活动将于${time}在${place}举行；不能参加的，请及时取消，把名额让给候补的同志。`,
    path: activityPage,
  },
  'reminder.evaluation-due': {
    about: 'evaluation',
    title: ({ title }) => `请回看成效：${title}`,
    body: () => '评价结束已满三个月，请看看成效是否保持，并记下结果。',
    path: ({ organizationId, subjectId }) => `/organizations/${organizationId}/evaluations/${subjectId}`,
  },
}
