/** English. */
import { type Gender, type Language, type Pronoun, setOf, words } from './language.ts';
import { MEN, WOMEN } from './names-en.ts';
import { englishVerbs } from './verbs-en.ts';

const PLACES =
  setOf(`africa america american americans asia australia australian austria austrian belgium belgian bolivia brazil brazilian britain british bulgaria
  canada canadian chile china chinese colombia croatia cuba czech denmark danish dutch egypt egyptian england english europe european
  finland finnish france french germany german germans greece greek hungary iceland india indian indonesia iran iranian iraq ireland irish israel israeli
  italy italian japan japanese kenya korea korean latin lebanon libya malaysia mexico mexican morocco moroccan netherlands new
  nigeria north norway norwegian pakistan palestine palestinian peru philippines poland polish portugal portuguese romania russia russian
  russians scotland scottish serbia south spain spanish spaniards states sweden swedish switzerland swiss syria syrian taiwan thailand turkey turkish uk
  ukraine ukrainian united us usa venezuela vietnam wales welsh york zealand zimbabwe amsterdam baghdad barcelona beijing berlin boston
  brussels california chicago delhi dubai dublin edinburgh florida geneva glasgow hong kong istanbul jerusalem liverpool london los
  angeles madrid manchester milan moscow mumbai munich oxford paris rome san francisco shanghai stockholm sydney tehran texas tokyo toronto vienna
  washington west western east eastern northern southern`);

/** Plain verbs whose third person is no noun, or seldom one. */
const PLAIN_VERBS = `accept add appear arrive ask bake become begin belong breathe build buy carry catch change choose climb collect
  consist cook create cross cry cut dance deal decide demand depend describe develop die disappear draw dress drink drive earn eat enjoy enter
  escape exist fall feed feel fight fill fit fly follow forget form gather get give go grow happen hear hide hit hold join jump kill know lack laugh
  learn leave lie listen live look lose love make manage meet mix move nod occur open own pay play prefer prevent produce prove provide pull push
  put receive refuse remain remember remove represent require resemble ride rise run save see seek seem sell send serve shake show sing sit sleep smell smile speak
  spend stand stay step stop struggle suffer suggest swim take talk teach tend threaten throw travel try understand vary wait walk
  want warn wash wear weigh win wonder work write yield`;
const third = (verb: string): string =>
  /(?:s|x|ch|sh|o)$/.test(verb) ? `${verb}es` : /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;

const FINITE = `is are was were has have had does do did will would can could may might should must am 's 're 've 'll 'd isn
    aren wasn weren hasn haven hadn doesn don didn won wouldn couldn can't cannot went came made took got gave saw
    left ran became kept held lost met paid sat sold sent spent stood fell grew broke brought built bought caught
    cut drew drove ate led rose spoke threw flew chose hid shot shook stole swam taught wore woke bit blew bore
    bound dealt dug drank fed fought forgot froze hung laid lay lent lit meant overcame overtook quit rang rode
    sank sought shone shrank slept slid sprang stuck stung struck swept swung tore undertook withdrew fled crept
    leapt burnt spread shut set let hit hurt cost burst cast split began happened makes takes goes needs seems
    looks works lives runs sells comes gets gives means remains becomes agree agrees wants wanted hopes hoped
    faces offers includes needed costs shows showed found says said told thinks thought believes believed plays
    helps keeps starts uses owns attends contains operates stands lies hears sees knows knew know felt feels
    receive receives exists follows provides requires allows leads brings holds turns moves opens affects depends
    continues involves`;

const gender = (list: string, of: Gender): [string, Gender][] => words(list).map(name => [name, of]);
const pronoun = (list: string, of: Pronoun): [string, Pronoun][] => words(list).map(word => [word, of]);

