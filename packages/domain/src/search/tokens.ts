/** What a word can be found by: everything folded to one form, so that 全角 and 半角, A and a are alike. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/**
 * The pairs of neighbouring characters of a text, each once: two characters of Chinese are the shortest thing
 * that people look for, and any longer word is made of pairs. Pairs do not reach across punctuation or spaces.
 */
export function pairsOf(text: string): string[] {
  const pairs = new Set<string>()
  for (const [run] of fold(text).matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const characters = Array.from(run)
    for (let i = 0; i + 1 < characters.length; i++) pairs.add(`${characters[i]}${characters[i + 1]}`)
  }
  return [...pairs]
}

/**
 * What a person can be found by: the pairs of the name, and every beginning of at least two letters of its
 * pinyin written in full or by initials (欧阳重庆: ou…, ouyangchongqing, oy, oyc, oycq).
 * @param syllables the name's pinyin, one syllable a character, without tones
 */
export function nameTokens(name: string, syllables: readonly string[]): string[] {
  const letters = syllables.map((syllable) => fold(syllable).replace(/[^a-z]/g, ''))
  const full = letters.join('')
  const initials = letters.map((syllable) => syllable.slice(0, 1)).join('')
  const spelled = new Set([...beginningsOf(full), ...beginningsOf(initials)])
  return [...pairsOf(name), ...[...spelled].map(asSpelling)]
}

/** A token of Latin letters that stands for the beginning of a name, apart from the pairs of texts. */
export function asSpelling(letters: string): string {
  return `~${letters}`
}

function beginningsOf(letters: string): string[] {
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, index) => letters.slice(0, index + 2))
}
