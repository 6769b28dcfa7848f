import type { Instant, TimeZone } from '#lib/clock.ts'
import type { GuardDetail, Rule } from './guards.ts'
import { isRole } from './roles.ts'
import { ROLE_NAMES } from './standing-names.ts'

type Sentence = (why: Detail) => string

/** The figures and names of a refusal, already in words. */
interface Detail {
  readonly count: string
  readonly time: string
  readonly text: string
  readonly list: string
  /** The first of several things, a sentence each, behind a space; empty when none is named. */
  readonly named: string
  readonly needed: string
}

type Sentences = Readonly<Record<Rule, Sentence>>

const ENGLISH: Sentences = {
  'no-person': () => 'Nobody is picked on this machine. Say who you are first.',
  'no-story': () => 'The story is not there any more.',
  'no-outlet': () => 'The desk has no outlet. Add one under Settings.',
  'unknown-action': () => 'This act is done by the desk itself.',
  'not-listed': () => 'This step does not lead on from where the story stands.',
  role: ({ needed }) => `This is for: ${needed}.`,
  'cause-required': () => 'The story has been out: say why it goes out once more.',
  'cause-not-listed': () => 'This cause is not open here.',
  'source-stored': () => 'The source’s version and the time it was retrieved are not stored.',
  'headline-and-body': () => 'The story needs a headline and text below it.',
  'reason-required': () => 'A reason is needed.',
  'four-eyes': () => 'You have written some of this text. Somebody else must approve it.',
  'hold-flag': ({ text }) => `The hold flag is up: ${text}. An editor must clear it with a reason.`,
  'source-fact-corrected': ({ count }) => `A fact in the source was corrected. Passages to acknowledge: ${count}.`,
  'text-is-out': () => 'The story is out. Withdraw it first.',
  'text-not-approved': () => 'The text is not approved.',
  'text-changed-since-approval': () => 'The text was changed after it was approved.',
  embargo: ({ time }) => `Under embargo until ${time}. There is no way round it.`,
  rights: ({ list }) => `The rights have run out: ${list}.`,
  'schedule-before-embargo': ({ time }) => `The time lies before the embargo, ${time}.`,
  'schedule-in-past': () => 'Give a time that is still to come.',
  'schedule-missed': ({ time }) => `The time, ${time}, was missed.`,
  'live-address-required': () => 'Say where the story is to be found.',
  'reader-note-required': () => 'A correction tells readers what was wrong, what is right, and where.',
  'fix-changes-meaning': ({ list }) => `More than a fix: ${list}. Choose “Correction” instead.`,
  'retransmission-changes-text': () => 'The text is not the one that went out.',
  'outcome-required': () => 'Say what came of the hold.',
  'reader-text-required': () => 'Say what readers are told in place of the story.',
  'kill-details-required': () => 'A kill needs its class, the text of the notice and the places the story went to.',
  'nothing-to-read-later': () => 'Whoever approved it alone cannot be the one who reads it later.',
  'passages-required': () => 'Say which passages are right now.',
  'open-passages': ({ count }) =>
    `Open passages: ${count}. Adapt each one, leave it out with a reason, or say where what was added is from.`,
  'checks-have-run': () => 'The checks have not run on this text.',
  'blocking-checks': ({ count, named }) => `Errors that the checks found: ${count}.${named}`,
  'warnings-without-waiver': ({ count, named }) =>
    `Warnings without a reason for letting them stand: ${count}.${named}`,
  'open-suggestions': ({ count }) => `Open suggestions: ${count}.`,
  'open-comments': ({ count }) => `Open comments: ${count}.`,
  'export-verified': () => 'The written files do not read back as the approved text.',
}

