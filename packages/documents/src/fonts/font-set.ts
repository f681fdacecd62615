import { readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type Font, readFont } from './read-font.ts'

/** The manners of type of an official document. */
export type Faces = Record<'body' | 'hei' | 'kai' | 'song' | 'title', string[]>

/** The fonts that a PDF is set in. */
export type FontSet = {
  folders: string[]
  /** For each manner the families to look in, the best first. */
  faces: Faces
  covers(character: number): boolean
}

/** What officials' fonts call themselves; they are used when the customer's folder has them, and not shipped. */
const official: Faces = {
  body: ['FangSong_GB2312', '仿宋_GB2312', 'FangSong', 'FZFangSong-Z02S', 'STFangsong'],
  hei: ['SimHei', 'FZHei-B01S', 'STHeiti'],
  kai: ['KaiTi_GB2312', '楷体_GB2312', 'KaiTi', 'FZKai-Z03S', 'STKaiti', 'LXGW WenKai'],
  song: ['SimSun', 'FZShuSong-Z01S', 'STSong'],
  title: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', '方正小标宋简体', 'FZXBSJW--GB1-0'],
}

const serif = 'Noto Serif SC'
const sans = 'Noto Sans S Chinese'

const { resolve } = createRequire(import.meta.url)
/** The second package exports its entry alone, which stands beside the folder of its fonts. */
const shippedFiles = [
  resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'),
  resolve('@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'),
  path.join(resolve('@embedpdf/fonts-sc'), '../../fonts/NotoSansHans-Medium.otf'),
]

/**
 * Finds the fonts: the customer's folder first, then those that are shipped. A file of the folder that is no
 * readable font is passed over.
 */
export async function readFontSet(folder: string | undefined): Promise<FontSet> {
  const [own, shipped] = await Promise.all([fontsIn(folder), Promise.all(shippedFiles.map(readFont))])
  const families = [...new Set(own.map(({ family }) => family))]
  // A character that the wanted face lacks is looked for in everything there is.
  const withRest = (wanted: string[], first: string) => {
    const known = wanted.filter((family) => families.includes(family))
    return [...new Set([...known, first, serif, sans, ...families])]
  }
  return {
    folders: [
      ...(folder === undefined ? [] : [folder]),
      ...new Set(shippedFiles.map((file) => path.dirname(file))),
    ],
    faces: {
      body: withRest(official.body, serif),
      hei: withRest(official.hei, sans),
      kai: withRest(official.kai, serif),
      song: withRest(official.song, serif),
      title: withRest(official.title, serif),
    },
    covers: (character) => [...own, ...shipped].some((font) => font.covers(character)),
  }
}

async function fontsIn(folder: string | undefined): Promise<Font[]> {
  if (folder === undefined) return []
  const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(ttf|otf|ttc)$/i.test(name))
  const fonts = await Promise.all(
    names.map((name) => readFont(path.join(folder, name)).catch(() => undefined)),
  )
  return fonts.filter((font) => font !== undefined)
}
