import type { BlockNode, InlineNode, ListItemNode } from '@pilin/domain/minutes/content-nodes'
import { speakerText } from '@pilin/domain/minutes/content-reading'
import { Fragment, type ReactNode } from 'react'
import { minutesTexts } from './messages.ts'
import type { Person, Section } from './read-minutes.ts'
import styles from './record-text.module.css'
import { shortDate } from './short-date.ts'

type Props = { content: Section['content']; people: Person[] }

// Keys by position: a text that is only shown has no other identity than its order.

/** A part of the record as plain HTML: before the editors come, without scripts, and once it is submitted. */
export function SectionText({ content, people }: Props) {
  const empty = content.content.every((block) => block.type === 'paragraph' && !block.content?.length)
  return (
    <div className={styles.text}>
      {empty ? (
        <p className={styles.none}>{minutesTexts.noText}</p>
      ) : (
        content.content.map((block, index) => <Block key={index} node={block} people={people} />)
      )}
    </div>
  )
}

function Block({ node, people }: { node: BlockNode | ListItemNode; people: Person[] }): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p>{node.content?.length ? <Inline nodes={node.content} /> : <br />}</p>
    case 'resolution':
      return (
        <div data-node="resolution" id={node.attrs.id}>
          <Inline nodes={node.content ?? []} />
        </div>
      )
    case 'actionItem':
      return (
        <div data-node="actionItem" id={node.attrs.id}>
          <div>
            <Inline nodes={node.content ?? []} />
          </div>
          <p data-fields="">{whoAndWhen(node.attrs, people)}</p>
        </div>
      )
    case 'bulletList':
      return <ul>{blocksIn(node.content, people)}</ul>
    case 'orderedList':
      return (
        <ol start={node.attrs?.start ?? undefined} type={node.attrs?.type ?? undefined}>
          {blocksIn(node.content, people)}
        </ol>
      )
    case 'listItem':
      return <li>{blocksIn(node.content, people)}</li>
  }
}

function blocksIn(nodes: (BlockNode | ListItemNode)[], people: Person[]): ReactNode {
  return nodes.map((node, index) => <Block key={index} node={node} people={people} />)
}

function whoAndWhen(attrs: { personId: string | null; dueOn: string | null }, people: Person[]): string {
  const person = people.find(({ id }) => id === attrs.personId)
  const name = person ? `${person.name}（${person.unitName}）` : minutesTexts.nobody
  const due = attrs.dueOn ? shortDate(attrs.dueOn) : minutesTexts.noDate
  return `${minutesTexts.person}：${name}　${minutesTexts.dueOn}：${due}`
}

function Inline({ nodes }: { nodes: InlineNode[] }) {
  return nodes.map((node, index) => <Fragment key={index}>{inline(node)}</Fragment>)
}

function inline(node: InlineNode): ReactNode {
  switch (node.type) {
    case 'hardBreak':
      return <br />
    case 'speaker':
      return <strong data-speaker="">{speakerText(node.attrs)}</strong>
    case 'text':
      return marked(node.text, node.marks?.map(({ type }) => type) ?? [])
  }
}

function marked(text: string, marks: string[]): ReactNode {
  const wrap: Record<string, (inside: ReactNode) => ReactNode> = {
    bold: (inside) => <strong>{inside}</strong>,
    italic: (inside) => <em>{inside}</em>,
    underline: (inside) => <u>{inside}</u>,
    strike: (inside) => <s>{inside}</s>,
  }
  return marks.reduce<ReactNode>((inside, mark) => wrap[mark]?.(inside) ?? inside, text)
}
