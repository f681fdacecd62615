/** Fonts by name: officials' computers have them, and a document may name what it does not carry. */
const latin = 'Times New Roman'

function named(eastAsia: string) {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia }
}

export const wordFonts = {
  body: named('仿宋_GB2312'),
  hei: named('黑体'),
  kai: named('楷体_GB2312'),
  song: named('宋体'),
  title: named('方正小标宋简体'),
} as const
