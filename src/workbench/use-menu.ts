import { useEffect, useRef } from 'react'
import { describeMenu } from './describe-menu.ts'
import { useLocale } from './messages.ts'
import { useStore } from './store.ts'
import { useReport } from './use-report.ts'
import { useShell } from './use-query.ts'
import { useWorkbench } from './workbench.ts'

/** Keeps the system's menu the same as the registry, and carries out what is chosen there. Mounted once by the shell. */
export function useMenu(): void {
  const { registry, shell } = useWorkbench()
  const client = useShell()
  const report = useReport()
  const locale = useLocale()
  const changes = useStore(registry.changes)
  const sent = useRef('')
  useEffect(() => {
    // Handlers come and go in bursts when a screen changes; the menu waits for the end of the burst.
    const timer = setTimeout(() => {
      const menu = describeMenu(registry, locale)
      const text = JSON.stringify(menu)
      if (text === sent.current) return
      sent.current = text
      client.setMenu(menu).catch(report)
    }, 50)
    return () => clearTimeout(timer)
  }, [registry, changes, locale, client, report])
  useEffect(
    () =>
      shell.onChanged((topics) => {
        for (const topic of topics) {
          if (topic.startsWith('command:')) registry.run(topic.slice('command:'.length))
        }
      }),
    [shell, registry],
  )
}
