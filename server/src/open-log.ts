import { type Logger, pino } from 'pino'

/** The program's log: JSON lines without host name or process id. Tests give their own `write`. */
export function openLog(level: string, write?: (line: string) => void): Logger {
  const options = { level, base: undefined }
  return write ? pino(options, { write }) : pino(options)
}