const SWEDISH: Sentences = {
  'no-person': () => 'Ingen är vald på den här datorn. Säg först vem du är.',
  'no-story': () => 'Artikeln finns inte längre.',
  'no-outlet': () => 'Redaktionen har ingen utgivningskanal. Lägg till en under Inställningar.',
  'unknown-action': () => 'Det här gör systemet självt.',
  'not-listed': () => 'Det steget leder inte vidare härifrån.',
  role: ({ needed }) => `Det här är för: ${needed}.`,
  'cause-required': () => 'Artikeln har varit ute: ange varför den går ut igen.',
  'cause-not-listed': () => 'Den orsaken går inte att välja här.',
  'source-stored': () => 'Källans version och tidpunkten då den hämtades är inte sparade.',
  'headline-and-body': () => 'Artikeln behöver en rubrik och brödtext.',
  'reason-required': () => 'Ett skäl behövs.',
  'four-eyes': () => 'Du har själv skrivit i texten. Någon annan måste godkänna den.',
  'hold-flag': ({ text }) => `Stoppflaggan är uppe: ${text}. En redaktör måste häva den med ett skäl.`,
  'source-fact-corrected': ({ count }) => `Fakta i källan har rättats. Ställen att kvittera: ${count}.`,
  'text-is-out': () => 'Artikeln är ute. Dra in den först.',
  'text-not-approved': () => 'Texten är inte godkänd.',
  'text-changed-since-approval': () => 'Texten har ändrats sedan den godkändes.',
  embargo: ({ time }) => `Embargo till ${time}. Det går inte att kringgå.`,
  rights: ({ list }) => `Rättigheterna har gått ut: ${list}.`,
  'schedule-before-embargo': ({ time }) => `Tiden ligger före embargot, ${time}.`,
  'schedule-in-past': () => 'Ange en tid som inte har varit.',
  'schedule-missed': ({ time }) => `Tiden, ${time}, missades.`,
  'live-address-required': () => 'Ange var artikeln finns.',
  'reader-note-required': () => 'En rättelse säger läsarna vad som var fel, vad som är rätt, och var.',
  'fix-changes-meaning': ({ list }) => `Mer än en korrigering: ${list}. Välj ”Rättelse” i stället.`,
  'retransmission-changes-text': () => 'Texten är inte den som gick ut.',
  'outcome-required': () => 'Ange vad kontrollen gav.',
  'reader-text-required': () => 'Ange vad läsarna får se i stället för artikeln.',
  'kill-details-required': () => 'En tvångsstrykning kräver klass, meddelandets text och vart artikeln har gått.',
  'nothing-to-read-later': () => 'Den som godkände ensam kan inte själv vara efterläsaren.',
  'passages-required': () => 'Ange vilka ställen som stämmer nu.',
  'open-passages': ({ count }) =>
    `Öppna stycken: ${count}. Bearbeta vart och ett, utelämna det med ett skäl eller säg varifrån det tillagda kommer.`,
  'checks-have-run': () => 'Kontrollerna har inte körts på den här texten.',
  'blocking-checks': ({ count, named }) => `Fel som kontrollerna fann: ${count}.${named}`,
  'warnings-without-waiver': ({ count, named }) => `Varningar utan skäl att låta dem stå: ${count}.${named}`,
  'open-suggestions': ({ count }) => `Öppna ändringsförslag: ${count}.`,
  'open-comments': ({ count }) => `Öppna kommentarer: ${count}.`,
  'export-verified': () => 'De skrivna filerna går inte att läsa tillbaka som den godkända texten.',
}

const SENTENCES = { en: ENGLISH, sv: SWEDISH } as const
const OR = { en: ' or ', sv: ' eller ' } as const

interface Saying {
  readonly language: keyof typeof SENTENCES
  readonly showTime: (at: Instant, zone: TimeZone) => string
}

/** What is in the way and what would mend it, for example `rights` → `The rights have run out: Photo: Anna Ek.` */
export function sayRule(rule: Rule, why: GuardDetail, saying: Saying): string {
  return SENTENCES[saying.language][rule](toDetail(why, saying))
}

function toDetail(why: GuardDetail, { language, showTime }: Saying): Detail {
  const text = (key: string): string => (typeof why[key] === 'string' ? why[key] : '')
  const list = (key: string): readonly string[] => (Array.isArray(why[key]) ? (why[key] as readonly string[]) : [])
  const needed = list('needed').map((who) => nameRole(who, ROLE_NAMES[language]))
  return {
    count: String(why['count'] ?? why['passages'] ?? ''),
    time: text('at') === '' ? '' : showTime(text('at'), text('zone') || 'UTC'),
    text: text('reason') || text('detail'),
    list: [...list('changed'), ...list('what')].join('; '),
    named: nameFirst(list(language === 'sv' ? 'whatInSwedish' : 'what'), Number(why['count'])),
    needed: [...new Set(needed)].join(OR[language]),
  }
}

function nameFirst(sentences: readonly string[], count: number): string {
  const words = sentences.map((sentence) => ` ${sentence}`).join('')
  return count > sentences.length && sentences.length > 0 ? `${words} …` : words
}

function nameRole(who: string, names: Readonly<Record<string, string>>): string {
  const role = who === 'own_translator' ? 'translator' : who
  return (isRole(role) ? names[role] : undefined) ?? who
}
