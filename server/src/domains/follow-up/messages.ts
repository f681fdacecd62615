export const followUpMessages = {
  laterDay: '新的期限须晚于原来的期限，并且不早于今天。',
  alreadyResponsible: '责任人不能同时是协办人，请重新选择。',
  reviewInFuture: '回看日期须是今天或以后的日期。',
}
