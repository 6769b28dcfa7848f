import { ExternalHyperlink, TextRun, type ParagraphChild } from 'docx'
import type { Run } from '#domain/document/document.ts'
import { tidyRuns } from '#features/exports/model/tidy-runs.ts'
import { withRegion } from '#features/exports/model/with-region.ts'

/** Running text as runs of a paragraph; neighbours with one link share it. */
export function wordRuns(runs: readonly Run[], language: string): readonly ParagraphChild[] {
  return groupByLink(tidyRuns(runs, language)).flatMap((group): readonly ParagraphChild[] => {
    const link = group[0]?.link
    const words = group.flatMap(textRuns)
    return link === undefined ? words : [new ExternalHyperlink({ link, children: words })]
  })
}

function groupByLink(runs: readonly Run[]): readonly (readonly Run[])[] {
  const groups: Run[][] = []
  for (const run of runs) {
    const last = groups.at(-1)
    if (last !== undefined && last[0]?.link === run.link) last.push(run)
    else groups.push([run])
  }
  return groups
}

function textRuns(run: Run): readonly TextRun[] {
  const properties = {
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(run.language === undefined ? {} : { language: { value: withRegion(run.language) } }),
    ...(run.link === undefined ? {} : { style: 'Hyperlink' }),
  }
  return run.text
    .split('\n')
    .map((text, index) => new TextRun({ ...properties, text, ...(index > 0 ? { break: 1 } : {}) }))
}
