/** Half of the samples of `parallel-samples.ts`. */
export const PARALLEL_TEXT_B = `
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
