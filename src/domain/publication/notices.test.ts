import { describe, expect, it } from 'vitest'
import { composeNotice, type NoticeStory } from './notices.ts'

const story: NoticeStory = {
  headline: 'Seven held after raid',
  number: 12,
  outlet: 'The Herald',
  address: 'https://herald.example/12',
  signer: 'Karin Lund',
  isSignerResponsible: false,
  moment: { at: '2026-07-01T10:00:00.000Z', zone: 'Europe/Stockholm' },
}

describe('a notice', () => {
  it('of a hold says that the article is being checked, and why', () => {
    expect(composeNotice({ kind: 'hold', reason: 'The figure is disputed' }, story, 'en-GB')).toBe(
      [
        'HOLD',
        'Do not use this article until further notice. It is being checked.',
        '',
        'Article: Seven held after raid (The Herald, #12)',
        'Address: https://herald.example/12',
        'Reason: The figure is disputed',
        '',
        'On behalf of the responsible editor: Karin Lund',
        '2026-07-01 12:00 (UTC+02:00, Europe/Stockholm)',
      ].join('\n'),
    )
  })

  it('is signed by the responsible editor in that person’s own name', () => {
    const own = { ...story, isSignerResponsible: true }
    const notice = { kind: 'hold', reason: 'The figure is disputed' } as const
    expect(composeNotice(notice, own, 'en-GB')).toContain('\nResponsible editor: Karin Lund\n')
    expect(composeNotice(notice, own, 'sv')).toContain('\nAnsvarig utgivare: Karin Lund\n')
  })

  it('of a kill is in the outlet’s language and lists where the story went', () => {
    const notice = {
      kind: 'kill',
      class: 'hoax',
      notice: 'Intervjun har inte ägt rum.',
      places: ['a.se', 'b.se'],
    } as const
    const text = composeNotice(notice, { ...story, address: '' }, 'sv')
    expect(text).toContain('STRYKS: TVINGANDE')
    expect(text).toContain('Skäl: bluff')
    expect(text).toContain('Sänd till: a.se, b.se')
    expect(text).not.toContain('Adress')
  })
})
