import type pg from 'pg'

/** Which of these sessions are over: revoked, signed out or expired. */
export async function endedSessions(pool: pg.Pool, sessionIds: string[]): Promise<Set<string>> {
  if (sessionIds.length === 0) return new Set()
  const { rows } = await pool.query<{ id: string }>(
    'select id from session where id = any($1) and "expiresAt" > now()',
    [sessionIds],
  )
  const alive = new Set(rows.map(({ id }) => id))
  return new Set(sessionIds.filter((id) => !alive.has(id)))
}
