import lists from '../lists/lists.module.css'
import { answerTexts, resultTexts, linkTexts as texts } from './messages.ts'
import styles from './surveys.module.css'
import { type SurveyLink, surveyPath } from './surveys.ts'

type Props = { link: SurveyLink; address: string; picture: string }

/** A sheet to print and put up: what is asked, by whom, until when, and the code. */
export function LinkPage({ link: { name, organization, survey }, address, picture }: Props) {
  return (
    <div className={`${lists.page} ${styles.sheet}`}>
      <p className={styles.screen}>
        <a href={surveyPath(organization.id, survey.id)}>{resultTexts.back}</a>
      </p>
      <p className={lists.quiet}>{organization.name}</p>
      <h1>{survey.title}</h1>
      {name && <p>{answerTexts.forSite(name)}</p>}
      {!survey.isOpened && <p>{texts.notOpened}</p>}
      <p>
        <strong>{texts.scan}</strong>
      </p>
      <img className={styles.code} src={picture} alt={texts.picture} width={352} height={352} />
      <p className={styles.address}>
        {texts.address}
        <br />
        <a href={address}>{address}</a>
      </p>
      <p>{texts.until(survey.closesOn)}</p>
      <p className={styles.screen}>{texts.print}</p>
    </div>
  )
}
