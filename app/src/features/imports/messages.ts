const runStates = {
  WRONG: '需要更正',
  CHECKED: '已检查，还没有确认',
  CONFIRMED: '正在导入',
  DONE: '已导入',
  FAILED: '没有导入',
}

export const importTexts = {
  title: '从 Excel 导入成员单位',
  back: '回到成员单位',
  another: '上传另一份表格',
  intro:
    '上传 .xlsx 表格，系统先逐行检查并列出全部问题，确认之前不改动任何内容；确认之后全部导入，中途出错则一行也不导入。',
  columns: '表格的列与导出的名册相同，每行一个单位和一名联络员；同一单位有几名联络员的，写成几行。',
  template: '下载现在的名册作为样式',
  existing: '名册中已有的单位按名称对应：资料有变化的会更新，没有变化的保持不动。',
  file: 'Excel 文件（.xlsx，一次最多 5000 行）',
  submit: '上传并检查',
  noFile: '请选择一个 .xlsx 文件。',
  runs: '最近的导入',
  run: (day: string, by: string, total: number, state: keyof typeof runStates) =>
    `${day}，${by}上传，${total} 行，${runStates[state]}`,
  runTitle: (file: string) => `导入“${file}”`,
  wrong: (total: number, wrong: number) => `共 ${total} 行，其中 ${wrong} 行需要更正。没有改动任何内容。`,
  right: (total: number) => `共 ${total} 行，没有发现问题。确认之后开始导入。`,
  confirm: '确认导入',
  running: (written: number, total: number) =>
    `正在导入：已写入 ${written} 行，共 ${total} 行。本页每秒自动更新。`,
  done: (total: number) => `已导入全部 ${total} 行。`,
  progress: '导入进度',
  line: (line: number) => `第 ${line} 行`,
  noName: '（没有单位名称）',
  rowOf: (name: string, contact: string, from: string) =>
    [name, contact && `联络员${contact}`, from && `${from}加入`].filter(Boolean).join('，'),
  problems: '需要更正的行',
  preview: '表格内容',
  pages: '分页',
  page: (page: number, pages: number) => `第 ${page} 页，共 ${pages} 页`,
  previous: '上一页',
  next: '下一页',
}
