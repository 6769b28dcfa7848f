import type { NumberLanguage } from './number-lexemes.ts'

export type Dimension =
  | 'money'
  | 'share'
  | 'points'
  | 'length'
  | 'area'
  | 'mass'
  | 'volume'
  | 'temperature'
  | 'speed'
  | 'energy'
  | 'power'
  | 'time'
  | 'data'

export interface Unit {
  readonly id: string
  readonly dimension: Dimension
  /** In the base of its dimension; what money is worth against other money is nobody's business here. */
  readonly factor: number
}

interface UnitRow extends Unit {
  readonly sv: string
  readonly en: string
}

function rows(dimension: Dimension, lines: readonly string[]): readonly UnitRow[] {
  return lines.map((line) => {
    const [id = '', factor = '1', sv = '', en = ''] = line.split(';')
    return { id, dimension, factor: Number(factor), sv, en }
  })
}

/** Identity; factor; Swedish words; English words. Words in lower case, symbols as written. */
const UNITS: readonly UnitRow[] = [
  ...rows('money', [
    'SEK;1;krona kronor kronorna kr sek;kronor krona kroner kr sek',
    'SEK/100;0.01;öre;öre ore',
    'NOK;1;nok;nok',
    'DKK;1;dkk;dkk',
    'ISK;1;isk;isk',
    'EUR;1;euro eur €;euro euros eur €',
    'EUR/100;0.01;eurocent;eurocent eurocents',
    'USD;1;dollar usd $;dollar dollars usd $',
    'USD/100;0.01;cent;cent cents',
    'GBP;1;pund gbp £;pound pounds gbp £ sterling',
    'GBP/100;0.01;pence;pence penny',
    'RUB;1;rubel rub;rouble roubles ruble rubles rub',
    'JPY;1;yen jpy ¥;yen jpy ¥',
    'CNY;1;yuan cny;yuan cny renminbi',
    'CHF;1;schweizerfranc franc chf;franc francs chf',
    'PLN;1;zloty;zloty zlotys zlotych',
    'UAH;1;hryvnia;hryvnia hryvnias',
    'TRY;1;lira;lira liras',
    'INR;1;rupier rupie;rupee rupees',
  ]),
  ...rows('share', ['%;1;procent procents procenten %;percent pct %', '‰;0.1;promille ‰;permille ‰']),
  ...rows('points', ['pp;1;procentenhet procentenheter procentenheters;pp']),
  ...rows('length', [
    'mm;0.001;millimeter mm;millimetre millimetres millimeter millimeters mm',
    'cm;0.01;centimeter cm;centimetre centimetres centimeter centimeters cm',
    'dm;0.1;decimeter dm;decimetre decimetres',
    'm;1;meter m metern;metre metres meter meters m',
    'km;1000;kilometer km kilometern;kilometre kilometres kilometer kilometers km kms',
    'mil;10000;mil milen;mil',
    'mile;1609.34;mile miles engelskamil;mile miles',
    'yard;0.9144;yard yards;yard yards',
    'ft;0.3048;fot;foot feet ft',
    'in;0.0254;tum;inch inches',
    'nmi;1852;sjömil distansminuter;nmi',
  ]),
  ...rows('area', [
    'm²;1;kvadratmeter kvm;sqm',
    'km²;1000000;kvadratkilometer;sqkm',
    'mi²;2589988;kvadratmile;sqmi',
    'ft²;0.0929;kvadratfot;sqft',
    'ha;10000;hektar ha;hectare hectares ha',
    'acre;4046.86;acres tunnland;acre acres',
  ]),
  ...rows('mass', [
    'mg;0.000001;milligram mg;milligram milligrams mg',
    'g;0.001;gram g;gram grams gramme grammes g',
    'hg;0.1;hekto hg;hectogram hectograms',
    'kg;1;kilo kilogram kg kilona;kilo kilos kilogram kilograms kilogramme kilogrammes kg',
    't;1000;ton tonnet;tonne tonnes ton tons',
    'lb;0.4536;skålpund;lb lbs',
    'oz;0.02835;uns;ounce ounces oz',
    'stone;6.35;stone;stone',
  ]),
  ...rows('volume', [
    'ml;0.001;milliliter ml;millilitre millilitres ml',
    'cl;0.01;centiliter cl;centilitre centilitres cl',
    'dl;0.1;deciliter dl;decilitre decilitres dl',
    'l;1;liter l;litre litres liter liters',
    'm³;1000;kubikmeter kubik;cubicm',
    'gal;4.546;gallon;gallon gallons',
    'pint;0.568;pint;pint pints',
    'barrel;159;fat;barrel barrels',
  ]),
  ...rows('temperature', [
    '°C;1;grader grad plusgrader minusgrader;degree degrees celsius',
    '°F;1;fahrenheit;fahrenheit',
  ]),
  ...rows('speed', [
    'km/h;1;kilometersitimmen;kph kmh',
    'mph;1.609;milesitimmen;mph',
    'm/s;3.6;sekundmeter;mps',
    'kn;1.852;knop;knot knots',
  ]),
  ...rows('energy', [
    'kWh;1;kilowattimme kilowattimmar kilowattimmen kwh;kilowatt-hour kilowatthour kilowatthours kwh',
    'MWh;1000;megawattimme megawattimmar mwh;megawatthour megawatthours mwh',
    'GWh;1000000;gigawattimme gigawattimmar gwh;gigawatthour gigawatthours gwh',
    'TWh;1000000000;terawattimme terawattimmar twh;terawatthour terawatthours twh',
  ]),
  ...rows('power', [
    'kW;1;kilowatt kw;kilowatt kilowatts kw',
    'MW;1000;megawatt mw;megawatt megawatts mw',
    'GW;1000000;gigawatt gw;gigawatt gigawatts gw',
    'TW;1000000000;terawatt tw;terawatt terawatts tw',
    'hp;0.7355;hästkrafter hästkraft hk;horsepower hp bhp',
  ]),
  ...rows('time', [
    'second;1;sekund sekunder sekunderna;second seconds',
    'minute;60;minut minuter minuterna min;minute minutes min mins',
    'hour;3600;timme timmar timma timmarna timmen tim;hour hours hrs',
    'day;86400;dygn dygnen dygnet dag dagar dagarna dagars;day days',
    'week;604800;vecka veckor veckorna veckors;week weeks',
    'fortnight;1209600;;fortnight fortnights',
    'month;2629800;månad månader månaderna månaders;month months',
    'quarter;7889400;kvartal kvartalen;',
    'year;31557600;år åren års;year years',
    'decade;315576000;decennium decennier decennierna årtionde årtionden;decade decades',
    'century;3155760000;sekel sekler århundrade århundraden;century centuries',
  ]),
  ...rows('data', [
    'MB;1;megabyte mb;megabyte megabytes mb',
    'GB;1000;gigabyte gb;gigabyte gigabytes gb',
    'TB;1000000;terabyte tb;terabyte terabytes tb',
  ]),
]

