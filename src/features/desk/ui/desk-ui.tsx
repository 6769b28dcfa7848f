import { Newspaper } from 'lucide-react'
import type { UiFeature } from '#workbench/ui-feature.ts'
import { readView } from '../model/view-params.ts'
import { DESK_COMMANDS } from './desk-commands.ts'
import { describeChoices, describeLook } from './desk-questions.ts'
import { DeskScreen } from './desk-screen.tsx'

export const deskUi: UiFeature = {
  name: 'desk',
  commands: DESK_COMMANDS,
  screens: [
    {
      id: 'desk',
      title: { en: 'Desk', sv: 'Artiklar' },
      icon: Newspaper,
      order: 10,
      component: DeskScreen,
      askAhead: (link, params) => [describeLook(link, readView(params)), describeChoices(link)],
    },
  ],
}
