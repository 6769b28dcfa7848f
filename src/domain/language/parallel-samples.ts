/**
 * Swedish news with English adaptations, written for the tests and aligned by hand. Sentences with a letter in common say the same;
 * one with two letters merges two, one letter twice is a split, `-` is said in one text only, and letters out of order were moved.
 */
export interface ParallelSample {
  readonly sv: readonly MarkedSentence[]
  readonly en: readonly MarkedSentence[]
}

export interface MarkedSentence {
  readonly marks: string
  readonly text: string
}

const TEXT = `
a Färjetrafiken till Norrholmen ställs in under hela onsdagen på grund av hård vind.
b Det meddelar rederiet Skärgårdslinjen i ett sms till resenärerna.
c Omkring 340 personer hade bokat biljett.
d De får pengarna tillbaka.
e – Säkerheten går före allt annat, säger befälhavaren Jonna Fält.
=
a Ferry services to Norrholmen are cancelled all day on Wednesday because of strong winds.
b The operator, Skärgårdslinjen, announced this in a text message to travellers.
cd About 340 people who had booked tickets will get their money back.
e "Safety comes before everything else," says skipper Jonna Fält.
#
a En man i 40-årsåldern har förts till sjukhus efter ett fall från en byggställning i Tranemåla.
b Larmet kom strax efter klockan åtta på tisdagsmorgonen.
c Enligt ambulanspersonalen är hans skador inte livshotande.
d Arbetsmiljöverket har underrättats.
e Byggföretaget Grund & Tak vill inte kommentera händelsen.
=
b The alarm came shortly after 8am on Tuesday.
a A man in his 40s was taken to hospital after falling from scaffolding in Tranemåla.
c His injuries are not life-threatening, according to paramedics.
d The Swedish Work Environment Authority has been notified.
e The building firm Grund & Tak does not wish to comment on the incident.
#
a Riksbanken lämnar styrräntan oförändrad på 2,25 procent.
b Beslutet var väntat av så gott som alla bedömare.
c I prognosen räknar banken med en första sänkning under hösten.
d Kronan försvagades något efter beskedet och en euro kostade 11,42 kronor.
e "Inflationen är fortfarande för hög", skriver direktionen.
=
a Sweden's central bank, the Riksbank, is leaving its policy rate unchanged at 2.25 per cent.
b Virtually all analysts had expected the decision.
c In its forecast, the bank expects a first cut in the autumn.
e "Inflation is still too high," the executive board writes.
d The krona weakened slightly after the announcement and one euro cost 11.42 kronor.
#
a Damlandslaget föll med 1–3 mot Portugal i Faro.
b Det svenska målet gjordes av Ella Rönn efter en hörna i den 71:a minuten.
c Portugal hade då redan tagit ledningen genom två mål före paus.
d Förbundskaptenen Kaj Strid var missnöjd med försvarsspelet.
e – Vi tappar boll på tok för lätt, säger han.
f Nästa match spelas i Malmö den 4 april.
=
a Sweden's women lost 3–1 to Portugal in Faro.
c Portugal had already taken the lead with two goals before half-time.
b Ella Rönn scored for Sweden after a corner in the 71st minute.
d Head coach Kaj Strid was unhappy with the defending.
e "We lose the ball far too easily," he says.
f The next match is in Malmö on 4 April.
#
a Forskare i Uppsala har hittat en okänd skalbagge i en urskog i Jämtland.
b Den är knappt tre millimeter lång och lever under barken på döda granar.
c Arten har fått namnet Tenax borealis.
d Fyndet gjordes redan 2019, men det tog flera år att bekräfta att arten var ny.
e – Man blir lycklig som ett barn, säger insektsforskaren Rut Malm.
=
a Researchers in Uppsala have found an unknown beetle in an old-growth forest in Jämtland, in north-western Sweden.
c The species has been named Tenax borealis.
b It is barely three millimetres long and lives under the bark of dead spruces.
d The find was made as early as 2019.
d But confirming that the species was new took several years.
e "You feel as happy as a child," says the entomologist Rut Malm.
#
a Bokförlaget Lunaria går i konkurs.
b Förlaget grundades 1974 och har gett ut över 2 000 titlar.
c 14 anställda blir av med jobbet.
d Konkursförvaltaren, advokat Petra Ising, hoppas kunna sälja rättigheterna.
e Flera författare har inte fått betalt sedan i somras.
=
a The publisher Lunaria is going bankrupt.
b Founded in 1974, it has published more than 2,000 titles.
c Fourteen employees will lose their jobs.
d The receiver, lawyer Petra Ising, hopes to be able to sell the rights.
#
a Två ungdomar greps natten till söndagen efter ett inbrott i en skola i Hallunda.
b De är 15 respektive 16 år gamla.
c Polisen hade fått tips av en granne som såg ljus i fönstren.
d Inga datorer saknas, men en dörr är förstörd.
e Föräldrarna har hämtat dem och ärendet lämnas till socialtjänsten.
=
a Two teenagers, aged 15 and 16, were caught in the early hours of Sunday after a break-in at a school in Hallunda.
c A neighbour who saw lights in the windows had tipped off the police.
d No computers are missing, but a door was destroyed.
e Their parents have collected them.
e The case is being passed on to social services.
#
a Priset på smör har stigit med 38 procent på ett år, visar siffror från branschen.
b Bagerier och konditorier drabbas hårdast.
c Konditorn Ali Reza i Borås har höjt priset på sin prinsesstårta tre gånger.
d – Till slut säger kunderna stopp, säger han.
e Mejeriföretagen skyller på dyrare foder och färre kor.
f En vändning väntas tidigast till sommaren.
=
a The price of butter has risen by 38 per cent in a year, industry figures show.
b Bakeries and pastry shops are hit hardest.
c In Borås, pastry chef Ali Reza has raised the price of his princess cake three times.
d "In the end, customers will say enough is enough," he says.
e The dairies blame costlier feed and a shrinking number of cows.
f Things are not expected to turn around until summer at the earliest.
#
a Ukrainas president Volodymyr Zelenskyj besöker Stockholm på torsdag.
b Han väntas träffa statsministern och talmannen.
c På kvällen talar han i riksdagen.
d Säkerhetspådraget blir stort och flera gator i innerstan stängs av.
e Besöket har inte offentliggjorts förrän nu.
=
a Ukraine's president Volodymyr Zelensky will visit Stockholm on Thursday.
bc He is expected to meet the prime minister and the speaker, and will address parliament in the evening.
e The visit has not been made public until now.
d Security will be tight, with several streets in the city centre closed.
#
a SMHI utfärdar en orange varning för skyfall i Småland och Blekinge.
b Upp till 70 millimeter kan falla på ett dygn.
c Källare riskerar att översvämmas och vägar kan spolas bort.
d Räddningstjänsten uppmanar husägare att rensa sina brunnar.
e Under lördagen drar regnet vidare österut.
=
a The Swedish Meteorological and Hydrological Institute has issued an orange warning of torrential rain in Småland and Blekinge, in southern Sweden.
b Up to 70 millimetres may fall in 24 hours.
c Cellars may be flooded and roads washed away.
d The rescue services urge home owners to clear their drains.
e The rain will move east on Saturday.
#
a Åklagaren yrkar på sex års fängelse för den tidigare bankchefen.
b Han är åtalad för grovt bedrägeri.
c Enligt åtalet har 23 kunder förlorat sammanlagt 61 miljoner kronor.
d Mannen nekar till brott.
e – Min klient har följt alla regler, säger hans försvarare Lotta Grip.
f Dom faller den 12 juni.
=
a The prosecutor is seeking six years in prison for the former bank manager.
b He is charged with gross fraud.
c According to the indictment, 23 customers lost a total of SEK 61 million.
de The man denies the charges and his lawyer, Lotta Grip, says: "My client has followed every rule."
f A verdict is due on 12 June.
#
a Invånarna i Sundbyholm fick i går veta att skolan läggs ned.
b Beslutet fattades med röstsiffrorna 9–6.
c Från och med augusti får barnen åka buss till Kvicksund, två mil bort.
d Föräldraföreningen har samlat in 812 namnunderskrifter.
e – Det är bygdens död, säger ordföranden Tore Lans.
f Kommunen sparar 3,2 miljoner kronor om året.
=
a The people of Sundbyholm learned yesterday that their school is to close.
f The municipality will save SEK 3.2 million a year.
b The vote was 9–6.
c From August the children will be bused to Kvicksund, 20 kilometres away.
d The parents' association has collected 812 signatures.
e "It is the death of the village," says its chair, Tore Lans.
#
a Sångerskan Mira Dolk vann årets upplaga av visfestivalen i Västervik.
b Hon belönades för låten "Aldrig mera januari".
c Juryn berömde hennes "oräddhet och klara röst".
d Prissumman är 75 000 kronor.
e Tvåa blev duon Sten & Sand från Visby.
=
a Singer Mira Dolk has won this year's song festival in Västervik.
b She received the award for the song 'No More January'.
c The jury praised her "fearlessness and clear voice".
e Second were the duo Sten & Sand from Visby.
d The prize is worth SEK 75,000.
#
a En björn har setts vid ett dagis i Ånn.
b Personalen tog in alla barn.
c Jägare söker nu efter djuret med hundar.
d Det är inte ovanligt att björnar rör sig nära bebyggelse så här års, enligt länsstyrelsen.
e De är hungriga efter vintern.
=
a A bear has been seen near a nursery school in Ånn.
b Staff took all the children inside.
c Hunters with dogs are now looking for the animal.
de Bears are hungry after the winter and often come close to houses at this time of year, according to the county administrative board.
#
a Regeringen vill förbjuda engångscigaretter från och med nyår.
b Förslaget skickas nu ut på remiss.
c Socialminister Nora Ask hänvisar till att allt fler 13-åringar vejpar.
d – Vi kan inte bara se på, säger hon.
e Branschen är starkt kritisk.
f Den menar att svarthandeln kommer att öka.
=
a The government wants to ban disposable e-cigarettes from the new year.
b The proposal is now being sent out for consultation.
c Minister for Social Affairs Nora Ask points to the growing number of 13-year-olds who vape.
d "We can't just stand by," she says.
ef The industry is highly critical, warning that illegal trade will grow.
#
a Tågtrafiken mellan Gävle och Sundsvall står stilla efter en urspårning.
b Ett godståg med timmer körde av spåret vid Hudiksvall kl. 03.40.
c Ingen människa kom till skada.
d Det tar minst två dygn innan spåret kan användas igen, bedömer Trafikverket.
e Ersättningsbussar är insatta.
f Olyckan utreds av Statens haverikommission.
=
a Trains between Gävle and Sundsvall are at a standstill after a derailment.
b A freight train carrying timber left the track near Hudiksvall at 3.40am.
c Nobody was hurt.
f The Swedish Accident Investigation Authority is looking into the accident.
d It will be at least two days before the line can be used again, according to the Swedish Transport Administration.
e Replacement buses have been laid on.
#
a Kinas export ökade med 5,9 procent i maj.
b Det är mer än väntat.
c Analytiker hade i genomsnitt räknat med 4,1 procent, enligt nyhetsbyrån Bloomberg.
d Exporten till USA minskade däremot för fjärde månaden i rad.
e Importen föll med 0,7 procent.
=
a China's exports grew by 5.9 per cent in May.
bc That is more than the 4.1 per cent that analysts had predicted on average, according to the news agency Bloomberg.
d But exports to the US fell for the fourth month in a row.
e Imports were down 0.7 per cent.
#
a Författaren Bodil Franck har avlidit.
b Hon blev 88 år.
c Hennes genombrott kom med romanen "Saltängen" 1969.
d Sammanlagt skrev hon 31 böcker, översatta till 19 språk.
e Hon satt i Svenska Akademien mellan 1985 och 2003.
f Närmast anhöriga är två döttrar.
=
ab The writer Bodil Franck has died aged 88.
c Her breakthrough came with the novel "The Salt Meadow" in 1969.
d She wrote 31 books in all, translated into 19 languages.
e From 1985 to 2003 she was a member of the Swedish Academy.
f She is survived by two daughters.
#
a Vattnet i Lillmyra måste kokas.
b Prover visar höga halter av bakterier.
c Kommunen har ställt ut tankar vid torget och vid vårdcentralen.
d Hur bakterierna hamnat i ledningarna är oklart.
e 1 900 hushåll berörs.
=
a Water in Lillmyra must be boiled.
e The order affects 1,900 households.
b Samples show high levels of bacteria.
c The municipality has placed tanks in the square and outside the health centre.
d It is unclear how the bacteria got into the pipes.
#
a Bilen hade stått parkerad utanför ett gym i Partille.
b När ägaren kom tillbaka efter en timme var alla fyra hjulen borta.
c Det är den sjunde stölden av samma slag på en månad.
d Polisen misstänker en liga från Baltikum.
e Bilmodellen är populär bland tjuvar.
f Ingen är gripen.
=
a The car was parked outside a gym in Partille.
b When its owner returned an hour later, all four wheels were gone.
c It is the seventh theft of its kind in a month.
d Police suspect a gang from the Baltics.
f No one has been arrested.
#
a Det blir ingen nybyggd arena i Sandviken.
b Politikerna backar sedan kalkylen spruckit.
c Enligt de första planerna skulle bygget kosta 210 miljoner kronor, men i den senaste beräkningen var summan uppe i 390 miljoner.
d I stället rustas den gamla ishallen upp.
e – Vi hade inget val, säger kommunalrådet Jens Oad.
=
a There will be no new arena in Sandviken.
b Politicians are backing out because the budget has burst.
c The first plans put the cost at SEK 210 million.
c In the latest estimate it had reached SEK 390 million.
d Instead, the old ice hall will be refurbished.
e "We had no choice," says Jens Oad, a leading local politician.
#
a Fyra personer omkom när ett småplan störtade i norska Hardanger.
b Planet hade lyft från Bergen en halvtimme tidigare.
c Alla ombord var tyska medborgare.
d Vädret i området var dåligt med tät dimma.
e Bärgningen försvåras av terrängen.
f Norsk polis har spärrat av ett stort område.
=
a Four people were killed when a light aircraft crashed in Hardanger, Norway.
c Everyone on board was a German citizen.
b The plane had taken off from Bergen half an hour earlier.
d The weather in the area was bad, with thick fog.
f Norwegian police have cordoned off a large area.
e Recovery work is hampered by the terrain.
#
a Allt fler svenskar väljer att hyra ut sin sommarstuga.
b Förra året ökade antalet annonser med 22 procent.
c Mest populärt är Österlen, följt av Öland och Bohuslän.
d En vecka i juli kostar i snitt 9 400 kronor.
e Skatteverket påminner om att inkomsten ska deklareras.
f – Många tror att det är skattefritt, säger skattejuristen Paul Ek.
=
a More and more Swedes are choosing to rent out their summer cottages.
b Last year the number of adverts rose by 22 per cent.
c Österlen is the most popular area, followed by Öland and Bohuslän.
d A week in July costs SEK 9,400 on average.
e The Swedish Tax Agency points out that the income must be declared.
f "Many people think it is tax-free," says tax lawyer Paul Ek.
- The Swedish holiday season peaks in July, when much of the country shuts down.
#
a Gruvbolaget Fjällmalm varslar 120 anställda i Gällivare.
b Orsaken är fallande priser på koppar.
c Facket är besviket men inte överraskat.
d – Vi har sett det komma, säger klubbordföranden Siv Rautio.
e Bolaget hoppas att de flesta ska kunna gå i pension.
f Förhandlingar inleds på måndag.
=
a The mining company Fjällmalm has given notice to 120 employees in Gällivare.
b The reason is falling copper prices.
f Negotiations begin on Monday.
c The union is disappointed but not surprised.
d "We saw it coming," says branch chair Siv Rautio.
e The company hopes that most of them will be able to retire.
#
a Ett stort antal fåglar har hittats döda längs stranden i Ystad.
b Veterinärer har tagit prover för att se om det rör sig om fågelinfluensa.
c Svar väntas om några dagar.
d Tills dess bör hundar hållas kopplade.
e Den som hittar en död fågel ska inte röra den.
=
a Large numbers of birds have been found dead along the shore in Ystad.
b Vets have taken samples to see whether bird flu is to blame.
cd Dogs should be kept on a leash until the results come in a few days.
e Anyone who finds a dead bird should not touch it.
#
a Finlands utrikesminister Aila Kesto kallar upp Rysslands ambassadör.
b Bakgrunden är att ett ryskt stridsflygplan i går kränkte finskt luftrum öster om Borgå.
c Kränkningen varade i två minuter.
d Moskva förnekar det inträffade.
e "Vårt plan flög hela tiden över internationellt vatten", skriver försvarsdepartementet på Telegram.
=
a Finland's foreign minister, Aila Kesto, has summoned the Russian ambassador.
b A Russian fighter jet entered Finnish airspace east of Porvoo on Sunday.
c The violation lasted two minutes.
de Moscow denies it, and the defence ministry writes on Telegram: "Our plane flew over international waters the whole time."
#
a Tandläkaren Elin Skog i Mora blev uppsagd per brev.
b Nu stämmer hon sin arbetsgivare.
c Hon kräver 600 000 kronor i skadestånd.
d Enligt stämningsansökan fick hon sluta för att hon slagit larm om brister i hygienen.
e Arbetsgivaren hävdar att det var arbetsbrist.
f Målet tas upp i Arbetsdomstolen i höst.
=
a Dentist Elin Skog in Mora was given notice by letter.
bc Now she is suing her employer for SEK 600,000 in damages.
d The application says she had to leave because she had raised the alarm about poor hygiene.
e Her employer maintains that there was not enough work.
f The Swedish Labour Court will hear the case this autumn.
#
a Det tar längre tid att läka ett brutet hjärta än ett brutet ben.
b Den slutsatsen drar norska läkare efter att ha följt 4 100 patienter i tio år.
c Sorg påverkar bl.a. blodtryck och sömn.
d Störst är effekten hos män över 60.
e Studien publiceras i tidskriften Circulation.
=
a A broken heart takes longer to heal than a broken leg.
b That is the conclusion of Norwegian doctors who followed 4,100 patients for ten years.
c Among other things, grief affects blood pressure and sleep.
d The effect is greatest in men over 60.
e The study is published in the journal Circulation.
#
a Elva klubbar ansöker om att få arrangera EM i innebandy 2028.
b Förbundet fattar beslut i november.
c Favorit är Helsingborg, som nyligen invigt en hall med plats för 5 500 åskådare.
d Även Linköping och Falun anses ha goda chanser.
e Senast Sverige stod värd var 2014.
=
a Eleven clubs are applying to host the 2028 European floorball championship.
b The federation will decide in November.
c Helsingborg is the favourite, having recently opened a hall with room for 5,500 spectators.
e Sweden last hosted the event in 2014.
d Linköping and Falun are also thought to have good chances.
#
a Hyran i kommunens lägenheter höjs med 4,7 procent.
b Höjningen gäller från den 1 mars.
c Hyresgästföreningen hade krävt ett tak på tre procent.
d – Det är orimligt mycket, säger förhandlaren Mona Brask.
e För en trea innebär det i snitt 380 kronor mer i månaden.
f Pengarna behövs till stambyten, enligt bostadsbolaget.
=
a Rents in municipal flats will rise by 4.7 per cent.
b The increase applies from 1 March.
e For a three-room flat it means an average of SEK 380 more a month.
c The Swedish Union of Tenants had demanded a ceiling of three per cent.
d "It is unreasonably high," says negotiator Mona Brask.
f The money is needed for replacing pipes, according to the housing company.
#
a Valkampanjen i Georgien går in i sitt slutskede.
b I huvudstaden Tbilisi samlades på lördagen tiotusentals människor till stöd för oppositionen.
c Demonstranterna viftade med EU-flaggor.
d Regeringspartiet anklagar västländer för inblandning.
e Valobservatörer från OSSE är på plats.
f Vallokalerna öppnar klockan åtta lokal tid.
=
a The election campaign in Georgia is in its final phase.
bc Tens of thousands of people waving EU flags gathered in the capital, Tbilisi, on Saturday in support of the opposition.
d The ruling party accuses Western countries of interference.
e Election observers from the OSCE are in place.
f Polling stations open at 8am local time.
#
a Naturskyddsföreningen överklagar beslutet om skyddsjakt på sex vargar i Värmland.
b Föreningen menar att det finns andra sätt att skydda fåren.
c – Stängsel fungerar, säger jaktexperten Ivar Lund.
d Förra vintern revs ett 30-tal får i området.
e Länsstyrelsen anser att jakten är nödvändig.
f Jakten får börja tidigast på fredag.
=
a The Swedish Society for Nature Conservation is appealing against a decision to cull six wolves in Värmland.
b It argues that there are other ways of protecting sheep.
c "Fences work," says hunting expert Ivar Lund.
e The county administrative board considers the cull necessary.
d About 30 sheep were killed in the area last winter.
f The hunt may not begin before Friday.
`

function readSentences(lines: string): readonly MarkedSentence[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => ({ marks: line.slice(0, line.indexOf(' ')), text: line.slice(line.indexOf(' ') + 1) }))
}

export const PARALLEL_SAMPLES: readonly ParallelSample[] = TEXT.split('\n#\n').map((sample) => {
  const [sv = '', en = ''] = sample.split('\n=\n')
  return { sv: readSentences(sv), en: readSentences(en) }
})
