const hexColour = /^#[0-9a-f]{6}$/i

/** The colour that the server gave somebody; a quiet one where it is missing. */
function colourOf(user: Record<string, unknown>): string {
  return typeof user.colour === 'string' && hexColour.test(user.colour) ? user.colour : '#57524b'
}

function nameOf(user: Record<string, unknown>): string {
  return typeof user.name === 'string' ? user.name : ''
}

/** Somebody else's caret with their name. Not part of the text, so it is not read out in the middle of it. */
export function renderCaret(user: Record<string, unknown>): HTMLElement {
  const caret = document.createElement('span')
  caret.dataset.caret = ''
  caret.setAttribute('aria-hidden', 'true')
  caret.style.borderColor = colourOf(user)
  const label = document.createElement('span')
  label.dataset.caretName = ''
  label.style.backgroundColor = colourOf(user)
  label.textContent = nameOf(user)
  caret.append(label)
  return caret
}

/** What somebody else has selected. */
export function renderSelection(user: Record<string, unknown>) {
  return { style: `background-color: ${colourOf(user)}33` }
}
