import type { SurveyEvents } from '@pilin/server/domains/audit/survey-events'

/** What events of surveys say after the name of who did it. */
export const surveySentences: { [Kind in keyof SurveyEvents]: (data: SurveyEvents[Kind]['data']) => string } =
  {
    'survey.created': ({ title, year, copied }) =>
      `${copied ? '沿用上一年度的问卷，' : ''}建立了 ${year} 年度调查“${title}”`,
    'survey.edited': ({ title }) => `修改了调查“${title}”的名称、说明或日期`,
    'survey.audience-set': ({ title, units, sites, isPublic }) =>
      `设定了调查“${title}”的对象：成员单位 ${units} 个，点位 ${sites} 个${isPublic ? '，公开链接' : ''}`,
    'survey.questions-set': ({ title, version, questions }) =>
      `修改了调查“${title}”第 ${version} 版的题目，现有 ${questions} 道`,
    'survey.version-started': ({ title, version }) => `开始修改调查“${title}”的第 ${version} 版问卷`,
    'survey.opened': ({ title, version, units }) =>
      `发布了调查“${title}”的第 ${version} 版问卷${units > 0 ? `，邀请成员单位 ${units} 个` : ''}`,
    'survey.reminded': ({ title, units }) => `提醒 ${units} 个单位填写调查“${title}”`,
    'survey.link-issued': ({ title, unit }) => `为${unit}生成了调查“${title}”的填写链接`,
    'survey.answered': ({ title, by }) => `${by ? `（${by}）` : ''}提交了调查“${title}”的答卷`,
    'survey.closed': ({ title, answers }) => `结束了调查“${title}”，共收到答卷 ${answers} 份`,
    'survey.opinions-grouped': ({ title, group, opinions }) =>
      opinions < 0
        ? `把调查“${title}”的 ${-opinions} 条意见移出归类“${group}”`
        : `把调查“${title}”的 ${opinions} 条意见归为“${group}”`,
    'survey.needs-created': ({ title, needs }) => `把调查“${title}”的意见转为 ${needs} 项需求`,
  }
