/** The units that answer the survey of 2025 themselves; two of the seventeen stay silent. */
export const answeringUnits = [
  '黄浦区委',
  '外滩街道',
  '交易中心',
  '清算所',
  '黄金交易所',
  '中国银联',
  '太平洋保险',
  '浦发银行',
  '上海银行',
  '国泰君安',
  '东方证券',
  '外滩金融中心',
  '保险交易所',
  '票据交易所',
  '信托登记公司',
] as const

/** What ten in a row wish for, which marks five in a row give, and what every tenth writes, in turn. */
export const wishes = [
  '健康',
  '健康',
  '健康',
  '健康',
  '健康',
  '文化',
  '文化',
  '文化',
  '法律',
  '法律',
] as const
export const marks = [5, 5, 4, 4, 3] as const
export const opinions = ['增设母婴室', '开放午间健身房', '错峰停车', '青年交友活动', '楼宇食堂共享'] as const

/** Both for the sites' links and for the one for everybody, whose name is empty. */
export const sites = ['外滩中央', '圆明园路'] as const

const said = {
  silent: ['人保大厦', '证券业联合会'],
  refused: ['SURVEY_ANSWERED', 'SURVEY_ANSWERED'],
} as const

/** What the survey comes to by the number of answers, counted by hand: for the proof, and short for the tests. */
export const surveyTables = {
  1000: {
    answers: 1000,
    sources: ['15 ', '328 ', '328 圆明园路', '329 外滩中央'],
    wishes: ['健康 500', '文化 300', '法律 200'],
    marks: ['1 分 0', '2 分 0', '3 分 200', '4 分 400', '5 分 400'],
    needs: ['增设母婴室 20', '开放午间健身房 20', '错峰停车 20', '青年交友活动 20', '楼宇食堂共享 20'],
    ...said,
  },
  150: {
    answers: 150,
    sources: ['15 ', '45 ', '45 圆明园路', '45 外滩中央'],
    wishes: ['健康 75', '文化 45', '法律 30'],
    marks: ['1 分 0', '2 分 0', '3 分 30', '4 分 60', '5 分 60'],
    needs: ['增设母婴室 3', '开放午间健身房 3', '错峰停车 3', '青年交友活动 3', '楼宇食堂共享 3'],
    ...said,
  },
} as const

export type SurveySize = keyof typeof surveyTables
