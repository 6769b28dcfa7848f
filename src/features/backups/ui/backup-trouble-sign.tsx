import { Button } from '#ui/primitives/button.tsx'
import { Badge } from '#ui/primitives/badge.tsx'
import { useMessages } from '#workbench/messages.ts'
import { useQuery } from '#workbench/use-query.ts'
import { useNavigate } from '#workbench/use-navigation.ts'
import { backups } from '../contract.ts'
import { backupsWords } from './backups-words.ts'

/** Stays beside the desk's name until a backup succeeds again: what fails in silence for months is what loses work. */
export function BackupTroubleSign() {
  const say = useMessages(backupsWords)
  const navigate = useNavigate()
  const trouble = useQuery(backups, 'status', null, ['backups']).value?.trouble ?? null
  if (trouble === null) return null
  return (
    <Button tone="quiet" onClick={() => navigate('settings', { section: 'backups' })}>
      <Badge tone="danger">{say.sign}</Badge>
    </Button>
  )
}
