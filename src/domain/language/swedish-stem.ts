/** Forms that no ending explains, with the word they are of. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'gick:gå går:gå gått:gå stod:stå står:stå stått:stå tog:ta tar:ta tagit:ta togs:ta tas:ta fick:få får:få fått:få gav:ge ger:ge gett:ge ' +
    'kom:komma kommer:komma kommit:komma såg:se ser:se sett:se ses:se sågs:se sade:säga sa:säga säger:säga sagt:säga ' +
    'vet:veta visste:veta vetat:veta lade:lägga la:lägga lagt:lägga läggs:lägga lades:lägga satte:sätta satt:sitta sätts:sätta sattes:sätta ' +
    'höll:hålla hölls:hålla hållit:hålla föll:falla fallit:falla skrev:skriva skrivit:skriva skrevs:skriva greps:gripa grep:gripa gripit:gripa gripits:gripa gripen:gripa gripna:gripa ' +
    'drog:dra drar:dra dragit:dra dras:dra slog:slå slår:slå slagit:slå vann:vinna vunnit:vinna bröt:bryta bröts:bryta brutit:bryta ' +
    'sköt:skjuta sköts:skjuta skjutit:skjuta skjutits:skjuta skjuten:skjuta sjönk:sjunka sjunkit:sjunka steg:stiga stigit:stiga blev:bli blir:bli blivit:bli ' +
    'lät:låta låtit:låta log:le ligger:ligga låg:ligga legat:ligga bad:be ber:be bett:be dog:dö dör:dö dött:dö avled:avlida avlidit:avlida döda:död döds:död ' +
    'sålde:sälja såldes:sälja sålt:sälja sålts:sälja säljer:sälja valde:välja valdes:välja valt:välja väljer:välja gjorde:göra gjordes:göra gjort:göra gör:göra görs:göra ' +
    'åkte:åka for:fara flög:flyga flugit:flyga sprang:springa sprungit:springa fann:finna funnit:finna finns:finnas fanns:finnas funnits:finnas ' +
    'hade:ha har:ha haft:ha var:vara är:vara varit:vara ska:skola skulle:skola vill:vilja ville:vilja kan:kunna kunde:kunna ' +
    'barnen:barn barns:barn män:man männen:man mannen:man kvinnor:kvinna händer:hand städer:stad städerna:stad länder:land länderna:land ' +
    'böcker:bok böckerna:bok fötter:fot nätter:natt natten:natt söner:son döttrar:dotter bröder:bror mödrar:mor fäder:far ' +
    'elden:eld äldre:gammal äldst:gammal större:stor störst:stor bättre:bra bäst:bra sämre:dålig fler:många flest:många ' +
    'rån:rån rånet:rån byn:by ön:ö sjön:sjö bron:bro broar:bro ny:ny nya:ny nytt:ny nye:ny nyare:ny'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [form = '', word = ''] = pair.split(':')
      return [form, word]
    }),
)

const ENDING =
  /(?:heterna|heten|heter|arnas|ernas|ornas|arens|andet|andes|ningarna|ningar|ningen|ning|arna|erna|orna|ande|ende|aren|ades|ats|are|ade|ast|aste|ens|ets|en|et|er|ar|or|an|at|as|ad|de|te|it|es|na|a|e|(?<=[aeiouyåäö])n|t|r)$/u
const SHORTEST = 2

/**
 * What is left of a Swedish word when its endings are off, for comparing words, not for reading: `stänger`, `stängdes` and
 * `stänga` are one, and so are a few words that are not.
 *
 * @param word in lower case
 */
export function swedishStem(word: string): string {
  const known = IRREGULAR.get(word) ?? word
  const plain = known.length > 4 ? known.replace(/s$/u, '') : known
  const cut = plain.replace(ENDING, '')
  const stem = cut.length < SHORTEST ? plain : cut
  const bare = stem.replace(/[dtsn]+$/u, '')
  return (bare.length < 3 ? stem : bare).replace(/([bfgklmpr])\1$/u, '$1')
}
