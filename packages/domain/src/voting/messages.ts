/** Sentences of the rules on votes, and names of form fields as they stand in sentences. */
export const votingMessages = {
  method: '请选择计数表决或记名表决。',
  ballot: '请选择赞成、反对或弃权。',
  secretByName: '无记名投票只登记票数，请选择计数表决。',
  twice: '同一个人只能登记一次表决，请核对名单。',
  withdrawn: '表决已撤销。',
}

export const votingFieldLabels = {
  text: '表决事项',
  inFavour: '赞成票数',
  against: '反对票数',
  abstaining: '弃权票数',
  dissent: '不同意见',
  withdrawReason: '撤销的原因',
}
