/** The commonest words of news copy, commonest first; the tail is made by joining two of them, as Swedish does and English does with hyphens. */
const ENGLISH = `the to of a in and on that for is was with said as at by it from has be are will have not an but were his who they
which this been had more after their its would government about new police people up one also over could out minister when two
year there against no we security last first war defence million company former country during other than president week state
court party military according before national can told years police found under three city between some report prime election
foreign group support since what may decision where off market hospital part union school budget law workers energy health tax
border climate forces attack researchers railway bridge storm forest river minister budget parliament council agency study
winter record vote strike fire rescue museum football player coach victory season goal injury trade export price inflation bank
interest rate krona crown factory jobs union wage housing rent municipality region water power nuclear wind snow flood warning`

const SWEDISH = `och i att en som det är av för på med den till har de inte om ett han men var sig från vi så kan man när år säger under
också efter eller nu sin där vid mot ska skulle kommer ut får finns vara hade alla andra mycket än här då sedan över bara in blir
upp även vad få två vill ha många hur mer går sverige kronor detta nya procent skall hon dag gör fick mellan stora enligt utan
regeringen polisen länder statsministern försvaret myndigheten riksdagen kommunen domstolen partiet ministern skolan sjukhuset
elever forskare universitetet företaget marknaden räntan inflationen banken hyran löner facket avtalet kriget ryssland ukraina
anfall drönare försvarsmakten utrikes säkerhet gränsen klimatet utsläpp skog älg vinter storm översvämning järnväg bro tåg färja
brand räddningstjänst museum fotboll spelare tränare seger säsong mål skada målvakt handel export priset energi kärnkraft vindkraft
totalförsvarets forskningsinstitut utrikespolitiska upprustning värnplikt rekordanfall beredskap riksbanken skattesänkning`

const TAIL = 12_000

export const ENGLISH_WORDS = withTail(ENGLISH, '-')
export const SWEDISH_WORDS = withTail(SWEDISH, '')

function withTail(list: string, joint: string): readonly string[] {
  const words = [...new Set(list.split(/\s+/u))]
  const long = words.filter((word) => word.length > 3)
  const tail = Array.from({ length: TAIL }, (_, index) => {
    const first = long[index % long.length] ?? ''
    const second = long[Math.floor(index / long.length) % long.length] ?? ''
    return `${first}${joint}${second}`
  })
  return [...words, ...tail]
}
