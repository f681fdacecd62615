import { BarChart } from '../../shell/bar-chart.tsx'
import controls from '../../shell/controls.module.css'
import { Disclosure } from '../../shell/disclosure.tsx'
import lists from '../lists/lists.module.css'
import { deskTexts, resultTexts as texts } from './messages.ts'
import { type Results, surveyPath } from './surveys.ts'

/** How each question was answered: a picture with its table, numbers, or the texts themselves. */
export function ResultsPage({ results }: { results: Results }) {
  const { organization, version, versions, sheets, sources } = results
  const path = surveyPath(organization.id, results.id)
  return (
    <div className={lists.page}>
      <p>
        <a href={path}>{texts.back}</a>
      </p>
      <h1>{texts.title(results.title)}</h1>
      {versions.length > 1 && (
        <nav className={lists.ways} aria-label={texts.versions}>
          {versions.map(({ id, number }) => (
            <a
              key={id}
              href={`${path}/results?version=${id}`}
              aria-current={id === version?.id ? 'page' : undefined}
            >
              {texts.versionOf(number)}
            </a>
          ))}
        </nav>
      )}
      <p>{sheets === 0 ? texts.none : texts.sheets(sheets)}</p>
      {version && sheets > 0 && (
        <div className={lists.ways}>
          <a className={controls.link} href={`${path}/results.xlsx?version=${version.id}`}>
            {texts.export}
          </a>
          <a href={`${path}/opinions`}>{deskTexts.opinions}</a>
        </div>
      )}
      {sources.length > 1 && (
        <section aria-labelledby="sources">
          <h2 id="sources">{texts.sources}</h2>
          <BarChart
            label={texts.sources}
            total={results.answers}
            bars={sources.map(({ channel, name, count }) => ({
              label: channel === 'UNIT' ? texts.ofUnits : name || texts.ofPublic,
              count,
            }))}
          />
        </section>
      )}
      {sheets > 0 &&
        results.results.map((result, index) => (
          <Result key={result.question.id} result={result} number={index + 1} sheets={sheets} />
        ))}
    </div>
  )
}

type ResultProps = { result: Results['results'][number]; number: number; sheets: number }

function Result({ result: { question, tally, texts: said }, number, sheets }: ResultProps) {
  const { answered, bars, numbers } = tally
  const heading = `${number}. ${question.title}`
  return (
    <section className={lists.section} aria-labelledby={question.id}>
      <h2 id={question.id}>{heading}</h2>
      <p className={lists.quiet}>{texts.answered(answered, sheets)}</p>
      {numbers && <p>{texts.numbers(numbers.mean, numbers.median, numbers.least, numbers.most)}</p>}
      {bars.length > 0 && <BarChart label={question.title} bars={bars} total={answered} />}
      {said.length > 0 && (
        <Disclosure summary={texts.texts(said.length)} open={said.length <= 10}>
          <ul>
            {said.map(({ text, from }, index) => (
              <li key={index} className={lists.words}>
                {texts.from(text, from)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}
