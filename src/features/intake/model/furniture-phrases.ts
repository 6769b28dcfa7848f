/**
 * The phrases of page furniture in Swedish and English: what news pages print around an article that is no copy.
 * Collected by reading Swedish and English news sites; own list. Compared without case and without the punctuation at the ends.
 *
 * `whole`: the whole stretch. `starts`: the beginning of a stretch that is short (a line of furniture, never a paragraph of copy).
 * `opens`: a heading under which only teasers and links stand.
 */
export interface FurniturePhrases {
  readonly whole: readonly string[]
  readonly starts: readonly string[]
  readonly opens: readonly string[]
}

const ENGLISH: FurniturePhrases = {
  whole: [
    'advertisement', 'advertisements', 'ad', 'ads', 'sponsored', 'sponsored content', 'paid content', 'promoted', 'continue reading below',
    'story continues below', 'article continues below', 'article continues after advertisement', 'skip advertisement', 'skip to content',
    'skip to main content', 'skip to site index', 'skip past newsletter promotion', 'after newsletter promotion', 'menu', 'open menu',
    'close menu', 'close', 'search', 'home', 'log in', 'login', 'sign in', 'sign up', 'register', 'subscribe', 'subscribe now', 'my account',
    'share', 'share this', 'share this article', 'share this story', 'share full article', 'share on facebook', 'share on x',
    'share on twitter', 'share on linkedin', 'share via email', 'email', 'e-mail', 'facebook', 'twitter', 'x', 'linkedin', 'whatsapp',
    'messenger', 'reddit', 'bluesky', 'copy link', 'copied', 'link copied', 'copy url', 'print', 'print this article', 'save', 'save article',
    'save for later', 'saved', 'bookmark', 'gift this article', 'listen', 'listen to this article', 'listen to article', 'play', 'pause',
    'watch', 'watch live', 'live', 'comments', 'comment', 'add a comment', 'leave a comment', 'view comments', 'show comments',
    'join the conversation', 'accept all', 'accept all cookies', 'accept cookies', 'accept', 'reject all', 'manage choices',
    'manage cookies', 'cookie settings', 'we value your privacy', 'privacy policy', 'terms of use', 'terms and conditions', 'contact us',
    'about us', 'all rights reserved', 'tags', 'topics', 'related topics', 'more on this story', 'loading', 'read more', 'read next',
    'next article', 'previous article', 'back to top', 'top', 'follow', 'follow us', 'following', 'more', 'see more', 'show more',
    'view more', 'expand', 'collapse', 'enlarge', 'view gallery', 'see gallery', 'view image in fullscreen', 'open image in full screen',
    'image source', 'image caption', 'credit', 'this video can not be played', 'sponsor', 'premium', 'subscriber only',
    'for subscribers', 'newsletters', 'newsletter',
    'try it free', 'cancel anytime', 'no thanks', 'explore more', 'report an error', 'report a mistake', 'send a tip', 'got a tip',
    'thank you', 'thanks for reading', 'news agency', 'most popular', 'video', 'gallery', 'photos', 'translate', 'editor’s picks', "editor's picks",
    'key events', 'show key events only', 'please turn on javascript to use this feature', 'this story is being updated', 'this article will be updated', 'this is a breaking news story', 'more to come', 'share selection', 'go to homepage',
  ],
  starts: [
    'loading related', 'loading more', 'loading comments', 'loading…', 'loading...', 'read more:', 'read also:', 'read also ', 'also read:',
    'see also:', 'related:', 'more:', 'watch:', 'listen:', 'don’t miss:', "don't miss:", 'read next:', 'more on this:', 'go deeper:',
    'sign up for', 'sign up to', 'subscribe to', 'subscribe for', 'subscribe now', 'already a subscriber', 'get the latest', 'get our',
    'download our app', 'download the app', 'follow us on', 'follow us', 'join our', 'share on ', 'share via', 'we use cookies',
    'this site uses cookies', 'by clicking', 'by continuing', 'by signing up', 'by subscribing', 'we value your privacy', 'we and our partners',
    'we care about your privacy', 'a version of this article appears in print', 'a version of this article appeared in print',
    'copyright ©', 'copyright 20', 'copyright 19', '© ', '© 20', '© 19', 'all rights reserved', 'do you have a tip', 'have a news tip', 'got a story', 'contact the reporter',
    'follow the author', 'this article is for subscribers', 'this story is for subscribers', 'to continue reading', 'you have reached your',
    'you’ve reached', 'start your free', 'start your subscription', 'create a free account', 'create an account', 'unlock this article',
    'register to read', 'log in to', 'click here to', 'tap here to', 'enable javascript', 'please enable', 'your browser does not support',
    'tickets and information', 'editor-in-chief:', 'responsible publisher', 'image gallery', 'photo gallery', 
    'posts you may like', 'what do you think', 'was this article helpful', 'did you find this', 'minutes read', 'min read', 'reading time',
    'estimated reading time', 'views:', 'comments (', 'report an error', 'spotted an error', 'affiliate', 'we may earn', 'this page was last',
  ],
  opens: [
    'related articles', 'related stories', 'related posts', 'related content', 'related news', 'related', 'related links', 'most read', 'most viewed',
    'most popular', 'most shared', 'more from', 'more in', 'more news', 'more stories', 'more like this', 'latest news', 'latest', 'latest stories',
    'recommended', 'recommended for you', 'recommended stories', 'you may also like', 'you might also like', 'you might like', 'trending', 'trending now',
    'popular', 'popular now', 'top stories', 'don’t miss', "don't miss", 'up next', 'read more', 'further reading', 'more on this story',
    'editor’s picks', "editor's picks", 'from around the web', 'around the web', 'in other news', 'today’s headlines', 'breaking news',
    'comments', 'sponsored stories', 'promoted stories', 'explore more', 'see also', 'also in the news', 'more on this topic', 'read next',
  ],
} // prettier-ignore

