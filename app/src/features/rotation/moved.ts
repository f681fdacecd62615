/** What a change of the rotation did to a planned meeting. */
export type Moved = { meetingId: string; chairMoved: boolean; hostMoved: boolean }

/** Meetings that an address can carry; a change that moves more is told without naming all of them. */
const most = 60

/** The meetings as an address carries them over the redirect: `id.ch~id.c~id.`. */
export function writeMoved(meetings: readonly Moved[]): string {
  return meetings
    .slice(0, most)
    .map(
      ({ meetingId, chairMoved, hostMoved }) =>
        `${meetingId}.${chairMoved ? 'c' : ''}${hostMoved ? 'h' : ''}`,
    )
    .join('~')
}

/** Reads them back; what nobody wrote like this is left out. */
export function readMoved(text: string | null): Moved[] {
  return (text ?? '')
    .split('~')
    .slice(0, most)
    .flatMap((part) => {
      const [, meetingId, flags] = /^([0-9a-f-]{36})\.(c?h?)$/.exec(part) ?? []
      if (meetingId === undefined || flags === undefined) return []
      return [{ meetingId, chairMoved: flags.includes('c'), hostMoved: flags.includes('h') }]
    })
}
