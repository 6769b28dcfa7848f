/** Forms that no ending explains, with the word they are of. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'left:leave took:take taken:take said:say came:come went:go gone:go gave:give given:give got:get saw:see seen:see knew:know ' +
    'known:know thought:think found:find told:tell became:become kept:keep held:hold brought:bring began:begin begun:begin ran:run ' +
    'wrote:write written:write stood:stand heard:hear meant:mean met:meet paid:pay sat:sit spoke:speak spoken:speak lay:lie led:lead ' +
    'grew:grow grown:grow lost:lose fell:fall fallen:fall sent:send built:build understood:understand drew:draw drawn:draw ' +
    'broke:break broken:break spent:spend rose:rise risen:rise drove:drive driven:drive bought:buy wore:wear chose:choose ' +
    'chosen:choose fought:fight threw:throw thrown:throw caught:catch dealt:deal won:win forgot:forget sold:sell taught:teach ' +
    'ate:eat eaten:eat flew:fly flown:fly stole:steal stolen:steal shot:shoot struck:strike sought:seek sang:sing sung:sing ' +
    'swam:swim hid:hide hidden:hide rode:ride froze:freeze sank:sink sunk:sink slept:sleep felt:feel burnt:burn died:die dead:die ' +
    'dies:die dying:die lying:lie men:man women:woman children:child people:person feet:foot teeth:tooth lives:life wives:wife ' +
    'wolves:wolf thieves:thief leaves:leave halves:half mice:mouse better:good best:good worse:bad worst:bad made:make had:have has:have ' +
    'did:do done:do was:be were:be been:be is:be are:be drank:drink sworn:swear swore:swear hurt:hurt torn:tear tore:tear'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [form = '', word = ''] = pair.split(':')
      return [form, word]
    }),
)

const ENDING = /(?:ations?|ingly|edly|ings?|ies|ied|iest|ers?|ed|es|ly|s|e|y)$/u
const SHORTEST = 3
const LONGEST = 7

/**
 * What is left of an English word when its endings are off, for comparing words, not for reading: `closing`, `closed` and `close`
 * are one, and so are a few words that are not.
 *
 * @param word in lower case
 */
export function englishStem(word: string): string {
  const plain = word.replace(/['’]s?$/u, '')
  const known = IRREGULAR.get(plain) ?? plain
  const cut = known.replace(ENDING, '')
  const stem = cut.length < SHORTEST ? known : cut
  return stem.replace(/([bdgklmnprt])\1$/u, '$1').slice(0, LONGEST)
}