export const ENGLISH: Language = {
  code: 'en',
  frequent:
    setOf(`the of and to in is that for it with as was on are by this be at from his her he she they have had not but which
    has its an were who said will been their would there when more about one all than into could what if so after up`),
  abbreviations:
    setOf(`mr mrs ms dr st prof sr jr gen sen rep gov lt col sgt capt cmdr rev hon pres vs etc inc ltd co corp bros
    dept est jan feb mar apr jun jul aug sep sept oct nov dec approx e.g i.e cf al ave blvd mt ft messrs mme mlle ph.d`),
  numbered: setOf('no nos p pp vol fig art'),
  starters:
    setOf(`the a an he she it they we i you this that these those in on at but and if when while as for his her their its
    there some many most after before since`),
  verbs: englishVerbs(),
  finite: new Set([...words(FINITE), ...words(PLAIN_VERBS).map(third)]),
  naming:
    setOf(`recommend demand complain boast say announce claim admit acknowledge deny confirm allege predict stress concede call cite speak pledge lament
    emphasise emphasize recall reiterate urge warn`),
  complete: setOf('agree disagree'),
  intentions: new Map([
    ['agree', 1.5],
    ['plan', 1],
    ['aim', 1],
    ['intend', 1],
    ['want', 0.4],
  ]),
  pledges: setOf('promise pledge vow swear'),
  silences: setOf('say tell mention explain disclose state'),
  accusers: setOf('critics opponents detractors'),
  accusations: setOf('claim allege accuse'),
  unmeant: setOf(
    `like love prefer rather be have become need miss know think feel not never always still only also n't`,
  ),
  planned: setOf('planned scheduled slated'),
  goingOn: setOf('went goes going continued continues'),
  settings: setOf('what how why where if unless whether after before when until since because while'),
  addressed: setOf('tell warn remind inform assure reassure advise urge ask promise show'),
  auxiliaries: setOf("have has had 've 'd is are was were be been being 's 're am do does did"),
  be: setOf("is are was were be been being 's 're am"),
  modals: setOf('wo ca would could might may should can must cannot shall'),
  negations: setOf("not n't never no nobody neither nor"),
  adverbs:
    setOf(`there here not yes also now then once later still even just always often soon again too both all yesterday today already ever thus
    therefore however further almost first earlier recently since long rather instead perhaps quite only simply merely
    sometimes maybe though nonetheless nevertheless meanwhile additionally moreover furthermore`),
  determiners:
    setOf(`the a an this that these those some any each every another many most several few both all one two three four five six
    seven eight nine ten no other such more much half dozens hundreds thousands`),
  possessives: setOf("his her its their our my your 's whose"),
  pronouns: new Map([
    ...pronoun('he him', { number: 'one', gender: 'm' }),
    ...pronoun('she', { number: 'one', gender: 'f' }),
    ...pronoun('they', { number: 'many' }),
    ...pronoun('it', { number: 'thing' }),
    ...pronoun('i we', { number: 'writer' }),
    ...pronoun('you', { number: 'reader' }),
  ]),
  prepositions:
    setOf(`of in on at by for from with to into onto over under about after before between among during since until through
    against without within across behind beyond near despite including like than as amid per via toward towards around
    upon off out up down along`),
  conjunctions: setOf('and or but so yet nor plus'),
  subordinators:
    setOf(`because if when while although though unless until whereas whether after before since once how why what where as
    that whenever wherever lest`),
  relatives: setOf('who which whose whom that where'),
  days: setOf(`monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december christmas easter`),
  shortDays: setOf(`jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun`),
  agencies:
    setOf(`reuters ap afp upi pa dpa apa ansa efe tass ria interfax xinhua kyodo yonhap pti ani ians cna bernama antara aap nzpa anp belga
    ntb ritzau lusa cp ips irna mena wam bloomberg prnewswire`),
  titles:
    setOf(`mr mrs ms miss dr doctor prof professor sir dame lord lady baroness baron president vice-president premier chancellor senator
    sen representative rep congressman congresswoman governor gov mayor councillor minister secretary ambassador judge justice
    captain capt major colonel col general gen lieutenant lt sergeant sgt inspector detective constable superintendent chief commissioner
    duke duchess earl countess king queen prince princess pope archbishop bishop rabbi imam father sister brother reverend rev ceo chairman chairwoman
    chair director coach manager spokesman spokeswoman spokesperson mp attorney sheriff officer executive boss campaigner analyst
    economist author novelist actor actress architect photographer lawyer scientist researcher historian sociologist psychologist
    biologist resident founder co-founder co-author editor journalist prime deputy former foreign`),
  givenNames: new Map([...gender(MEN, 'm'), ...gender(WOMEN, 'f')]),
  places: PLACES,
  particles: setOf("de da di du del della la le van von der den bin ibn al el y dos das ten ter d'"),
  bodies:
    setOf(`motors campaign university college school academy institute institution ministry department office bureau agency authority council committee
    commission parliament congress senate court party union association federation organisation organization society foundation fund trust
    group company corporation corp inc ltd plc bank museum hospital police army navy force club team league board
    service services network alliance centre center laboratory lab times post guardian observer journal news press bbc nhs un eu nato
    unicef who fbi cia nasa house church laboratories technologies industries airlines media project programme program
    international watch society consortium partnership charity embassy treasury partners airways holdings records studios`),
  roles:
    setOf(`principal headteacher magistrate nominee rival automaker champion winner striker keeper developer sculptor minister president chancellor senator secretary ambassador judge chief head director chairman chairwoman chair boss coach mayor
    leader spokesman spokeswoman spokesperson professor doctor scientist lawyer teacher author writer novelist actor actress
    mother father son daughter brother sister wife husband friend colleague man woman boy girl student pupil child parent
    owner founder co-founder editor journalist critic expert analyst economist politician candidate mp ceo captain officer
    official prosecutor witness victim patient neighbour neighbor resident farmer fisherman worker driver artist singer musician
    architect engineer chef king queen prince princess pope bishop priest rabbi imam activist campaigner veteran
    guide shopper customer user member fan aide adviser advisor lecturer fellow graduate graduate guard soldier manager executive
    governor premier deputy prisoner source star comedian hunter shepherd academic partner aunt uncle grandfather grandmother teenager`),
  roleEndings:
    /(?:ist|ian|maker|keeper|worker|holder|person|owner|friend|mate|fighter|leader|player|teacher|runner|dealer|seller|buyer|grower|trader|lover|goer|driver|builder|breeder|explorer|organiser|organizer|researcher)$/,
  offices:
    setOf(`minister president chancellor senator secretary ambassador judge mayor premier governor king queen pope prince princess
    spokesman spokeswoman spokesperson chairman official officer police prosecutor deputy mp ceo`),
  collectives:
    setOf(`station channel broadcaster retailer chain shop store supermarket restaurant startup manufacturer staff company firm organisation organization government ministry department agency council committee police team group charity
    museum university party union association bank court commission board club paper newspaper magazine industry army family
    couple campaign body institute hospital administration authority trust foundation website school airline`),
  documents:
    setOf(`report study survey poll research paper statement review analysis article letter document reports studies surveys polls
    data figures findings results statistics evidence theory note message statement script test tests book papers census law
    sign label website press media count tally audit inquiry inspection`),
  hearsay: setOf('estimates estimate rumours rumors rumour rumor speculation reports sources allegations claims'),
  hearsayParticiples: setOf(
    'said believed thought reported alleged rumoured rumored claimed estimated understood hoped',
  ),
  expectedParticiples: new Map([
    ['expected', setOf('to in on by next later this')],
    ['predicted', setOf('to in by')],
    ['blamed', setOf('on for')],
    ['feared', setOf('to dead')],
    ['criticised', setOf('for as')],
    ['criticized', setOf('for as')],
    ['accused', setOf('of')],
    ['considered', setOf('to')],
    ['supposed', setOf('to')],
  ]),
  hearsayAdverbs: setOf('reportedly allegedly supposedly apparently purportedly'),
  sources: [
    ['according', 'to'],
    ['as', 'per'],
    ['in', 'the', 'words', 'of'],
    ['in', 'the', 'opinion', 'of'],
    ['in', 'the', 'view', 'of'],
    ['in', 'the', 'eyes', 'of'],
  ],
  views: setOf('view opinion judgement judgment estimation'),
  behindNoView: setOf('of piece pieces column columns page pages poll polls essay section'),
  owners: new Map([
    ['his', 'he'],
    ['her', 'she'],
    ['their', 'they'],
    ['its', 'it'],
    ['my', 'i'],
    ['our', 'we'],
  ]),
  attitudes:
    setOf(`opposition hope optimism concern concerns doubt doubts regret surprise confidence fears fear delight anger dismay support outrage
    satisfaction critical sceptical skeptical confident optimistic pessimistic adamant hopeful impressed convinced sure certain
    doubtful keen scathing dismissive worried concerned unconvinced cautious clear`),
  convictions: setOf(
    'impressed convinced unconvinced sceptical skeptical optimistic pessimistic adamant confident dismissive',
  ),
  attitudeVerbs: setOf(
    'signal signals signalled signaled express expresses expressed expressing voice voices voiced raise raises raised',
  ),
  statements: setOf(
    'tribute defence defense plea appeal warning criticism complaint argument attack accusation promise pledge',
  ),
  statementVerbs: setOf('pay pays paid make makes made making issue issues issued launch launches launched'),
  fears: setOf(
    'fear fears concern concerns suspicion suspicions rumour rumours rumor rumors claims speculation hope hopes doubt doubts worry worries allegations',
  ),
  hopeWords: setOf(
    'hope hopes hoped hoping wish wishes want wants wanted expect expects expected hopeful optimistic optimism optimistically',
  ),
  future: setOf("will 'll going would 'd about"),
};
