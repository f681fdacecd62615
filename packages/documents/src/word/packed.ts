import { wordPage } from '../page-geometry.ts'

/** The library, loaded only when a Word document is written. */
export type Docx = typeof import('docx')

/** The bytes of the finished file. */
export async function packed(docx: Docx, file: InstanceType<Docx['Document']>): Promise<Uint8Array> {
  return docx.Packer.toBuffer(file)
}

/** Word counts sizes of type in halves of a point. */
export function halfPoints(points: number): number {
  return points * 2
}

/** Twips of a number of characters of the body. */
export function characters(count: number): number {
  return Math.round(count * wordPage.character)
}

/** Text as Word can hold it: XML has no place for controls. */
export function storable(text: string): string {
  return text.replace(/[^\P{Cc}\t]/gu, ' ')
}
