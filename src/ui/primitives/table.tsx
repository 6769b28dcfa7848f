import type { ComponentProps, ReactNode } from 'react'
import { joinClasses } from './class-names.ts'
import './table.css'

export interface TableProps {
  /** What the table holds, for screen readers. */
  readonly label: string
  readonly head: readonly ReactNode[]
  readonly children: ReactNode
}

/** A quiet table with hairlines and a head that stays. For thousands of rows use a virtual list instead. */
export function Table(props: TableProps) {
  return (
    <table className="ui-table" aria-label={props.label}>
      <thead>
        <tr>
          {props.head.map((cell, index) => (
            // The columns of a table never change their order.
            // oxlint-disable-next-line react/no-array-index-key
            <th key={index} scope="col" className="ui-table-head">
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  )
}

export function TableRow(props: ComponentProps<'tr'>) {
  return <tr {...props} className={joinClasses('ui-table-row', props.className)} />
}

export function TableCell(props: ComponentProps<'td'> & { readonly isNumber?: boolean }) {
  const { isNumber = false, ...rest } = props
  return <td {...rest} className={joinClasses('ui-table-cell', isNumber && 'ui-table-number', props.className)} />
}
