import JSZip from 'jszip'
import mammoth from 'mammoth'

/** A Word file as other programs see it: its words, and its XML. */
export async function readWord(bytes: Uint8Array) {
  const buffer = Buffer.from(bytes)
  const { value: text } = await mammoth.extractRawText({ buffer })
  const zip = await JSZip.loadAsync(buffer)
  const part = async (name: string) => (await zip.file(name)?.async('string')) ?? ''
  const names = Object.keys(zip.files)
  const footers = await Promise.all(names.filter((name) => /word\/footer\d+\.xml/.test(name)).map(part))
  const headers = await Promise.all(names.filter((name) => /word\/header\d+\.xml/.test(name)).map(part))
  return {
    text,
    document: await part('word/document.xml'),
    styles: await part('word/styles.xml'),
    settings: await part('word/settings.xml'),
    footers,
    headers,
  }
}
