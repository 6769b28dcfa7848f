import { Button } from '#ui/primitives/button.tsx'
import { SidePanel } from '#ui/primitives/side-panel.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useShell } from '#workbench/use-query.ts'
import { useReport, useToast } from '#workbench/use-report.ts'
import { publicationWords } from './publication-words.ts'

/** What is to be sent to everybody who got the story. */
export function NoticePanel(props: { readonly text: string; readonly onClose: () => void }) {
  const say = useMessages(publicationWords)
  const shell = useShell()
  const report = useReport()
  const toast = useToast()
  const copy = (): void => {
    shell
      .writeClipboard({ text: props.text })
      .then(() => toast({ tone: 'good', text: say.copied }))
      .catch(report)
  }
  return (
    <SidePanel
      title={say.notice}
      closeLabel={say.close}
      onClose={props.onClose}
      footer={
        <Button tone="primary" onClick={copy}>
          {say.copy}
        </Button>
      }
    >
      <div className="publication-form">
        <p className="publication-hint">{say.noticeHint}</p>
        <pre className="publication-notice">{props.text}</pre>
      </div>
    </SidePanel>
  )
}
