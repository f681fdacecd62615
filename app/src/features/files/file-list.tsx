import { fileSizeText } from '@pilin/domain/files/file-name'
import styles from './file-list.module.css'

type Props = { files: { id: string; name: string; size: number }[] }

/** What was uploaded, each to open or to keep. */
export function FileList({ files }: Props) {
  return (
    <ul className={styles.files}>
      {files.map(({ id, name, size }) => (
        <li key={id}>
          <a href={`/files/${id}`}>{name}</a> <span className={styles.size}>{fileSizeText(size)}</span>
        </li>
      ))}
    </ul>
  )
}
