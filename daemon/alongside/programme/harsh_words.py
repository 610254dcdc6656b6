"""The words and turns that a barb needs: what is bad, what hedges, what turns a sentence round, what belongs to a private life.

No such list is complete, so it only stands beside the one of what thanks are (``plain_thanks.py``): a reply travels unasked if that
one finds a gift in it and this one finds nothing.
"""

from __future__ import annotations

import re

_STEMS = """
abandon aggress alienat angr annoy antagon apathe appal argued argument arrogan asham atroc aveng awful awkward backfir bicker bitch bitter blam blather blunder blunt boast bogus boredom boring bother bragg
brutal bully bullied careless catastroph cheat childish clueless clumsy condescend condemn confess contempt contradict controlling coward critici crud cruel cynic damag defensive degrad demean demoral
demotivat denounc depress despair desper despis devast disappoint disapprov disast disbelie disdain disgrac disgust dishearten dishonest disillusion disinterest dislik dismal dismay dismiss disorgani
disparag disregard disrespect disrupt dissatisf distract distress distrust disturb dominat dread dreary drivel embarrass endur evasi exagger exasperat excus exhaust exploit fiasco fidget flatter fruitless
frustrat fuss futil garbage giggl gloat googl gossip groan grudg grumbl grumpy harass harsh headach helpless horribl horrif hostil humiliat hypocri idiot ignor impatien impolit impossibl incompet inconsider inept
indiffer ineffect inferior infuriat insinuat insult interfer interrogat interrupt intimidating intoler intru irrelev irritat jealous lament laughab layoff lazy lectur loath lousy ludicr manipul meaningless
meddl mediocr merciless micromanag mindless misguid mislead mistreat mistrust misunderst mocked mocking monolog monoton mumbl naive nagg nasty needless neglect nightmar nitpick nonsens obnox offend offens
outdated overbear overrat painful pathetic patience-test patronis patroniz pedant pester petty pitiful pityful pointless pompous preach predictabl prejudic pretend pretentious punish quarrel racis ranting redundan refus
regret repuls resent ridicul rolled rubbish ruin ruthless sarcas scold scream selfish shallow shout sigh sloppy smirk sneer snor squander stammer strang stubborn stupid suffer sulk superficial surviv tantrum
tedious terribl thankless thoughtless tiresome tolerat tortur trivial ugly unaccept unappreciat unaware unbear uncar uncomfort underwhelm unfair unfocus unfortunat unfriend ungrat unhapp unhelp unimpress
uninform uninspir uninterest unkind unlike unnecess unpleas unprepar unprofess unqualif unreliab unsympath unwelcom useless waffl wast whin whisper yawn yell nodded nodding mutter oversle overslept
"""
_WORDS = """
ache ached aching bad badly banal barely bored bore bores broke brag chore chores cold cried cry crying crap creepy cringe damn deaf dumb ego egos empty endless fake fail failed fails fault faults fed fired
fool foolish forced forget forgets forgetting forgot forgotten gave-up hate hated hates hell hurt hurts hardly idle ill insane irony ironic ironically joke joked jokes joking judged judging junk lack lacked lacking lacks
lame late lately lie lied lies liar long-winded loud mad mess messed messy mistreated moody nag nap noise noisy obvious obviously odd pain pathetic pity poor poorly pretended rude rudely rush rushed sad sadly
sack sacked scared-of seldom shame shut sick silly-me slammed slap slow slower snapped snob sorry-for spite stared stares staring stink stole stolen stole stung sting sucks sucked temper threat threatened
tired-of toxic ugh vague vain victim wait waited waiting waits weird woe worse worst worthless wrongly yikes asleep absent absence attitude burden confusing confused-me misled monday-mood rare rarely scarcely stagnant
stale threats trash useless vent vented weak weakness whatever yawn blah meh lol rofl lmao haha hahaha hm hmm huh oh wow well-well sigh genius blessed priceless legend legendary miracle saint goddess majesty wisdom
guru honoured honored moved-to-tears undivided eternal eternally forever immortal earth-shattering mind-blowing groundbreaking thrilled overjoyed hooray hurray whoop bravo applause clap congratulations duh sheesh
yay kudos
"""
_PRIVATE = """
cat cats dog dogs kitchen garden renovation yacht boat golf divorce wedding husband wife boyfriend girlfriend ex kids son daughter grandchildren children baby pregnancy miscarriage illness age weight figure hair shoes
clothes dress outfit perfume smell accent diet weather weekend-trip vacation holidays cruise car netflix football photos selfies mortgage salary lottery horoscope neighbour neighbours neighbor
gym menu pasta clock ceiling wallpaper desks chair headset nap lawyer subscription survey newsletter
"""
_LUKEWARM = """
fine okay ok alright decent passable tolerable bearable acceptable adequate so-so average mediocre nothing none nobody nowhere never neither nor no not cannot hardly maybe perhaps probably possibly guess suppose
supposedly apparently allegedly seemingly presumably theoretically technically frankly honestly seriously basically actually admittedly arguably somehow somewhat partly partially sort-of mildly mostly
although though however nevertheless nonetheless yet despite except besides otherwise instead unless whereas still even only finally another yet again merely anyway anyhow regardless unfortunately oddly strangely surprisingly
unusually than unlike rather less least worth should must ought might wish wished hoped expected supposed attempt attempted attempts bothered managed eventually earlier previously
"""
_CHANGES = """
cancel cancelled canceled cancels cancelling reschedule rescheduled postpone postponed skip skipped resign resigned quit quitting leaving replace replaced please attached attachment payable
"""
DOUBTED = frozenset(word for words in (_WORDS, _PRIVATE, _LUKEWARM, _CHANGES) for word in words.split())
"""Words that stand in no reply that travels unasked, unless an innocent turn (``INNOCENT``) takes them in."""
HARSH = re.compile(r"(?:" + "|".join(_STEMS.split()) + r")[a-z'-]*")
"""Stems of what is bad."""
OWN_STATE = (
    "nervous|afraid|scared|stressed|worried|worry|anxious|confused|lost|alone|lonely|shy|overwhelmed|tired|stuck|unsure|insecure|sad"
    "|upset|new|frightened|terrified|panicking|embarrassed|frustrated|sick|ill|hesitant|silly|slow|blocked|intimidated|desperate|homesick|dreading"
)
_ALONE = r"(?:myself|alone|on my own|by myself|without (?:her|him|you|it|this|that|she|them|help|the \w+))"
INNOCENT = re.compile(
    "|".join(
        (
            # what the mentee was, or could not do, before
            rf"\bi(?:'d| had| have|'ve)? (?:was|am|felt|feel|been|got|get) (?:\w+ )?(?:\w+ )?(?:{OWN_STATE})\b",
            rf"\b(?:when|that|because|while|as|since) i(?:'m| was| am| felt) (?:\w+ )?(?:{OWN_STATE})\b",
            rf"\b(?:less|not so|no longer|not as|never|not) (?:{OWN_STATE})\b(?: any ?more)?",
            r"\bi(?: did not|'d not| had not| didn't| hadn't| never) (?:\w+ )?(?:know|knew|known|dare|realise|realised|realize|realized|see|notice|noticed) (?:that|how|it|they|there|about|this|where|why|what|whom|to|we)\b",
            rf"\b(?:i )?(?:would|could|'d)(?: not|n't| never)(?: ever)? have (?:\w+ )?(?:found|dared|managed|solved|known|noticed|spotted|fixed|guessed|finished|understood|done|seen|made|passed|got|survived|written)(?: \w+){{0,5}} {_ALONE}",
            r"\b(?:would|could|'d)(?: not|n't| never) have (?:found|dared|spotted|guessed|noticed) (?:it|that|this|them|those)\b",
            r"\bi (?:would|could|'d) (?:still|otherwise) be (?:searching|looking|stuck|lost|guessing)(?: \w+){0,3}",
            r"\b(?:not|no longer|n't) (?:\w+ )?(?:alone|the only one|so (?:hard|bad|difficult|scary))\b",
            r"\bthe only one who\b",
            r"\bnobody (?:expects|expected|is born|knows everything)\b",
            r"\bno(?:body|t everybody| one) (?:has|have|had) to know\b",
            r"\bno (?:stupid|silly|dumb|bad) questions?\b",
            r"\bwithout (?:any )?(?:fear|drama|panic|help|stress|hurry|rush\w*|judg\w+|a single (?:mistake|error|question))\b",
            r"\bi (?:broke|lost|forgot|missed|deleted) (?:\w+ )?(?:nothing|none)\b",
            r"\bnothing (?:broke|happened|exploded|went wrong|burned|crashed)\b",
            r"\b(?:and )?(?:it |that |this |everything )?(?:was|went|is) (?:ok|okay|fine|all right)\b(?= ?(?:$|[.!;]))",
            r"\bwent (?:really |totally |just )?fine\b",
            r"\bnot (?:an?|the) (?:\w+ ){0,2}person\b",
            r"\bit is (?:ok|okay|fine|all right) to\b",
            r"\bit's (?:ok|okay|fine|all right) to\b",
            r"\bfor the \w+, not (?:for )?(?:the )?\w+\b",
            r"\bnot only\b",
            r"\bno (?:problem|worries)\b",
            r"\bmy english(?: is)?(?: \w+)? not (?:so |very |that )?(?:good|perfect)\b",
            r"\bsorry (?:for|about) my (?:bad )?\w+\b",
            r"\bsorry (?:for|about) (?:the|my) (?:late|short|long|slow) (?:reply|answer|mail)\b",
            r"\bsorry i (?:am|'m) late(?: with this)?\b",
            r"\b(?:although|though|even though|even when|even if) (?:she|he|you) (?:was|were|had|is|has|are) (?:\w+ )?(?:busy|on call|in a hurry|a lot to do|(?:a )?full (?:calendar|day|week)|ill|tired|under pressure|a deadline)\b(?: herself| himself| yourself)?",
            r"\b(?:everybody|everyone) (?:is|was|feels|felt|gets|got) (?:\w+ )?(?:lost|confused|nervous|new)\b",
            r"\bgood mood\b",
            r"\bunderstood finally\b",
            r"\bwithout (?:asking|changes|help|errors?|mistakes?|any)(?: any\w*| anybody| \w+)?\b",
            r"\blearn(?:ed|t) (?:\w+ )?more than (?:in|on|from|during) (?:the|a|any|my|all)(?: \w+){1,3}",
            r"\b(?:less|more|better|easier|shorter|faster|quicker|calmer) (?:\w+ )?than (?:i|we) (?:had )?(?:expected|thought|feared|hoped)\b",
            r"\blike (?:a charm|clockwork|magic)\b",
            r"\bnot giving up(?: on me)?\b",
            r"\binstead of \d+",
            r"\bwithout making me feel \w+\b",
            r"\bhow to disagree\b",
            r"\bdid not judge\b",
            # the mentor's time, a word put in, more in an hour than in a month
            r"(?<=for )(?:all )?the time (?:that )?(?:she|he|you) (?:always )?(?:takes?|took|spends?|spent|gives?|gave|makes?|made)(?: for (?:me|us))?(?: (?:every|each|this) \w+)?",
            r"(?<=for )putting in an? (?:good |kind )?word for me\b",
            r"\bi learn(?:ed|t) more in (?:that|this|one|an|half an|our) (?:\w+ )?than in (?:an?|the|my|all)(?: \w+){1,3}",
            r"\b(?:took|takes) the (?:fear|worry|stress) out of (?:it|this|that|mine|the \w+|my \w+)\b",
            r"\b(?:al|even )?though (?:her|his|your) (?:week|day|calendar|desk|diary) (?:was|is) (?:\w+ )?(?:full|packed|busy)",
            r"\bso (?:well |clearly |simply )?that even i (?:got|understood|understand|get) (?:it|everything)",
            r"\bthat (?:wasn't|was not|isn't|is not) mine\b",
            r"\bit(?:'s| is) (?:ok|okay|fine|all right) not to\b",
            r"\b(?:say|admit) that i (?:did not|didn't|don't|do not) (?:understand|know)(?: it| everything)?\b",
            r"\bhow (?:she|he|you) (?:once |also )?(?:failed|messed up|struggled with) (?:her|his|your) (?:own )?first \w+",
            r"\b(?:to be|being) taken seriously\b",
            # joy and success
            r"\b(?:i|we|now|which i|and i|it|everything|things?) (?:can |could |have |am |is |now )?finally\b",
            r"\bi'm finally\b",
            r"\bi've finally\b",
            r"\bfinally (?:i|we|it|my|the|works?|makes?|clicked|understand|understood)\b",
            r"\bi(?: have|'ve)? (?:even|already)\b(?! (?:knew|know|known|had|have|understood|did|read|thought))",
            r"\b(?:halfway|half way) (?:through )?(?:it )?already\b",
            r"\balready (?:using|used|tried|copied|halfway)\b",
            r"\bthanks? (?:you )?(?:so much )?(?:once )?again\b",
            r"\bagain (?:next|this|on|tomorrow|soon|with)\b",
            r"\b(?:do|try|meet|use|practise|practice|go) (?:that |it |this )?again\b",
            r"\b(?:easier|faster|quicker|shorter|calmer|clearer|better|lighter|happier|simpler|more (?:confident|relaxed|calm|sure|comfortable)|nicer|friendlier) than (?:before|last (?:week|month|time)|ever|i (?:thought|expected|feared|had (?:thought|expected|feared)))\b",
            r"\binstead of (?:just |simply )?(?:telling|giving|doing|saying|solving|handing|panicking|guessing|searching|\w+ing (?:for hours|alone|everything))\b",
            r"\bjust (?:that|knowing|being|having|listened|by|what)\b",
            r"\bsay(?:ing)? no\b",
            r"\bi don't know(?: yet)?\b(?=\"|”)",
            r"\bit took (?:us|me)(?: \w+){1,5}?(?=,| and| but|$)",
            r"\bwait(?:ed|ing)? for (?:approval|access|months|weeks)\b",
            r"\bi(?: did not|'d not| didn't| have not| haven't) (?:forget|miss|lose|skip|overlook) (?:a|an|one|any)(?: single)? \w+",
            r"\b(?:nobody|no one)(?: had| has|'d)? ever (?:asked|told|shown|explained|offered)\b",
            r"\b(?:nobody|no one)(?: had| has|'d)(?: ever)? (?:asked|told|shown|explained|offered)(?: \w+){1,3} before\b",
            r"\b(?:she|he|you) (?:was|were|had been) (?:once |also |too )*(?:new|a beginner|a newcomer|nervous|lost)(?: xx| here| once| too| as well)*\b",
            r"\bhow (?:she|he|you) (?:did|does|do|began|started) (?:it|this|that)\b",
            r"\bfinally (?:made|makes) (?:\w+ )?(?:click|sense)\b",
            r"\bwith me twice\b",
            r"\btwice without (?:losing|getting|becoming)(?: her| his)? (?:patience|impatient|annoyed|tired)\b",
            r"\b(?:al|even )?though (?:it|that|this) was (?:\w+ )?(?:month-end|quarter-end|year-end|late|friday|evening|lunchtime|busy)\b",
            r"\binstead of (?:write|mail|e-mail|wait|guess|type|copy|search|writing|mailing|calling|typing|copying)\b",
            r"\bi(?: am|'m) doing (?:fine|well|okay|ok|all right)\b",
            r"\b(?:new|work|works|working|start|started|around) here\b",
            r"\b(?:without|never) being (?:judged|laughed at|rushed)\b",
            r"\bworth (?:so much|a lot|gold|its weight(?: in gold)?|more than gold|every minute)\b",
            r"\bstay(?:s|ed) (?:late|longer|on)(?= (?:to|with|and|until|for me)\b)",
            r"\btook (?:me|us|my (?:question|questions|worry|worries|problem|doubts|ideas?)) seriously\b",
            r"\b(?:did not|didn't|never|doesn't|does not) makes? me feel (?:silly|stupid|small|dumb|bad)\b",
            r"\b(?:angry|upset|difficult|impatient) (?:callers?|customers|clients|patients|parents|suppliers|guests)\b",
            r"\blies (?:beside|on|next to|open|by)\b",
            r"\bwithout a (?:jam|stop|problem|hitch|glitch|mistake|single \w+)\b",
            rf"\b(?:have |am |'ve )?stopped being (?:{OWN_STATE})\b",
            r"\binbox is (?:\w+ )?empty\b",
            r"\bin the manual\b",
            r"\b(?:belong|at home) here\b",
            # what somebody dared, was spared, or saw that others go through
            r"\bwithout (?:feeling|looking|sounding|being) (?:\w+ )?(?:stupid|silly|dumb|small|judged|rushed|ashamed|embarrassed)\b",
            r"\bnot (?:laugh\w*|judg\w*|giv\w* up)(?: at| on)? (?:me|my \w+)\b",
            r"\bnot having to (?:pretend|know|be|hide|guess|search|ask|worry)(?: that)?\b",
            r"\bno question (?:is|was) (?:ever )?too (?:small|silly|stupid|simple|basic)(?: for (?:her|him|you|she))?\b",
            r"\b(?:somebody|someone|everybody|everyone) else (?:also |once |too )?(?:found (?:\w+ ){1,4}(?:confusing|hard|difficult|scary)|had (?:the same|this|that) \w+|was (?:once )?new|asks? (?:this|that|the same))\b",
            r"\bi (?:now )?worry (?:much |a lot |so much )?less\b",
            rf"\bhardly (?:{OWN_STATE})\b",
            r"\bwhich i (?:would|could|'d) never have (?:thought|believed|dreamt|dared|expected)\b",
            r"\bi (?:would|'d) (?:have been|be) (?:\w+ )?(?:lost|stuck|helpless)(?: \w+){0,2} without (?:her|his|your)\b",
            r"\bthat (?:would|could) have cost (?:me|us) (?:\w+ ){0,2}(?:days?|hours?|weeks?|money|nerves)\b",
            r"\bfinally (?:clear|clicked|sorted|solved|fixed|in order)\b",
            r"\band even (?:wrote|sent|drew|gave|made|called|shared|printed|helped|stayed|found|explained|showed me)\b",
            r"(?:(?<=asked )|(?<=asked me ))what i (?:thought|think)\b",
            r"(?<=remembered )what i (?:had )?(?:asked|said)(?: her| him)?(?: (?:\w+ ){1,3}ago)?\b",
            r"(?<=in me )(?:even )?when i (?:didn't|did not|couldn't|could not)(?= ?(?:$|[.,!;]))",
            r"^but (?=most of all)|(?<=[.!] )but (?=most of all)",
            r"\bthat it took (?:her|him|you|she) (?:a while|time|weeks|months|long) (?:too|as well)\b",
            r"\b(?:requests?|questions?|tickets?|colleagues?|calls?|somebody|someone|people) from another (?:team|department|office|project|site|group|country)\b",
            r"\b(?:al)?though (?:she|he|you) had (?:an? |her |his |your )?(?:own )?(?:deadlines?|work|projects?|release)(?: (?:herself|himself|yourself|to finish))?\b",
            r"\bfailed (?:launch|project|release|attempt|exam|deployment|demo|pitch|migration|order|import|export)\b",
            r"\b(?:when|because|after) (?:the|my|our) \w+ (?:had |has )?failed\b",
            r"^honestly,? (?:just )?(?=having|knowing|being|her\b|the\b|that\b|everything\b)",
            r"\bafter (?:that|a|my|the) (?:rough|hard|difficult|bad|long|tough) (?:meeting|day|week|call|talk|shift|start)\b",
            r"\b(?:she|he|you) (?:always |really )?(?:breaks?|broke|splits?) (?:a |the |my |it |everything |things |big |large |huge |task |tasks )*(?:down|into (?:\w+ )?(?:small|smaller|little|tiny|easy|easier|single)(?: \w+)?)",
            r"\bi (?:now |can now |can |now dare to |dare to |dared to )(?:\w+ ){1,5}(?<!by )myself\b",
            r"\b(?:best|kindest|nicest) (?:\w+ )?(?:i|one|anybody) (?:could|can) (?:wish|hope|ask) for\b",
            r"\btook my (?:\w+ ){1,5}seriously\b",
            r"\bactually (?=looking forward|looked forward|enjoyed|fun\b)",
            r"\b(?:admitted|said) (?:that )?(?:she|he|you) (?:didn't|did not) know (?:it )?either\b",
            r"\bsuddenly (?:\w+ ){1,5}(?:obvious|clear|simple|easy)\b",
            # the matter of work
            r"\b(?:public|bank|national) holiday\b",
            r"\bbecause of (?:the|my|a) (?:holiday|outage|flu|cold|training|deadline|audit|release|strike|storm)\b",
            r"\b(?:in|the|an?|this|first|next|late|purchase|customer|work|my|change) orders?\b",
            r"\bstep by step\b",
            r"\border of\b",
            r"\b(?:bad|sad|rainy|hard|tough|long) (?:day|week|morning|start|news|mood|month|phase)\b",
            r"\bwhat went wrong\b",
            r"\bthe wrong (?:table|file|button|folder|order|form|field|database|line|branch|version|key|switch|column|room|door|page|tool|name|date|number|range|cell|row|formula|link|tab|account|address|list)\b",
            r"\bhow to (?:cancel|swap|postpone|refuse|forward|replace|skip|attach)\b",
            r"\bplease (?:thank|tell (?:her|him|she|he)(?: (?:thanks|that (?:it|the|her|i|she|this|my)|how (?:much|grateful|happy|glad))|$)|say thanks?|pass (?:on )?my|give (?:her|him|she|he) my|pass (?:this|that|it) on)\b",
            r"\b(?:an?|the|my|difficult|angry|rude|upset) (?:angry|rude|impatient|difficult|late|upset|slow|strange) (?:client|customer|supplier|mail|mails|email|caller|patient|parent|call|colleague|ticket|tickets|query|queries|error|delivery|deliveries|invoice|invoices|shipment|page|build|test|tests|job)\b",
            r"\bstupid (?:question|questions|mistake|bug)\b",
            r"\bsilly (?:question|questions|mistake)\b",
            r"\b(?:ask|asking) (?:\w+ ){0,3}(?:stupid|silly|dumb)\b",
            r"\bfailed (?:test|tests|build|builds|job|jobs|run|runs)\b",
            r"\bfailing (?:test|tests|build|builds)\b",
            r"\blate shift\b",
            r"\bempty (?:page|sheet|field|fields|table)\b",
            r"\bwell(?= (?:done|and|with|on|as)|[.!]|$)",
            r"\bweek(?:'s)? (?:was )?quiet\b",
            r"\brush hour\b",
            r"\bcomplaints? (?:process|form|desk|from|of (?:the|a))\b",
            r"\bcustomer complaints?\b",
            r"\bempty-handed\b",
            r"\bcar park\b",
            r"\bseat|chair of\b",
            r"\bslow(?:ly|er)? (?:and|for me|down|query|queries)\b",
            r"\b(?:speaks?|spoke|explains?|explained|talks?|went)(?: \w+)? slow(?:ly|er)?\b",
            r"\bwell-?prepared\b",
            r"\bi(?:'d| would) (?:like|love) to\b",
            r"\bi should\b(?= (?:ask|write|try|say|start|tell|talk|call|look|check|do|prepare|focus|put|use))",
        )
    )
)
"""Turns that hold a doubted word and mean no harm: what the mentee was before, what went well, what work is like."""
TURNS = re.compile(
    "|".join(
        (
            # praise by half: for somebody of that sort, quite well, to everybody's surprise
            r"\bfor (?:somebody|someone|people|a person)\b",
            r"^for an? \w+,? (?:she|he|you)\b",
            r"\b(?:quite|fairly|pretty|reasonably|relatively) (?:well|good|nice|useful|helpful|clear|kind|friendly|patient|interesting|ok|okay)\b",
            r"\bsurpris(?:e|es|ed)\b",
            r"\bwhich (?:amazed|shocked|amused|astonished|puzzled|annoyed|is (?:new|rare|something|saying))\b",
            r"\b(?:less|not (?:as|so|too)) \w+ (?:than|as)\b",
            # what one is taught by having to bear it
            r"\b(?:know|learn(?:ed|t)?|understand|understood) what (?:patience|waiting|silence|boredom|humility|stress|hunger|time|loneliness|courage|irony)\b",
            # thanks that belong to somebody else
            r"\bthanks to (?!she\b|her\b|his\b|him\b|you\b|your\b|that\b|this\b|the\b|our\b|these\b|those\b|all\b|it\b|both\b|everything\b|what\b|how\b|xx\b)\w+",
            r"\b(?:was|were|got) (?:\w+ )?helped by (?:the|my|our|a|an) \w+",
            r"\b(?:nice|kind|good|lovely|sweet|generous|decent|big|noble) of (?:her|him|you|she) to\b",
            r"\bma(?:k\w+|de) (?:me|us) (?:look|sound|appear|seem)\b(?! (?:good|great|forward|smart|competent))",
            r"\bin front of (?!(?:an? |the |my |our )?(?:\w+ )?(?:teams?|customers?|class|groups?|audience|people|boards?|screen|mirror)\b)",
            r"\blets? (?:you|me|us|every\w+|people|others) (?:feel|know|wait|see)\b",
            r"\b(?:best|nicest|greatest|only) (?:thing|part|bit) (?:about|of)\b(?! (?:my|the) (?:week|day|month))",
            r"\bwhile i (?:was )?(?:talk\w*|sp[eo]\w+|wait\w*|explain\w*)\b",
            r"\bthanks (?:\w+ )?(?:go|goes|belong|belongs) to (?!she\b|her\b|you\b)",
            r"\bi had (?:\w+ )?(?:shown|told|taught|explained|sent|given)\b(?! up)",
            r"\bwhy (?:every\w+|nobody|no one|people|others|so many|they)\b",
            r"\bavoid(?:s|ed)?\b(?! (?:mistakes?|errors?|the (?:mistake|error|trap|bug)))",
            r"\b(?:to|could|can) (?:watch|see|hear) (?:her|him|she|you) \w+ (?:her|his|your)\b",
            r"\b(?:break|rest|time off|holiday) from\b",
            r"\breal work\b",
            r"\b(?:some|good|best|nice|deep|more) (?:sleep|rest)\b",
            r"\bout of my hands?\b",
            r"\bas (?:a (?:warning|joke)|the (?:intern|trainee|new girl|new guy)|hers|his|(?:her|his) own)\b",
            r"\bto the (?:door|exit)\b",
            r"\b(?:reminded|showed|told) (?:me|us) (?:that )?(?:i am|i'm|we are)\b(?! (?:\w+ )?(?:good|ready|great|right|doing|not alone))",
            r"\b(?:until|till) (?:something|somebody|someone)\b",
            r"\bi am the (?:problem|reason|one)\b",
            r"\b(?:with|to|before|in front of) the (?:whole|entire) (?:floor|team|office|department|room|company|group)\b",
            r"\bshar(?:e|es|ed|ing) my\b",
            r"\bto my (?:boss|manager|lead|supervisor|colleagues?)\b",
            r"\b(?:rehearsed|practi[sc]ed|prepared|read|checked) (?:her|his) own\b",
            r"\b(?:in|on) (?:the|a) (?:forum|internet|web|news|podcast)\b",
            r"\bbut\b",
            r"n't\b",
            r"\b(?:for|of) (?:her|him)$",
            r"\bhelp(?:s|ed)? (?:by|in)\b",
            r"\bwhile my\b",
            r"\b(?:re-?did|redo|redone|corrected it|nearly|almost|engine|received|stopped|basics?|burning|the deadline (?:was|is|had)|talks? (?:are|is) short)\b",
            r"\bafter i\b",
            r"\b(?:grateful|thankful|glad|good|nice|happy) (?:that|it is|it's) (?:my|these|this|the|it)\b",
            r"\bone of (?:her|his|your)\b",
            r"\b(?:she|he|you|who) (?:\w+ )?tr(?:y|ied|ies)\b",
            r"\b(?:for|nice|good) try(?:ing)?\b",
            r"\bif\b(?! (?:i|she has time|you have time|we|possible))",
            r"\blike an? \w+(?! (?:mentor|friend|team))\b",
            r"\bas an? \w+ \w+s\b",
            r"\bwhat helped(?: me)? (?:was|is) that (?!she|you|he|we|i|her)",
            r"\bwithout (?:following|understanding|listening|looking)\b",
            r"\bouch\b",
            r"\b(?:opinion|view|remark)s? (?:of|about) my\b(?! (?:draft|report|text|plan|idea|slides|work|code|design))",
            r"\bas \w+ as\b",
            r"\bmore than\b",
            r"\bstaying out\b",
            r"\b(?:second|third|fourth|fifth|hundredth|n-?th) time\b",
            r"\balready (?:knew|know|known|understood|had|did|read|told|asked|explained|done|learned)\b",
            r"\bwithout (?:her|him|you|she|a|notice|warning|preparation|preparing)\b",
            r"\bof my (?:two|three|four|five|six|seven|eight|nine|ten|many)\b",
            r"\bi (?:had )?(?:asked for|wanted|wished for)\b",
            r"\bbetter (?:when|if|before)\b",
            r"\bjust (?!thanks|called|asked|sat|came|said|helped|did|took|enough|what|when|like that|in time|as|the|one|now|right|two|before|started|showed|listened|xx)\w+",
            r"\bon time\b",
            r"\band then (?!asked|i\b|we\b|it\b|the\b|my\b|xx|explained|showed|sent|gave|let me)\w+",
            r"\b(?:mistake|mistakes|error|slides|work|idea) to (?:the|my|every\w*|her|his)\b",
            r"\b(?:days?|weeks?|month|hours?) after (?:the|my)\b",
            r"\bto (?:the|my) whole team\b",
            r"\bthanks? for your (?:mail|message|reply|answer|email|e-mail)\b",
            r"\bsaid (?:that )?i (?:am|was|'m)\b(?!.* (?:good|great|well|ready|right|fast|better))",
            r"\bthe same (?:old|story|thing|things|slides|question|questions|talk|as|advice|tip|joke)\b",
            r"\btwice\b(?! (?:a|this|already|since|with))",
            r"\bago\b",
            r"\b(?:from|since|of) (?:19|20)\d\d\b",
            r"\b(?:this|for) (?:once|a change)\b",
            r"\bon my own here\b",
            r"\b(?:all|whole|full|entire|generous) (?:of )?(?:two|three|four|five|six|seven|ten|twelve|fifteen|twenty|thirty|\d+) (?:minutes|seconds|sentences)\b",
            r"\bnext (?:time|one|mentor|talk|person)\b",
            r"\bi (?:hope|wonder|think|thought|believe|assume|imagine|bet|admit|doubt|agree|fear)\b(?! (?:to|that way|about|of))",
            r"\bothers\b|\bother (?:people|person|mentors?|colleagues?|teams?|things|half|way|opinion)\b",
            r"\b(?:everyone|everybody|people) (?:else|says?|said|knows?|laughs?|laughed|think|thinks)\b",
            r"\bwith (?:everyone|everybody)\b",
            r"\bhere\b",
            r"\b(?:told|said|says|thinks|tells)(?: me)? (?:that )?(?:the|my|our|some|her|a|this) (?!.* (?:good|great|better|well|clear|clearer|ready)\b)",
            r"\b(?:would|could|should|might|must|may)(?:n't)? (?:not )?(?:have|be|of)\b",
            r"\bwould\b",
            r"\b(?:see|realise|realised|realize|realized|understand|understood|learn|learned|learnt|know|feeling|reminder|reminded|clear|sign|sure) that (?! *xx|it|everybody|everyone|mistakes|questions|small|asking|there)",
            r"\b(?:feeling|impression|opinion|view) (?:of my(?! (?:draft|report|text|plan|idea|slides|work|code|design|talk))|that)\b",
            r"\bno(?:t|n)-",
            r"\b(?:took|takes|taking|take) (?:her|him|you|them|long|ages|forever|three|two|four|weeks|days|months)\b",
            r"\bcost\b",
            r"\bmiss(?:ed|ing)? the\b",
            r"\bturn(?:ed|s) out to\b",
            r"\b(?:was|is|got) wrong\b",
            r"\bgave me the (?:feeling|wrong|creeps|look|eye|rest|silent|cold)\b",
            r"\bthe wrong\b",
            r"\bspare time\b",
            r"\bsmall talk\b",
            r"\bfar too\b",
            r"\btoo (?:much|many|late|long|fast|short|often|busy|little|few|complicated|simple|easy|hard|early|quickly|loud)\b",
            r"\bso (?!\w+ly\b|much|many|that|i|we|far|good|kind|grateful|thankful|glad|happy|helpful|useful|clear|clearly|well|nice|patient|friendly|it|now|the|my|welcome|calm|openly|quickly|warm|welcoming|open|much|honest|patiently|kindly|proud|relieved|easy|simple|long|specific|detailed|precise|thorough|gentle|practical|encouraging)\w+",
            r"\bhow (?:original|kind|nice|good|lovely|generous|great|thoughtful|sweet|clever|wise|useful|helpful)\b",
            r"\bwhat an? (?!relief|difference|great|good|lovely|nice|wonderful|kind|helpful|useful|test|ticket|\w+ (?:is|does|means|has|needs|looks))\w+",
            r"\bsuch an? (?!great|good|lovely|nice|wonderful|kind|helpful|useful|warm|clear|relief|help)\w+",
            r"\bfeel (?:small|little|big|new|like)\b",
            r"\bmore out of\b",
            r"\bpatience\b[^.!]{0,20}\blots\b",
            r"\blearn\w* (?:\w+ )?patience\b",
            r"\bin my calendar\b",
            r"\bby the way\b",
            r"\bvery (?:long|short)\b",
            r"\binternet\b",
            r"\bin (?:her|your|his|the) old\b",
            r"\b(?:at all|a bit|a little)$",
            r"\bafter (?:two|three|four|five|six|seven|eight|ten|\d+|many|some|several) (?:days|weeks|months|years|mails|reminders|hours)\b",
            r"\bmade me (?:do|write|read|work|talk|wait|redo|stay|sit|repeat|miss|think about)\b",
            r"\b(?:told|telling|tell|tells) (?:every\w+|the (?:whole|team|others)|my)\b",
            r"\babout (?:her|him|you|she)(?=$| and|,| career)",
            r"\b(?:yourself|herself|himself)\b(?! through)",
            r"\bshow\w* me (?:my place|the door)\b",
            r"\bi can (?:read|think|see|google|walk|count)(?=$|,| myself)",
            r"\bmanual\b",
            r"\bwork (?:more|harder|faster)\b",
            r"\beverything better\b",
            r"\bso kind to\b",
            r"\blet(?:s|ting)? me (?!try|lead|ask|drive|watch|see|sit|listen|join|explain|find|make|use|run|present|test|choose|shadow|practi[sc]e|do it|do the|take over|take part|write the|write my|know|look|read|learn|copy|start|decide|follow|go)\w+",
            r"\bgot me in\w*\b",
            r"\b(?:minutes|hour|minute|seconds|sentences|mails?) of (?:her|your|his)\b",
            r"\bwhole (?:minutes?|hours?|half|sentences?)\b",
            r"\bcomplain\w*",
            r"\b(?:be|is|are|was) let go\b",
            r"\bby heart\b",
            r"\b(?:talk|session|meeting|call|hour|chat|mentoring) (?:was|is) (?:short|brief|over|early|late|long|quick)\b",
            r"\b(?:told|said)(?: me)? that (?!it|i (?:can|could|may|am|was|did)|everybody|everyone|mistakes|questions|my|we)",
            r"\bmoved\b(?! (?:my|the|it|us|our|her))",
            r"\bcareer\b(?! (?:steps?|path|plans?|goals?|talk|advice|questions?|wishes))",
            r"\beverything (?:she|you|he) \w+ (?:was|is) (?:in|on|at|there)\b",
            r"\b(?:is|are|was|were) over\b",
            r"\bhow (?:busy|little|few|much you|much she|long|slow|easy it is to)\b",
            r"\ba bunch\b",
            r"\ball about\b",
            r"\b(?:mostly|mainly) about\b",
            r"\bmeans? well\b",
            r"\bmakes? (?:a|my|the|it|this|everything|things) (?:\w+ )*(?:hard|harder|complicated|longer|difficult|worse)\b",
            r"\bcomplicated\b(?! (?:topic|form|case|process|system|table|report|part|query|rules?))",
            r"\bexpectations\b(?! (?:of (?:the )?(?:team|customer|client)|talk|with))",
            r"\bun(?:willing|happi)\w*",
            r"(?<!in )(?<!found )(?<!did )(?<!at )\bthe (?:end|rest|opposite|contrary|exit)\b(?! of the (?:month|quarter|year|day|week|sprint|shift))",
            r"\bin (?:some|certain|other|a) (?:ways?|sense|words|sense)\b",
            r"\b(?:lose|lost|losing|scare|annoy|fire) (?:a|the|my|our) (?:customer|client|thread|time|plot|nerve)\b",
            r"\btalker\b",
            r"\bsenior\b",
            r"\ba child\b",
            r"\btreats\b",
            r"\bcredit\b",
            r"\bmy (?:own|last|old|former|previous|ex) (?:job|mentor|boss|company|team)\b",
            r"\b(?:last|old|former|previous|earlier) (?:mentor|company|job|team|boss)\b",
            r"\bfor a (?:mentor|senior|colleague|woman|man|manager)\b",
            r"\bto myself\b",
            r"\bby myself because\b",
            r"\b(?:ask|asked|asking|find|need|prefer|for|from|mentor) (?:somebody|someone) (?:who|else)\b",
            r"\b(?:somebody|someone) else\b",
            r"\bunder(?:whelm)\w*",
            r"\bwho (?:the|is) \w+ing\b",
        )
    )
)
"""Turns that take a kind word back, compare, tell of others, or mean it the other way round."""
