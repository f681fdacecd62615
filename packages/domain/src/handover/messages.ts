export const handoverFieldLabels = { remark: '交接意见', note: '交接说明' }

export const handoverMessages = { side: '请选择以移交人或接任人的身份签字。' }
