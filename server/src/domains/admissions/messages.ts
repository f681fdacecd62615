/** Chinese texts that admissions write into other records. */
export const admissionRecordMessages = {
  topic: {
    JOIN: (name: string) => `关于吸收${name}为成员单位的议题`,
    LEAVE: (name: string) => `关于${name}退出的议题`,
    SUSPENSION: (name: string) => `关于${name}暂停的议题`,
  },
  placed: (meeting: string) => `列入“${meeting}”`,
  suspendedExcuse: '单位暂停',
}
