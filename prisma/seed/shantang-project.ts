import type { ProjectSeed } from './seed-types.ts'

/** S1 of the sources: the joint project that came of sharing and integrating the two villages' resources. */
export const mingyueShantang: ProjectSeed = {
  name: '明月山塘',
  summary:
    '南、北山塘两村整合老街、河道和农田资源，共同建设“明月山塘”景区。重大事项在联合党支部会商，分歧当面谈，费用和分工写进决议。',
  startedOn: '2018-03-12',
  keeper: 'jin.wangping',
  /** What has these words in its title or text belongs to it. */
  words: '明月山塘',
  file: {
    name: '明月山塘共建分工.txt',
    text: [
      '明月山塘共建分工',
      '',
      '一、南山塘（廊下镇）：老街南段、停车引导、游客咨询。',
      '二、北山塘（广陈镇）：老街北段、北侧停车场、年货集市场地。',
      '三、山塘河保洁和沿河步道由两村共同负责，每周五联合清理。',
      '四、费用由两村各承担一半，年底结算，在两村公开栏公布。',
    ].join('\n'),
  },
}
