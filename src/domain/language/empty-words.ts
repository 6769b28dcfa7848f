function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}

const EMPTY = words(
  'a an the this that these those it its he she they him her them his hers their theirs we us our you your i me my who whom whose',
  'what which when where why how there here and but or nor so yet for as at in on by of to from with into onto off out up down over',
  'under about against between among after before during since until till while although though because if then than also too very',
  'just only even still again now is am are was were be been being has have had having do does did done will would can could may might',
  'must shall should not no all any both each every some such same other more most much many few own s t re ve ll d m one ones',
  'said says say according however meanwhile per cent',
  'en ett den det de dem dess deras denna denne detta dessa han hon hen honom henne hans hennes vi oss vår vårt våra ni er ert era jag mig',
  'min mitt mina du dig din ditt dina man sin sitt sina sig som vem vars vad vilken vilket vilka när var vart varför hur där dit här hit',
  'och men eller utan så för att om på i av till från med mot mellan bland efter före under över vid hos genom ur inom utom innan sedan',
  'tills medan fast eftersom då än också även bara just redan ännu nu är vara var varit har ha haft hade ska skall skulle vill ville kan',
  'kunde kunnat får fick fått måste bör borde blir bli blev blivit inte ej ingen inget inga all allt alla både varje någon något några',
  'sådan samma annan annat andra mer mest mycket många få ju väl nog dock säger sade sa enligt däremot samt respektive',
)

/** Says nothing about what a sentence is about. `word` in lower case, Swedish or English. */
export function isEmptyWord(word: string): boolean {
  return EMPTY.has(word)
}
