export const activityLabels = {
  brand: '品牌名称',
  summary: '说明',
  title: '活动名称',
  place: '地点',
  places: '名额',
  groupPlaces: '集体报名人数',
  name: '姓名',
  reason: '取消原因',
  note: '活动情况',
  cost: '支出',
  present: '到场人数',
}

export const activityMessages = {
  endsBeforeItStarts: '结束时间要晚于开始时间。',
  phone: '请填写 11 位手机号，用于到场签到和活动有变更时联系您。',
  unit: '请选择以哪个单位的名义集体报名。',
  state: { PLACED: '已报名', WAITING: '候补', CANCELLED: '已取消' },
}
