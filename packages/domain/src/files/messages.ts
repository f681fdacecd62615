/** Sentences about uploads; `name` is the file's name as the reader gave it. */
export const fileMessages = {
  none: '请选择要上传的文件。',
  tooMany: (max: number) => `一次最多上传 ${max} 个文件，请减少后再提交。`,
  tooManyOf: (max: number) => `这里一共最多 ${max} 个文件，请先删去不需要的文件。`,
  tooLarge: (name: string, megabytes: number) => `“${name}”超过 ${megabytes} MB，请压缩后再上传。`,
  empty: (name: string) => `“${name}”是空文件，请重新选择。`,
  oldOffice: (name: string) => `“${name}”是旧版格式，请另存为 .docx、.xlsx 或 .pptx 后再上传。`,
  unsupported: (name: string) =>
    `“${name}”的类型不能上传。可以上传 PDF、Word（.docx）、Excel（.xlsx）、PowerPoint（.pptx）、照片（JPG、PNG、WebP）和纯文本（.txt）。`,
  unreadableImage: (name: string) => `“${name}”无法作为照片打开，请换一张，或缩小到 2400 万像素以内。`,
  broken: '上传的内容不完整，请重新选择文件后再提交。',
  unnamed: '未命名',
}
