/** Sentences that the lists write themselves. */
export const listRecordMessages = {
  otherNeed: '请选择另一项需求。',
}
