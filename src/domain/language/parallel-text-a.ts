/** Half of the samples of `parallel-samples.ts`. */
export const PARALLEL_TEXT_A = `
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
`
