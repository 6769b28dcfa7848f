import { useEffect, useState } from 'react'
import type { StorySurface } from '#editor/story-surface.ts'
import type { Claim } from '#domain/sources/claims.ts'
import { Segmented } from '#ui/primitives/segmented.tsx'
import { useMessages } from '#workbench/messages.ts'
import { sourcesWords } from './sources-words.ts'

const KINDS = ['quote', 'number', 'name'] as const

/** What a reader could ask "says who?" about. A click goes to the place; those shown are marked in the copy. */
export function UncitedList({
  surface,
  claims,
}: {
  readonly surface: StorySurface
  readonly claims: readonly Claim[]
}) {
  const say = useMessages(sourcesWords)
  const [kind, setKind] = useState<Claim['kind']>('quote')
  const shown = claims.filter((claim) => claim.kind === kind)
  useEffect(() => {
    surface.highlight(
      'claim',
      claims.filter((claim) => claim.kind === kind),
    )
    return () => surface.highlight('claim', [])
  }, [surface, claims, kind])
  const options = KINDS.map((value) => ({
    value,
    label: say.claimCount(say.claims[value], claims.filter((claim) => claim.kind === value).length),
  }))
  return (
    <section aria-label={say.uncited}>
      <h3 className="sources-head">{say.uncited}</h3>
      {claims.length === 0 ? (
        <p className="sources-quiet">{say.allCited}</p>
      ) : (
        <>
          <Segmented label={say.uncited} value={kind} options={options} onChange={setKind} />
          <ul className="sources-claims">
            {shown.map((claim) => (
              <li key={`${claim.blockId} ${claim.start}`}>
                <button type="button" className="sources-link sources-words" onClick={() => surface.reveal(claim)}>
                  {claim.text}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
