/** Chinese texts that evaluations write into other records. */
export const evaluationRecordMessages = {
  topic: (title: string) => `成效通报：${title}`,
  purpose: (sentence: string, effects: string) => `${sentence}${effects}请会议听取并讨论下一步安排。`,
  effects: (full: number, part: number, none: number) =>
    `其中认为问题解决了的 ${full}，解决了一部分的 ${part}，没有解决的 ${none}。`,
}
