import type { ButtonHTMLAttributes } from 'react'
import styles from './controls.module.css'

/** The one thing that a form is for. */
export function SubmitButton(props: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button className={styles.submit} type="submit" {...props} />
}

/** What a form can do beside that, or what is seldom wanted. */
export function QuietButton(props: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button className={styles.quiet} type="submit" {...props} />
}
