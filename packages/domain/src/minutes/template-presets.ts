import type { MeetingKind } from '../meetings/vocabulary.ts'
import type { RecordTemplate } from './templates.ts'

/** What an organization begins with: how the record of each kind of meeting is laid out until it says otherwise. */
export const templatePresets: Record<MeetingKind, RecordTemplate> = {
  CONSULTATION: {
    parts: ['DISSENT', 'DECISION'],
    opening: '',
    phrases: ['会议听取了情况汇报。', '双方商定，由两地分别落实。'],
  },
  THEME_DAY: { parts: [], opening: '本次主题党日的主题是：', phrases: ['党员作了交流发言。'] },
  COUNCIL_SESSION: {
    parts: ['DISSENT', 'DECISION'],
    opening: '本次联席会议研究以下事项：',
    phrases: ['各成员单位依次作了发言。', '请秘书处会后整理并发各成员单位。'],
  },
  HEARING: {
    parts: ['DISSENT', 'DECISION'],
    opening: '本次听证的事项是：',
    phrases: ['听证代表陈述了意见。'],
  },
  COORDINATION: { parts: ['DISSENT', 'DECISION'], opening: '', phrases: ['各方达成一致意见。'] },
  REVIEW: { parts: ['DISSENT', 'DECISION'], opening: '', phrases: ['与会人员逐项作了评议。'] },
  ASSEMBLY: { parts: ['DISSENT', 'DECISION'], opening: '', phrases: ['居民代表提出以下意见：'] },
  OTHER: { parts: ['DISSENT', 'DECISION'], opening: '', phrases: [] },
}

/** Phrases that fit every meeting. */
export const phrasePresets: readonly string[] = [
  '与会人员一致同意。',
  '会议原则同意该事项，具体方案会后细化。',
  '会议要求各单位抓紧落实，并及时反馈进展。',
  '该议题留待下次会议继续讨论。',
  '请有关单位会后书面反馈意见。',
]
