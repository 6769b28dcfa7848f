import type { StoryId } from '#lib/ids.ts'
import { canonicalJson } from '#domain/document/canonical.ts'
import { currentText } from '#desk/drafts.ts'
import { openDesk, type OpenDeskOptions } from '#desk/desk-folder.ts'
import { verifyDesk } from '#desk/verify.ts'
import { describeChainFinding, verifyChain } from '#desk/verify-chain.ts'
import type { Ledger } from './writer.ts'

/** What was wrong with a desk after its process was killed, as sentences; empty when nothing was. */
export async function examineDesk(
  folder: string,
  expected: { readonly storyId: StoryId; readonly ledger: Ledger },
  options: OpenDeskOptions = {},
): Promise<readonly string[]> {
  const opened = openDesk(folder, options)
  if (!opened.ok) return [`CORRUPT: the desk does not open: ${JSON.stringify(opened.problem)}`]
  try {
    const findings = await verifyDesk(opened.value, {
      verifyRecord: (database) => verifyChain(database).map(describeChainFinding),
    })
    return [
      ...findings.map((finding) => `CORRUPT: ${JSON.stringify(finding)}`),
      ...compareText(currentText(opened.value.database, expected.storyId), expected.ledger),
    ]
  } finally {
    opened.value.close()
  }
}

/** The text on disk must be one that was sent, and not older than the last that was acknowledged. */
function compareText(text: ReturnType<typeof currentText>, ledger: Ledger): readonly string[] {
  if (text === null) return ['LOST: the story is gone']
  if (text.revision < ledger.acknowledged) {
    return [`LOST: save ${ledger.acknowledged} was acknowledged, save ${text.revision} is on disk`]
  }
  const sent = ledger.sent.get(text.revision)
  if (sent === undefined) return [`LOST: save ${text.revision} is on disk and was never sent`]
  return sent === canonicalJson(text.document) ? [] : [`LOST: save ${text.revision} is not the text that was sent`]
}
