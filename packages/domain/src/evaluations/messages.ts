export const evaluationLabels = { comment: '意见和建议', reviewNote: '回看情况' }

export const evaluationMessages = {
  satisfaction: '请选择满意程度。',
  effect: '请选择问题解决得怎样。',
  review: '请选择现在成效怎样。',
  /** One side's part of the sentence that stands on an agenda. */
  side: (label: string, count: string, average: string, satisfied: number) =>
    `${label}${count}评价，平均 ${average} 分（满分 5 分），满意率 ${satisfied}%`,
  nobody: '还没有人评价。',
  counts: {
    SERVED: (count: number) => ` ${count} 人`,
    UNIT: (count: number) => ` ${count} 家`,
    SECRETARIAT: () => '作出',
  },
}
