import { Copy } from 'lucide-react'
import type { StoryId } from '#lib/ids.ts'
import { Button } from '#ui/primitives/button.tsx'
import { Notice } from '#ui/primitives/notice.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useCommand } from '#workbench/use-command.ts'
import { useClient, useShell } from '#workbench/use-query.ts'
import { useReport, useToast } from '#workbench/use-report.ts'
import { exportsContract, type ExportPreview } from '../contract.ts'
import { exportsWords, type ExportsWords } from './exports-words.ts'
import { useSayRefusal } from './use-say-refusal.ts'

export interface CopyFieldsProps {
  readonly storyId: StoryId
  readonly preview: ExportPreview
  readonly beforeCopy: () => Promise<void>
}

/** One click per field of somebody's publishing system. The same rules as for files: only an approved text. */
export function CopyFields(props: CopyFieldsProps) {
  const say = useMessages(exportsWords)
  const sayRefusal = useSayRefusal()
  const copy = useCopy(props)
  const { copyRefusal, fields, refusal } = props.preview
  const isAllowed = copyRefusal === null
  useCommand('exports.copyStory', isAllowed ? () => copy('story') : null)
  useCommand('exports.copyHeadline', isAllowed ? () => copy('headline') : null)
  useCommand('exports.copyLead', isAllowed ? () => copy('lead') : null)
  useCommand('exports.copyBody', isAllowed ? () => copy('body') : null)
  return (
    <section className="exports-part" aria-label={say.copy}>
      <h3 className="exports-head">{say.copy}</h3>
      {isAllowed || copyRefusal.rule === refusal?.rule ? (
        <p className="exports-hint">{say.copyHint}</p>
      ) : (
        <Notice tone="neutral">
          <p>{sayRefusal(copyRefusal)}</p>
        </Notice>
      )}
      <ul className="exports-copy">
        {fields.map(({ field, preview }) => {
          const name = nameField(field, say)
          return (
            <li key={field} className="exports-copy-row">
              <Button
                tone="quiet"
                icon={<Copy size={14} aria-hidden />}
                disabled={!isAllowed}
                aria-label={say.copyOne(name)}
                onClick={() => copy(field)}
              >
                {name}
              </Button>
              <span className="exports-words">{preview}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function useCopy({ storyId, beforeCopy }: CopyFieldsProps): (field: string) => void {
  const say = useMessages(exportsWords)
  const sayRefusal = useSayRefusal()
  const client = useClient(exportsContract)
  const shell = useShell()
  const report = useReport()
  const toast = useToast()
  const copy = async (field: string) => {
    await beforeCopy()
    const copied = await client.copyField({ storyId, field })
    if (!copied.ok) {
      toast({ tone: 'warning', text: sayRefusal(copied.problem) })
      return
    }
    const { text, html } = copied.value
    await shell.writeClipboard(html === null ? { text } : { text, html })
    toast({ tone: 'good', text: say.copied(nameField(field, say)) })
  }
  return (field) => void copy(field).catch(report)
}

/** `caption-2` is the caption of the second picture. */
function nameField(field: string, say: ExportsWords): string {
  const [kind = '', count] = field.split('-')
  const name = Object.entries(say.field).find(([known]) => known === kind)?.[1] ?? field
  return count === undefined ? name : `${name} ${count}`
}
