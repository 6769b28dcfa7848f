import { createRoot } from 'react-dom/client'
import '#ui/tokens/base.css'
import { BareEditor } from './bare-editor.tsx'
import { CopyPage } from './copy-page.tsx'

/** `?editor=copy|bare|show&words=10000&theme=dark`: what the bench and the look at it open. */
const parameters = new URLSearchParams(location.search)
const words = Number(parameters.get('words') ?? '10000')
document.documentElement.dataset['theme'] = parameters.get('theme') ?? 'light'

const root = document.querySelector('#root')
if (root === null) throw new Error('The page has no root')
createRoot(root).render(
  parameters.get('editor') === 'bare' ? (
    <BareEditor words={words} />
  ) : (
    <CopyPage
      words={words}
      isShow={parameters.get('editor') === 'show'}
      interfaceLanguage={parameters.get('ui') === 'sv' ? 'sv' : 'en'}
    />
  ),
)