const BY_ID: ReadonlyMap<string, Unit> = new Map(UNITS.map((unit) => [unit.id, unit]))
const BY_WORD: Readonly<Record<NumberLanguage, ReadonlyMap<string, Unit>>> = { sv: byWord('sv'), en: byWord('en') }

function byWord(language: NumberLanguage): ReadonlyMap<string, Unit> {
  return new Map(
    UNITS.flatMap((unit) => unit[language].split(' ').map((word): [string, Unit] => [word, unit])).filter(
      ([word]) => word !== '',
    ),
  )
}

export function unitById(id: string): Unit | null {
  return BY_ID.get(id) ?? null
}

/** Of a word in lower case; a Swedish genitive (`800 meters`) counts. */
export function unitOfWord(word: string, language: NumberLanguage): Unit | null {
  const known = BY_WORD[language].get(word)
  if (known !== undefined) return known
  return language === 'sv' && word.endsWith('s') ? (BY_WORD.sv.get(word.slice(0, -1)) ?? null) : null
}

/** What Swedish compounds carry after a number: `66-åring`, `tiokilometerslopp`, `femprocentig`. */
const COMPOUND_STARTS: readonly (readonly [string, string])[] = [
  ['år', 'year'],
  ['åldr', 'year'],
  ['procentenhet', 'pp'],
  ['procent', '%'],
  ['kilometer', 'km'],
  ['centimeter', 'cm'],
  ['meter', 'm'],
  ['mils', 'mil'],
  ['kilo', 'kg'],
  ['kron', 'SEK'],
  ['miljon', ''],
  ['tim', 'hour'],
  ['minut', 'minute'],
  ['sekund', 'second'],
  ['dag', 'day'],
  ['dygn', 'day'],
  ['veck', 'week'],
  ['månad', 'month'],
  ['grad', '°C'],
  ['euro', 'EUR'],
  ['dollar', 'USD'],
  ['ton', 't'],
  ['liter', 'l'],
]

export function unitOfCompound(rest: string): Unit | null {
  const found = COMPOUND_STARTS.find(([start]) => rest.startsWith(start))
  return found === undefined || found[1] === '' ? null : unitById(found[1])
}

const CURRENCY_PREFIXES: ReadonlyMap<string, string> = new Map([
  ...'SEK NOK DKK ISK EUR USD GBP RUB JPY CNY CHF'.split(' ').map((code): [string, string] => [code, code]),
  ['€', 'EUR'],
  ['$', 'USD'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['Kr', 'SEK'],
  ['kr', 'SEK'],
])

/** Of what stands before an amount: `SEK`, `€`. */
export function currencyBefore(mark: string): Unit | null {
  const id = CURRENCY_PREFIXES.get(mark)
  return id === undefined ? null : unitById(id)
}

const NATIONAL: ReadonlyMap<string, string> = new Map([
  ...[
    ['SEK', 'svenska svensk swedish'],
    ['NOK', 'norska norsk norwegian'],
    ['DKK', 'danska dansk danish'],
    ['ISK', 'isländska isländsk icelandic'],
    ['USD', 'amerikanska us american'],
    ['CAD', 'kanadensiska canadian'],
    ['AUD', 'australiska australian'],
    ['GBP', 'brittiska british'],
    ['EGP', 'egyptiska egyptian'],
    ['CHF', 'schweiziska swiss'],
    ['RUB', 'ryska russian'],
    ['TRY', 'turkiska turkish'],
    ['INR', 'indiska indian'],
  ].flatMap(([id = '', words = '']) => words.split(' ').map((word): [string, string] => [word, id])),
])

/** The currency that an adjective makes of a word such as `kronor`: `norska` → NOK. */
export function nationalCurrency(adjective: string): Unit | null {
  const id = NATIONAL.get(adjective)
  return id === undefined ? null : { id, dimension: 'money', factor: 1 }
}
