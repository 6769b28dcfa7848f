import { SourceComparison } from './source-comparison.tsx'
import { StoryComparison } from './story-comparison.tsx'
import './compare.css'

/**
 * Two texts, word by word, over the whole window. `story` or `source` says whose versions; `before` and `after` are
 * version ids, `current` is what is saved of a story now.
 */
export function CompareScreen(props: { readonly params: Readonly<Record<string, string>> }) {
  const { story, source } = props.params
  if (source !== undefined) return <SourceComparison source={source} params={props.params} />
  return <StoryComparison story={story ?? ''} params={props.params} />
}