const SWEDISH: FurniturePhrases = {
  whole: [
    'annons', 'annonser', 'reklam', 'sponsrat innehåll', 'annonssamarbete', 'artikeln fortsätter efter annonsen', 'artikeln fortsätter nedanför annonsen',
    'artikeln fortsätter under annonsen', 'fortsätter efter annonsen', 'fortsätt läsa under annonsen', 'hoppa till innehåll', 'hoppa till innehållet',
    'gå till innehåll', 'till innehållet', 'meny', 'stäng', 'stäng meny', 'sök', 'hem', 'start', 'startsidan', 'logga in', 'logga ut', 'mitt konto',
    'prenumerera', 'bli prenumerant', 'köp prenumeration', 'dela', 'dela artikeln', 'dela artikel', 'dela på facebook', 'dela på x', 'dela på twitter',
    'dela på linkedin', 'dela via e-post', 'e-post', 'mejla', 'kopiera länk', 'länk kopierad', 'skriv ut', 'spara', 'spara artikel', 'spara artikeln',
    'sparad', 'lyssna', 'lyssna på artikeln', 'lyssna på artikel', 'spela upp', 'pausa', 'kommentarer', 'kommentera', 'visa kommentarer', 'läs kommentarer',
    'godkänn alla', 'acceptera alla', 'godkänn', 'acceptera', 'neka alla', 'avvisa alla', 'hantera inställningar', 'inställningar', 'hantera cookies',
    'vi bryr oss om din integritet', 'integritetspolicy', 'cookiepolicy', 'om cookies', 'kontakta oss', 'om oss', 'tipsa oss', 'tipsa redaktionen',
    'läs mer', 'läs vidare', 'läs också', 'läs även', 'visa mer', 'visa fler', 'visa alla', 'ladda fler', 'laddar', 'laddar innehåll', 'mer', 'följ', 'följ oss',
    'följer', 'till toppen', 'till startsidan', 'taggar', 'ämnen', 'etiketter', 'nästa artikel', 'föregående artikel', 'rättelser', 'förstora bilden',
    'visa bild', 'stäng bild', 'öppna bildspel', 'bildspel', 'just nu', 'senaste nytt', 'direkt', 'webb-tv', 'plus', 'premium', 'plusartikel', 'låst artikel',
    'för prenumeranter', 'endast för prenumeranter', 
    'nyhetsbrev', 'e-tidning', 'dödsannonser', 'kundservice', 'prova nu', 'ingen bindningstid', 'nej tack', 'anmäl fel', 'rapportera fel', 'skicka rättelse',
    'detta är en annons', 'texten uppdateras', 'artikeln uppdateras', 'uppdateras', 'nyhetsbyrå', 'tack för att du läser', 'ge bort artikeln', 'dela artikeln gratis', 'mest läst', 'fler artiklar',
  ],
  starts: [
    'läs mer:', 'läs också:', 'läs även:', 'läs också ', 'läs även ', 'läs också–', 'läs mer om', 'se också:', 'se även:', 'mer om:', 'missa inte:', 'lyssna:', 'se mer:',
    'lyssna på artikeln', 'laddar ', 'prenumerera på', 'få vårt nyhetsbrev', 'anmäl dig till', 'missa inget', 'missa inga', 'bli prenumerant', 'redan prenumerant',
    'är du redan prenumerant', 'vi använder cookies', 'vi använder kakor', 'vi och våra', 'vi bryr oss om din', 'genom att klicka', 'genom att fortsätta',
    'den här artikeln är för', 'artikeln är låst', 'det här är en låst', 'det här är en plusartikel', 'för att läsa vidare', 'läs hela artikeln', 'logga in för att', 'skapa konto',
    'skapa ett konto', 'prova gratis', 'prova en månad', 'ansvarig utgivare', 'chefredaktör och ansvarig', 'citera oss gärna', 'copyright ©', '© 20', 'upphovsrätt', 'dela:',
    'följ oss på', 'ladda ner vår app', 'ladda ner appen', 'har du tips', 'tipsa oss', 'tipsa redaktionen', 'kontakta reportern', 'har du hittat ett fel', 'hittat fel',
    'ser du något fel', 'vad tycker du', 'rösta:', 'bild 1 av', 'bild 1/', 'lästid', 'läs fler', 'fler artiklar', 'klicka här', 'din webbläsare', 'du måste aktivera', 'kommentarer (',
    'så här jobbar', 'detta är en kommenterande text', 'följ ämnen i artikeln', 'följ ämnen', 'sluta följa', 'uppläst artikel', 'visa fler kommentarer', 'laddar kommentarer',
  ],
  opens: [
    'läs mer', 'läs också', 'läs även', 'läs vidare', 'läs fler', 'relaterat', 'relaterade artiklar', 'relaterad läsning', 'mest läst', 'mest lästa', 'mest läst just nu', 'mer från',
    'mer om ämnet', 'mer inom', 'mer i ämnet', 'fler nyheter', 'fler artiklar', 'senaste nytt', 'senaste nyheterna', 'senaste', 'rekommenderat', 'rekommenderade artiklar',
    'du kanske också gillar', 'andra läser', 'andra har läst', 'populärt', 'populärt just nu', 'just nu', 'missa inte', 'nästa artikel', 'till startsidan', 'kommentarer',
    'annonser', 'i dag', 'toppnyheter', 'se också', 'mer att läsa', 'mer nyheter', 'tidigare artiklar', 'från startsidan',
  ],
} // prettier-ignore

export const FURNITURE_PHRASES: readonly FurniturePhrases[] = [ENGLISH, SWEDISH]
