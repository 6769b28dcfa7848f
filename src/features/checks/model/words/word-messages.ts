import { defineFindingMessages, type MessageValues } from '../finding-messages.ts'

const say = (name: string) => (values: MessageValues) => String(values[name] ?? '')
const sv = say('sv')
const right = say('right')
const found = say('found')

export const WORD_MESSAGES = defineFindingMessages({
  en: {
    'untranslated-swedish.left': (v) => `Swedish left: ${found(v)}.`,
    'untranslated-swedish.known': (v) => `Swedish left: ${found(v)} (${right(v)}).`,
    'untranslated-swedish.name': (v) => `Swedish name: ${found(v)} is ${right(v)} in English.`,
    'false-friend.rendering': (v) => `${sv(v)}: ${right(v)}, not “${found(v)}”.`,
    'compound-mistranslation.rendering': (v) => `${sv(v)}: ${right(v)}, not “${found(v)}”.`,
    'compound-mistranslation.literal': (v) => `${sv(v)} rendered part by part: “${found(v)}”.`,
    'institution-name.official': (v) => `Official name of ${sv(v)}: ${right(v)}.`,
    'legal-risk.rendering': (v) => `Source says ${sv(v)}: ${right(v)}, not “${found(v)}”.`,
    'legal-risk.degree': (v) => `Source says ${sv(v)}: ${right(v)}; the degree of the crime is lost.`,
    'legal-risk.attempt': (v) => `Source says ${sv(v)}; text has the crime itself (${found(v)}).`,
    'legal-risk.suspicion': (v) => `Source only suspects (${sv(v)}); text states it as fact.`,
    'wording-advice.consider': (v) => `Consider: ${say('advice')(v)}. ${say('why')(v)}.`,
    'spelling-variety.british': (v) => `American form: British is ${right(v)}.`,
    'spelling-variety.american': (v) => `British form: American is ${right(v)}.`,
  },
  sv: {
    'untranslated-swedish.left': (v) => `Svenska kvar: ${found(v)}.`,
    'untranslated-swedish.known': (v) => `Svenska kvar: ${found(v)} (${right(v)}).`,
    'untranslated-swedish.name': (v) => `Svenskt namn: ${found(v)} heter ${right(v)} på engelska.`,
    'false-friend.rendering': (v) => `${sv(v)}: ${right(v)}, inte ”${found(v)}”.`,
    'compound-mistranslation.rendering': (v) => `${sv(v)}: ${right(v)}, inte ”${found(v)}”.`,
    'compound-mistranslation.literal': (v) => `${sv(v)} är översatt del för del: ”${found(v)}”.`,
    'institution-name.official': (v) => `${sv(v)} heter ${right(v)} på engelska.`,
    'legal-risk.rendering': (v) => `Källan har ${sv(v)}: ${right(v)}, inte ”${found(v)}”.`,
    'legal-risk.degree': (v) => `Källan har ${sv(v)}: ${right(v)}; brottets grad saknas.`,
    'legal-risk.attempt': (v) => `Källan har ${sv(v)}; texten har ett fullbordat brott (${found(v)}).`,
    'legal-risk.suspicion': (v) => `Källan har bara en misstanke (${sv(v)}); texten gör den till ett faktum.`,
    'wording-advice.consider': (v) => `Överväg: ${say('advice')(v)}. ${say('why')(v)}.`,
    'spelling-variety.british': (v) => `Amerikansk form: på brittisk engelska ${right(v)}.`,
    'spelling-variety.american': (v) => `Brittisk form: på amerikansk engelska ${right(v)}.`,
  },
})
