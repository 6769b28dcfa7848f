import { collectForms, NOUN_FORM, rememberForms, VERB_FORM, type BaseForm } from './inflection.ts'

/** Forms that no ending explains, with the word they are of. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'left:leave took:take taken:take came:come went:go gone:go gave:give given:give got:get gotten:get saw:see seen:see knew:know known:know ' +
    'thought:think found:find told:tell became:become kept:keep held:hold brought:bring began:begin begun:begin ran:run wrote:write written:write ' +
    'stood:stand meant:mean met:meet paid:pay sat:sit spoke:speak spoken:speak lay:lie laid:lay led:lead grew:grow grown:grow lost:lose ' +
    'fell:fall fallen:fall sent:send built:build drew:draw drawn:draw broke:break broken:break spent:spend rose:rise risen:rise drove:drive driven:drive ' +
    'bought:buy wore:wear worn:wear chose:choose chosen:choose fought:fight threw:throw thrown:throw caught:catch won:win forgot:forget sold:sell ' +
    'taught:teach ate:eat eaten:eat flew:fly flown:fly stole:steal stolen:steal shot:shoot struck:strike sought:seek hid:hide hidden:hide rode:ride ' +
    'bore:bear borne:bear blew:blow blown:blow swam:swim sang:sing hung:hang bound:bind ground:grind made:make had:have has:have did:do done:do ' +
    'was:be were:be been:be is:be are:be am:be said:say felt:feel slept:sleep swore:swear sworn:swear tore:tear torn:tear dug:dig stuck:stick'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [form = '', word = ''] = pair.split(':')
      return [form, word]
    }),
)
const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['people', 'person'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['wives', 'wife'],
  ['lives', 'life'],
  ['thieves', 'thief'],
  ['halves', 'half'],
  ['mice', 'mouse'],
])

const IRREGULAR_COMPOUND = /^(.*)(women|men|children|wives)$/u

/**
 * Dictionary forms that an English word can be an inflection of, among them some that are no words: to be looked up, not shown.
 *
 * @param word in lower case, without genitive
 */
export const englishBaseForms = rememberForms((word) =>
  collectForms(word, [...irregularForms(word), ...pluralForms(word), ...verbForms(word)]),
)

function irregularForms(word: string): readonly BaseForm[] {
  const verb = IRREGULAR.get(word)
  const [, front = '', back = ''] = IRREGULAR_COMPOUND.exec(word) ?? []
  const noun = IRREGULAR_PLURALS.get(word) ?? (back === '' ? undefined : front + (IRREGULAR_PLURALS.get(back) ?? back))
  return [
    ...(verb === undefined ? [] : [{ form: verb, kind: VERB_FORM }]),
    ...(noun === undefined ? [] : [{ form: noun, kind: NOUN_FORM }]),
  ]
}

const SHORTEST = 4

function pluralForms(word: string): readonly BaseForm[] {
  if (word.length < SHORTEST || !word.endsWith('s') || word.endsWith('ss')) return []
  const kind = NOUN_FORM | VERB_FORM
  const forms = [{ form: word.slice(0, -1), kind }]
  if (word.endsWith('ies')) forms.push({ form: `${word.slice(0, -3)}y`, kind })
  else if (word.endsWith('es')) forms.push({ form: word.slice(0, -2), kind })
  return forms
}

function verbForms(word: string): readonly BaseForm[] {
  const ending = /(?:ed|ing)$/u.exec(word)?.[0]
  if (ending === undefined || word.length < SHORTEST) return []
  const stem = word.slice(0, -ending.length)
  const forms = [stem, `${stem}e`]
  if (/([bdgklmnprt])\1$/u.test(stem)) forms.push(stem.slice(0, -1))
  if (stem.endsWith('i')) forms.push(`${stem.slice(0, -1)}y`)
  return forms.map((form) => ({ form, kind: VERB_FORM }))
}
