import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countMarkup } from '../html/count-source.ts'
import { parseMarkup } from '../html/tree.ts'
import { readBodyMarkup } from './body-markup.ts'
import { finishItem } from './finish-item.ts'
import { plainRole } from './read-body.ts'

function blocksOf(markup: string) {
  return readBodyMarkup(parseMarkup(markup), plainRole).blocks
}

describe('a body that an editor\u2019s tool wrote', () => {
  it('keeps the address of a film, in a figure or a paragraph too', () => {
    const film = { type: 'embed', text: '', src: 'https://film.example/7' }
    expect(blocksOf('<iframe src="https://film.example/7"></iframe>')).toEqual([film])
    expect(blocksOf('<p>Before <video src="https://film.example/7"></video> after.</p>')).toEqual([
      { type: 'paragraph', text: 'Before' },
      film,
      { type: 'paragraph', text: 'after.' },
    ])
    expect(
      blocksOf('<figure><iframe src="https://film.example/7"></iframe><figcaption>The film.</figcaption></figure>'),
    ).toEqual([film, { type: 'paragraph', text: 'The film.' }])
    expect(blocksOf('<iframe src="javascript:alert(1)"></iframe>')).toEqual([])
  })

  it('keeps every picture of a gallery and a table in a figure', () => {
    const gallery =
      '<figure><img src="a.jpg"><img src="b.jpg"><figcaption>Two boats. Photo: Bo Ax/TT</figcaption></figure>'
    expect(blocksOf(gallery)).toMatchObject([
      { src: 'a.jpg', caption: 'Two boats.', credit: 'Bo Ax/TT' },
      { src: 'b.jpg', caption: 'Two boats.', credit: 'Bo Ax/TT' },
    ])
    const table = '<figure><table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table></figure>'
    expect(blocksOf(table).map((block) => block.type)).toEqual(['table'])
  })

  it('is speech where it begins with a mark and says who speaks', () => {
    expect(blocksOf('<p>“It sails,” said Hed.</p><p>“Hamlet” opens, said Hed.</p>').map((block) => block.type)).toEqual(
      ['quote', 'paragraph'],
    )
  })

  it('loses no word, however its elements stand', () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/u)
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        word,
        fc
          .tuple(
            fc.constantFrom('p', 'div', 'h2', 'blockquote', 'section', 'b', 'span', 'ul', 'ol'),
            fc.array(tie('tree'), { maxLength: 4 }),
          )
          .map(([name, inner]) =>
            name === 'ul' || name === 'ol'
              ? `<${name}><li>${inner.join('</li><li>')}</li></${name}>`
              : `<${name}>${inner.join(' ')}</${name}>`,
          ),
      ),
    }))
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 6 }), (parts) => {
        const markup = parts.join(' ')
        const { blocks, headline, lead, removed } = readBodyMarkup(parseMarkup(markup), plainRole)
        const kept = JSON.stringify([blocks, headline, lead])
        for (const one of markup.replaceAll(/<[^>]*>/gu, ' ').match(/[a-z]{3,}/gu) ?? []) expect(kept).toContain(one)
        finishItem({ body: blocks, tags: [], removed, notes: [] }, countMarkup(markup))
      }),
    )
  })
})
