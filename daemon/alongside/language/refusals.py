"""How people say that something shall stop: mails, the mentoring, an offer made to them. Also what only sounds like that.

Blocks of one turn of phrase a line, read from the top; a block takes the words it matched, so the harmless ones stand first.
"""

from __future__ import annotations

Row = tuple[str, str]
"""A cue, with the role it holds for behind an "@", and its block."""

HARMLESS: tuple[Row, ...] = (
    ("courtesy", r"""
        if (?:you|she|he|they|nobody|no one|everybody|everyone|[a-z]+) (?:really )?(?:don't|doesn't|do not|does not|wouldn't|won't) (?:mind|object)(?: (?:the|that|it|me|us)(?: [a-z]+)?)?
    """),
    ("accept", r"""
        (?:can't|cannot|could never|couldn't|can never|never|can hardly) (?:possibly )?(?:say no|resist)(?: to (?:such |this |that )?[a-z]+(?: [a-z]+){0,2})?
        can't see (?:a|any) reason(?: against (?:it|this|that))?
        not that i (?:would )?(?:mind|object)
        (?:i )?(?:wouldn't|would not) (?:say no|object|mind|turn (?:it|this|that) down)(?=\s*[.,!]|\s*$)
        (?:won't|will not|wouldn't|don't want to|not going to) stand in (?:her|his|their|the|anyone's|your) way
        (?:no way|never|not dream of|wouldn't dream of|couldn't possibly|would never|can't|could never)(?: (?:that )?(?:i'd|i would|i'll|i will|i))? (?:turn(?:ing)? (?:this|that|it|her|him|you|down)[a-z ]{0,8}|declin(?:e|ing)|refus(?:e|ing)|say(?:ing)? no)(?: to (?:this|that|it|her|him))?
        (?:no longer object|withdraw my objection|only object if)
        (?<!to )(?:(?:happy|glad|delighted|pleased|honou?red|love|like|willing|ready|gladly|keen|proud|'ll|will|can|privilege|pleasure|honou?r) )(?:to )?(?:be|become|act as) (?:(?:a |the )?(?:peer )?mentor (?:to|of|for (?=her\b|him\b|them\b)) ?(?!new\b|newcomers?|others?\b|some|any|people|colleagues?|juniors?|young|a |an |the |one\b|me\b|us\b|our\b|my\b|women|each|two|three|apprentices|trainees|less|early|those|whoever|free|now|this|next)(?:her|him|them|[a-z]+)|(?:her|his|their|[a-z]+'s) mentor)
        nothing to object(?: to)?(?: here)?
        (?:no|without|not any|don't have any|i have no|have no|there are no|there is no|raise no|see no) (?:real |further |major |strong |particular )?(?:objections?|reservations?|concerns?|complaints?|worries|issues?|problems?|trouble)(?! (?:at all )?(?:about|for (?:yesterday|last)))(?: (?:from|on|at) (?:my|our) (?:side|part|end)| from me| at all| here| with (?:that|this|it)| whatsoever)*
        (?:don't|do not|wouldn't|won't|would not) (?:mind|object)(?: at all)?(?: to (?:it|that|this))?(?=[,.!;\n]|$| if| as| that| her| him| to)
        whether i(?:'d| would)? object[.,;!]? i (?:don't|wouldn't)
        nothing against(?: it| that| this| her| him)?
        not against (?:it|this|that|the idea)
        not a (?:problem|issue)
        if it gets too much
        (?:wouldn't|would not|won't|not) (?:dream|think) of (?:objecting|declining|refusing|saying no|turning)[a-z ]{0,14}
        far be it from me(?: to [a-z]+)?(?: (?:this|that|it|her|him))?
    """),
    ("skip", r"""
        neither <day>[^.!?\n]{0,40}?(?:works?|suits?|(?:is |are )?possible)(?: for (?:me|us))?
    """),
    ("volunteer", r"can't wait to (?:be|become) (?:a )?mentor"),
    ("thanks", r"""
        (?:i'll|i will|i'm going to|going to) (?:really |so |truly )*miss (?:our|the|these|those|your|all our) (?:weekly |regular )?(?:sessions|talks|meetings|chats|calls|conversations)(?=\s*[.!,]|\s*$)
        can(?:not|'t) thank (?:you|her|him|them|[a-z]+) enough
        couldn't have (?:done|managed|finished|survived) (?:it|this|that|[a-z ]{3,20}) without (?:her|him|you|them|[a-z]+)
    """),
    ("thanks", r"""
        (?<!i'd be )(?<!would be )(?:how|so|very|really) (?:glad|happy|lucky|pleased|grateful|thankful|fortunate) (?:i am|to have)(?: (?:to have|for|about|with|that))?(?: [a-z]+ as (?:a |my )?mentor)?
        (?:glad|happy|lucky|fortunate) to have (?:[a-z]+ ){1,2}as (?:a |my )?mentor
    """),
    ("courtesy", r"""
        (?<!can't )(?<!cannot )(?<!can not )(?<!won't )(?:see|talk to|speak to|meet|catch) you (?:both )?(?:then|soon|later|around|there|on |next |this )*(?:(?:mon|tues|wednes|thurs|fri)days?|week|month|year)?(?=[\s,.!]*$|[,.!\n])
        have a (?:nice|good|great|lovely|wonderful|pleasant) (?:day|weekend|week|evening|time|start[a-z ]*|trip)
        (?:i )?hope (?:the|your|you|everybody|everyone|nobody)(?: [a-z']+){0,3}? (?:went|was|were|had|is|are|survived|enjoyed|got|came)(?: (?:well|good|fine|ok|okay|nice|great|lovely|restful|smooth(?:ly)?|better|safe(?:ly)?|all|very|really|in|the|your|you|and|back|home|over|an?|relaxing|pleasant|fun|weekend|trip|flight|winter)){0,5}
        (?:i )?hope (?:that|this|it) helps(?: with (?:the |your )?[a-z]+)?
        (?:i )?hope (?:you(?:'re| are| had)|this finds you|all is|everything is|that(?:'s| is) (?:ok|okay|fine|alright)|that works|it's ok)(?: (?:all |doing |keeping |a )*(?:well|all well|fine|good|ok|okay|nice weekend|great weekend|good weekend))?(?: for (?:you|her|him|everyone))?
        (?:really )?looking forward(?: to (?:it|that|this|hearing from (?:you|[a-z]+)|meeting (?:her|him|them|you|[a-z]+)|working with (?:her|him|them|you|[a-z]+)|(?:our|the|my)(?: first| next)? [a-z]+))?
        thank(?:s| you) (?:so much |very much |a lot |again )?(?:for|in advance for) (?:asking(?: me)?|understanding|your (?:e-?mail|mail|message|understanding|patience|reply|letter|note|help|time|flexibility|support|offer|quick (?:reply|answer))|letting me know|thinking (?:of|about) me|the (?:reminder|invitation|mail|e-?mail|info|information|note|notice|heads[- ]up|offer|update|message|suggestion|request|trust|opportunity)|considering me|reaching out|getting (?:back to|in touch with)? ?me|informing me|your interest|keeping me (?:in the loop|posted|informed|updated)|(?:arranging|organising|organizing|sorting|setting) [a-z ]{2,18}|being (?:so )?(?:flexible|patient|understanding)|bearing with me|everything you do|all you do)
        thanks? in advance
        (?:good|best of) luck(?: to (?:you|both|them|her|him)(?: both)?)?
        have fun
        nice to meet you
        if you need anything
        (?:please )?(?:just )?let me know(?: if (?:that|this|it) (?:is|works|suits)[a-z ]*| if [a-z ]+| what (?:you|she|he) thinks?)?
        (?:really |so |very |terribly |awfully )*sorry (?:about|for) (?:the |this |that |any )?(?:short notice|inconvenience|late (?:notice|reply|answer)|trouble|confusion|mess|delay|hassle|last minute [a-z]+|back and forth|silence|that|this|it)
    """),
    ("trap", r"""
        (?:none|neither|not one|kein(?:e[rs]?)?|ningun[oa]?|aucune?)(?: (?:of|de[rs]?|davon|the|these|them|those|your|los|las|me|ne|one|[a-z]+(?= (?:works?|suits?|fits?)\b))){0,4} (?:works?|suits?|fits?)(?: (?:for )?(?:me|us))?\b
        (?:please )?(?:don't|do not|never|no need to|not going to|needn't|don't have to|do not have to) (?:stop|end|cancel|pause|skip|unsubscribe|decline|object|quit|freeze|suspend|move|reschedule)(?: (?:the|our|my|this|it|anything|any) ?[a-z]*)?
        no need (?:for|of) (?:a |an |another )?(?:new|other|different|another|replacement)? ?(?:time|slot|date|day|one)
        (?:no need|needn't|don't need|do not need|not necessary|don't have|do not have|you needn't|rather not|prefer not|better not|not going|don't want)(?: to)? (?:find|look for|search for|propose|suggest|offer) (?:us |me )?(?:a |an |another )?(?:new|other|different|another|replacement)? ?(?:time|slot|date|day|one)
        not (?:declining|stopping|ending|cancelling|canceling|pausing|quitting|objecting|leaving the programme)
        (?:don't|do not) (?:want|wish|need|like) (?:<our><s> |<our><mentoring> |this |it |that |him |her |you )?to (?:stop|end|cancel|pause|skip|unsubscribe|decline|object|quit)(?: (?:it|this|anything|<our><s>|<our><mentoring>))?
        (?:never|not|n't) (?:said|say|saying|meant?|asked|wanted|thought|think) (?:that )?(?:i|we|to)(?:'d| would| wanted to| want to| was going to| had to| will)? ?(?:be )?(?:stop|end|cancel|pause|skip|decline|object|quit|accept)(?:ping|ing|ling|ed)?(?: [a-z]+ing)?
        (?:about|tempted|(?:was|were) going|close|wanted|thought about|thinking about|considered|considering|used|meant) to (?:stop|end|quit|decline|cancel|pause|give up)(?:ping|ing|ling)?[a-z ]{0,16}
        (?:thought|thinking|talked|considered|considering) (?:about|of)? ?(?:stopping|ending|quitting|declining|cancelling|pausing|giving up)(?: (?:it|this|the [a-z]+))?
        stop(?:ped|s|ping)? (?:smoking|learning|working(?! (?:on )?\w+days?\b)|asking|by|talking|progress|worrying|laughing|complaining|thinking)
        (?:can't|cannot|couldn't|never) stop (?:[a-z]+ing|progress)
        no longer away
        (?:skipping|cancel+ing|quitting|stopping|ending|pausing|declining|objecting|leaving)(?: [a-z]+){0,2} (?:is|was|would be) (?:out of the question|not an option|no option|unthinkable|silly|a pity|rude|impossible)
        (?:i'd|i would|we'd|we would) (?:gladly |happily )?(?:cancel|skip|stop|quit|end|pause|decline|object|move)(?: [a-z]+){0,2} if (?:i|we) could
        (?:was|were|been|nearly|almost|never|already) (?:[a-z]+ )?on (?:pause|hold)
        lose (?:you|her|him|them|[a-z]+) as (?:a |my )?mentor
        would have (?:said|accepted|objected|declined|agreed|taken)(?: (?:yes|no))?
        end(?:ed|s)? (?:up|well|on time|in tears|a bit early)
        ending on time
        (?:bus|train|tram|rain|snow|printer|coffee machine|phone|music|heating|wifi|internet) (?:did not|didn't|does not|doesn't|has|had|just)? ?(?:never )?stop(?:s|ped)?
        (?:flight|train|bus|order|booking|trip|conference|event|training|workshop|delivery|subscription|contract|ticket)s? (?:was|were|is|has been|have been|got|been) (?:cancel+ed|stopped|declined|ended|paused|moved|postponed|rescheduled)
        cancel(?:ling|ing)? (?:my |our |the |an? )?(?:order|booking|flight|train|hotel|subscription|contract|ticket|trip|reservation|gym membership|membership|licen[cs]e|access)s?
        (?:accept|decline) (?:the |an? )?(?:cookies|terms|calendar|meeting invite|file|payment|invoice|delivery|parcel)
        (?:she|he|they|my (?:mentor|mentee|manager|boss|colleague|friend|sister|brother|wife|husband|predecessor|neighbour|team)|the (?:mentor|mentee|manager|boss|coordinator)|(?!(?:i|we|please|and|to|also|really|just|or|not|so|now|but|that|must|would|could|will|let's|have|who|which|be|been|sessions?|talks?|meetings?|pairing|mentoring|it|this)\b)[a-z]+ (?:has|had|was|said|did)|[a-z]+ said (?:that )?(?:he|she|they)) (?:has |have |had |was |were |did )?(?:not |just |never |again |also |already |even |about to |going to )?(?:cancel+ed|skipped|declined|stopped|paused|accepted|quit|ended (?:it|his|her|their)|said (?:no|yes|that|he|she)|objected|wants to (?:stop|end|quit|cancel|decline)|want to (?:stop|end|quit|cancel|decline)|had to (?:stop|end|quit|cancel|decline|skip|leave))(?: (?:on me|her|his|their|the) ?(?:mentoring|sessions?|talks?)?)?(?: again| yet)?
    """),
    ("shield", r"""
        (?:before|by|at|towards|until|till|since|from|to|the|after|near|around) (?:the )?end(?: of|(?=[,.;!?\n]|$))
        end (?:result|user|date|of (?:the )?(?:day|month|quarter|year|week))s?
        (?:month|year|quarter|week)[- ]ends?(?: closing)?
        if (?:that|this|it)(?:'s| is| works?| suits?| would| fits?)(?: (?:be|ok|okay|fine|possible|good|too|not|alright|work|for|with|you|her|him|everyone|hilary|us|convenient|easier|better|all right))*
        (?:whichever|whatever|whenever|which ?ever)(?: (?:is|works|suits|one|you|she|he))*(?: (?:best|better|for|easier))*
        (?:at|around|about|by) the same time
        (?:took|take|taking|right|straight|give|far|go|run|put|throw) away
        (?:the )?first time|next time(?!\s*:)
        (?:did|do|will|have|didn't) (?:i|we) (?:miss|missed|skip) (?:out on )?(?:any ?thing|some ?thing|much|a lot)
    """),
    ("unsure decline", r"""
        not accept(?:ing)?
        (?:can't|cannot|won't|don't|do not) accept
    """),
    ("doubt", r"""
        (?:i'd|i would|i might|i could|i may|we might|we could|i'll|i will) (?:perhaps |maybe |possibly |gladly |only |probably )?(?:accept|agree|say yes|say no|do it|take (?:her|him|it)(?: on)?|approve|decline|object|stop|quit|end it|pass|have to (?:stop|decline|object|pause|quit|end))[a-z ,]{0,24}? (?:if|only if|unless|when|once|after|as soon as|provided|as long as|but only)
        (?:if|when|should|in case|unless|once) [a-z', ]{3,50}?(?:may|might|will|would|'ll|'d|could) (?:perhaps |maybe |possibly |probably )?(?:have to )?(?:decline|object|stop|end|quit|pause|cancel|accept|say no|say yes)
        yes,? (?:if|provided|as long as|unless)
        (?:i|we)(?:'d| would|'ll| will)? (?:have to |strongly |certainly )?object (?:to (?:it|this|that) )?(?:if|when|once|where|should|in case|unless|as soon as)
        not (?:yet |really |quite |entirely |completely )?(?:sure|certain|decided|convinced)(?: yet)?(?! when)
        (?:haven't|have not|not yet) decided
        before (?:i|we) (?:can )?(?:say|accept|decide|agree|approve|answer|commit)(?: (?:yes|no|to|anything))?
        not a (?:yes|no)
        (?:harder?|easier|difficult) to (?:accept|say (?:yes|no)|agree)|(?:yes|no) would be (?:easier|harder|too early)
        neither [a-z]+ nor (?:approve|object|accept|decline|agree)
        (?:let me|i need to|i have to|i'll|i must|i'd like to|give me (?:some |a bit of |a little )?time to|need (?:some |more )?time to|want to) (?:first )?(?:think|sleep on|check|talk to [a-z]+ first|consider)(?: (?:about|on|over|with)? ?(?:it|this|that|over|my [a-z]+))?(?: first)?
        maybe (?:yes|no|not)
        (?:don't|do not) know (?:yet|if|whether)(?! when| how long)
        neither yes nor no|yes and no
        (?:it|that) depends
        ask me again
        (?:cannot|can't) say yet
        (?:please )?(?:wait|hold on)(?: a (?:bit|little|moment|second|week))?,? (?:i|before)
        please wait
        (?:talk|speak) to (?:her|him|them) first
        (?:still )?(?:(?<!just )thinking(?! (?:that|how|what|of (?:you|her|him|me)|ahead|hard))|considering|undecided|on the fence|in two minds)(?: about it)?
        (?:can|could|may) we (?:please )?(?:discuss|talk about|speak about) (?:this|it|that)(?: first)?
        i have (?:some|a few|a couple of) (?:more )?questions
    """),
)  # fmt: skip
"""What sounds grave and is not, or is left open."""

STOPS: tuple[Row, ...] = (
    ("stop", r"""
        (?:stop|quit|cease) (?:sending|writing|e-?mailing|mailing|spamming|bothering|with|asking|bombarding|pestering|nagging)? ?(?:me |us )?(?:every week |each week |all the time )?(?:with )?<whose><mail>
        (?:stop|quit|cease) (?:e-?mailing|mailing|writing(?: to)?|spamming|bothering|contacting|sending|pestering|nagging|reminding|bombarding) ?(?:me|us)?
        (?:turn|switch) (?:off|out) <whose>(?:<mail>|it|them)(?: for me)?
        (?:turn|switch) (?:it|them|this|these|that|those|<whose><mail>) off
        (?:disable|deactivate|cancel|drop|cut|silence|mute|get rid of|end|discontinue) <whose><mail>(?: for me)?
        unsubscribe(?: me)?(?: from [a-z -]+)?
        opt(?:ing)? (?:me )?out(?: of <whose><mail>)?(?! of the (?:programme|mentoring))
        no (?:more|further|longer any) (?:of )?<whose><mail>
        (?:take|remove|delete|strike|get|exclude) me (?:off|from) <whose>(?:mailing |distribution |e-?mail |mail |reminder )?(?:list|lists|database|mailings?|distribution|<mail>)(?! of (?:the )?mentors)
        <dont> (?:want|wish|need|like|care|require|appreciate)(?: for)?(?: to (?:receive|get|have|see|be sent|read))? (?:get |receive |any )?<whose><mail>(?: any ?more| any longer| from you| every week)*
        (?:don't|do not|never) (?:send|write|e-?mail|mail|bother|contact|remind|spam)(?: to)? (?:me|us)(?: (?:any|these|such|with|this|those|more|further|again|of|about|anything|every week))*(?: <whose><mail>)?(?: any ?more| any longer| again)*
        (?:leave|cut|drop|skip) (?:out )?<whose><mail>(?: out)?
        (?:enough|too many|fed up with|sick of|tired of|flooded with|annoyed by)(?: of)? (?:getting |all )?<whose><mail>
        (?:prefer|rather|like) not (?:to )?(?:get|receive|have|be sent|see)(?: any)? <whose><mail>
        leave me alone
        (?:^|(?<=\n))\s*(?:please )?stop(?: please| now)?\s*[.!]*\s*$
        stop (?:them|those|these|it)(?=\s*[.!,]|\s*$| please| all)
        <whose><mail> (?:are|is) (?:far |way |really |just )?(?:too (?:much|many|frequent|often)|annoying|spam|unnecessary|not (?:needed|helpful|necessary))
        (?:<mail>) (?:have to|must|should|can|need to) stop
    """),
    ("end", r"""
        (?:end|finish|stop|terminate|close|wind up|wrap up|conclude|quit|leave|discontinue|break off|drop out of|withdraw from|step back from|step out of|pull out of|exit|get out of|opt out of|be done with|ending|stopping|finishing|quitting|leaving) (?:with )?<our>(?:<mentoring>|sessions|talks|meetings)(?! (?:out|off|for (?:now|this|next|the next|a)|until|till)\b)(?: with (?!a )[a-z]+)?<tail>(?! (?:an? hour|half|early|earlier|later|at \d|on time|five|ten|\d+ min))
        (?:wrap|wind) (?:this|it|things|up) ?(?:up)?(?: here| now)?
        (?<!the )end (?:it|this|things)(?: here| now)?(?! all)(?! (?:at|by|early|earlier|half|\d))
        <want> to (?:end|stop|finish|quit|conclude|terminate|leave)(?: it| this| things)?<tail>(?=\s*(?:[.,!;\n]|$|and\b|because\b|as\b|since\b|for\b|after (?:today|our|the|this|next)|with (?:today|our|the|this)))
        (?:have|has|time|like us) to (?:end|stop|finish|quit|conclude)(?: it| this| things)?<tail>(?=\s*(?:[.,!;\n]|$|because\b))
        (?:stop|quit|give up) (?:meeting|seeing|talking (?:to|with)|working with)(?: (?:up|with))? (?:my mentor|my mentee|her|him|each other|[a-z]+)<tail>
        want out(?: of <our><mentoring>)?|(?:get|let) me out(?: of <our><mentoring>)?
        call it (?:a day(?! for (?:today|now|this))|quits)|leave it (?:here|at that)|(?:end it|end|stop|finish|conclude) (?:it )?here
        (?:step|stepping|stand|standing) down(?: as (?:a )?mentor)?
        (?:resign|retire|step back) (?:as|from being) (?:a )?mentor
        (?:stop|give up|quit) (?:being (?:a )?mentor|mentoring)
        <dont> (?:want|wish|like|able|have time|going|be able|intend) to (?:take part|participate|continue|go on|carry on|be (?:a )?(?:part|mentor|mentee)|mentor|be mentored|meet)(?: (?:in|of|with|as|to) (?:the |this )?[a-z]+)?<tail>(?! (?:by|on|via|before|after|over))
        (?:can|will|want to|shall) no longer (?:be|act as|take part|participate|mentor|continue)(?: (?:in |as )?(?:a |the |her |his )?[a-z]+)?
        no longer (?:be|act as) (?:a |his |her )?mentor
        (?:take|remove|delete|strike) (?:me|my name) (?:off|from) (?:the |your )?(?:(?:list|pool|register|roster) of mentors|mentors?'? (?:list|pool|register|roster))
        (?:remove|delete) me as (?:a )?mentor
        (?:take|remove|delete|strike) (?:me|us) (?:off|from|out of) <our><mentoring>
        cancel <our>(?:<mentoring>|everything|lot|thing)(?: for good)?(?! (?:this|next|today|tomorrow|on|for (?:today|tomorrow|this|next|now|the)|until|till|in|from|between|before|after|planned|scheduled|over|during|that)\b)|cancel (?:all|the rest of|all of)(?: (?:the|our|future|remaining|planned))*(?: <s>)?(?: for good)?
        (?:withdraw|cancel|close|retract|take back|drop|delete|remove|forget|revoke|recall|pull) my (?:open |mentor |mentoring |current )*(?:request|application|registration|sign-?up|name from the (?:list|queue))(?: for (?:a )?mentor)?
        my (?:request|application) (?:is (?:no longer|not)|isn't) (?:needed|valid|necessary|relevant)(?: any ?more)?
        <dont> (?:need|require|want) (?:a |the |any |this |my |further |more |another )*(?:mentor(?:ing|ship)?|sessions|dates|meetings|talks)<tail>
        (?:that|this|it|today|yesterday)(?: was|'s|'ll be| is| will be| was today)? (?:our|the|my) (?:very )?(?:last|final) (?:session|talk|meeting|one|call)
        (?:had|have had|'ve had) (?:our|the|my) (?:last|final) (?:session|talk|meeting|call)(?: today| yesterday| last week| this week)?
        (?:reached|achieved|met|accomplished) (?:the|our|my|all)(?: (?:of )?(?:our|my|the))? goals?
        all (?:our |my |the )?goals (?:are |have been )?(?:reached|met|achieved)
        we(?:'re| are|'ve| have) (?:done|finished|through)(?! (?:to|the|round|half|as)\b)(?: (?:here|now|with (?:the |our )?[a-z]+))?(?! (?:the|our|a|my|very|so)\b)
        (?:i|we)(?:'ve| have) (?:covered|learn(?:ed|t)|got|discussed|done) (?:everything|all|what) (?:that )?(?:i|we|there)(?: (?:needed|wanted|set out|was|hoped|had)(?: to (?:learn|know|do|cover))?(?: for)?)?
        (?:mentoring|pairing|series|programme|sessions|relationship) (?:is|are|has|have|should|can|must)(?: now| be)? (?:over|come to an end|to end|ended|finished|complete|done|run (?:its|their) course)
        (?:bring|come|draw) (?:<our><mentoring>|<our><s>|it|things|this) to an end
        part (?:ways|company)
        not (?:continue|go on|carry on)(?: with)?(?: <our>(?:<mentoring>|<s>))?
    """),
)  # fmt: skip

NOES: tuple[Row, ...] = (
    ("decline", r"""
        not this (?:term|quarter|year|semester|time around|round|time)
        not (?:for me )?(?:this month|right now|at the moment|just now)(?=\s*[.,!;]|$)
        not for me<tail>
        (?:no|nope),? (?:thanks|thank you|thx)(?! for)
        (?:thanks|thank you)(?: [a-z]+){0,3},? but no(?:,? (?:thanks|thank you))?
        (?:have to|must|need to|i'll|i will|want to|would like to|going to|i'd like to|'ll have to|i'd better|forced to|prefer to|rather) <adv>(?:say no(?! (?:to |at |on )?(?:all |any |every |early |late |the |most )*(?:\w+days|mornings?|afternoons?|evenings?|lunch\w*|meetings?|calls?|invit\w+|phone|video|teams|zoom)\b)|decline(?! (?:to |at |on )?(?:all |any |every |early |late |the |most )*(?:\w+days|mornings?|afternoons?|evenings?|lunch\w*|meetings?|calls?|invit\w+|phone|video|teams|zoom)\b)|pass(?! on (?:what|my|some|something|knowledge|experience|the (?:knowledge|experience)|it\b))|turn (?:this|it|that|her|him|you|them|the offer|the request|your request)(?: one)? down|turn down|refuse|reject|sit this one out|opt out|bow out(?! of (?:<our><s>|<day>)))(?! on (?:\w+day|the \d|this week|next week|tomorrow))(?: (?:on )?(?:this|it|that|[a-z]+'s request)(?: (?:one|time|request|offer|year|round|term))?)*<tail>
        (?:i|we) (?:respectfully |must |politely |regretfully |do )?decline(?! (?:to |at |on )?(?:all |any |every |early |late |the |most )*(?:\w+days|mornings?|afternoons?|evenings?|lunch\w*|meetings?|calls?|invit\w+|phone|video|teams|zoom)\b)
        i'm afraid (?:not|it's a no|that's a no|i must decline)
        (?:but|so|therefore|(?:answer|reply) (?:is|has to be|must be|will be|would be|remains)|i say|i'd say|it has to be|must be)(?: a| it's a| i'll say| rather| sadly| unfortunately)* no(?=\s*[.,!]|$)
        not something (?:that )?i (?:can|could|want to|am able to)(?: [a-z]+)?(?: on| to)?<tail>
        (?:this time|for now|this one),? i(?:'ll| will| have to)? pass|i(?:'ll| will) pass(?=\s*[.,!]| this| on this|\s*$)
        (?:makes|make|making) (?:no|little|not much) sense(?: to (?:start|begin|take)[a-z ]{0,20})?(?! to me)
        (?:i|really|actually) (?:meant|mean) (?:to say )?no(?=\s*[.,!]|$)
        no can do(?! (?:on |for |before |after |in )?(?:the |my )?(?:<day>|[a-z]+days|mornings?|afternoons?|evenings?|\d|noon|lunch)\b)|count me out|not interested|no interest|i'm out(?=\s*[.!,]|$)(?! of)
        <cant> <adv>(?:take (?:on )?(?:any ?(?:one|body)|a mentee|another(?: mentee| person| one)?|an additional|it on|this on|her on|him on|this|it|that|one more|on more|more|any more|any|her|him|them|on|part(?! in (?:(?:our|the|my|this|that|next|today's|tomorrow's|[a-z]+day's) )?(?:[a-z']+ )?(?:session|talk|meeting|call|one)s?\b)(?! (?:on (?:the|\d|\w+day)|this week|next week|tomorrow|today))|new)(?: (?:else|mentees?|people|on|new|person|responsibility))*|mentor (?:any ?(?:one|body)|some ?(?:one|body)|right now|her|him|them|this|at)|commit(?:ment)?(?: (?:to (?:it|this|that|anything|a|weekly|regular)[a-z ]{0,14}|myself|the time))?|be (?:her|his|a|their|your) mentor|do (?:it|this|that)(?: (?:one|job))?(?=\s*[,.!;\n]|$| (?:this|right|now|at (?:the moment|present|all|this|such)|because|for|please|justice)\b)|help(?: (?:her|him|you|out|with (?:this|that)|them))?|spare [a-z]+|approve|agree(?! more)|support|release|let (?:her|him|them|[a-z]+ (?:go|do|take|join))|make room|fit (?:it|this|that|another|her|him)(?: in| into)?|offer|give (?:her|him|this|it|them) the|afford(?: (?:it|this|that|to))?|justify|consent|endorse|allow|see how|say yes|accommodate|add)(?: (?:this|it|that|to|on top|in))*<tail>
        <cant><tail>,? (?:sorry|i'm afraid|unfortunately)
        not (?:really )?a good (?:time|moment|idea|match|fit)(?: for (?:me|this|us|her|him))?
        (?:bad|wrong|poor) (?:time|moment|timing)(?: for (?:me|this))?
        (?:don't|do not) (?:think|feel|believe) (?:that )?(?:i'm|i am|i would be|i'd be|i can be|this is|it's|it is) (?:really )?(?:the right|a good|the best|suited|able|up|of much help|much help|the ideal|an ideal)(?: (?:person|one|mentor|fit|choice|match|help|idea|time))?(?: for (?:this|that|it|her|him)[a-z ]*)?
        not (?:really |quite )?(?:the right|a good|the best|the ideal) (?:person|one|mentor|fit|choice|match|time|moment)(?: for (?:this|that|it|her|him)[a-z ]*)?(?!\. what| i)
        (?:unfortunately|regrettably|sadly),? (?:not|no|it is not|that's not|it's not|it isn't)(?: (?:possible|an option|me|feasible|going to work))*(?: for (?:me|us))?<tail>(?! on| next| this (?:week|time)| tomorrow)
        (?:sadly|unfortunately|regrettably) not
        (?:i'm|am|we're) (?:really |currently |sadly |unfortunately )?not available (?:for mentoring|as (?:a )?mentor|this (?:year|term|quarter)|for this)<tail>
        (?:i|we)(?:'d| would)? (?:do |must |have to |strongly |hereby |formally |(?:like|want|wish|need|prefer|am going) to )*object(?:ing)?(?! (?:to |at |on )?(?:all |any |every |early |late |the |most )*(?:\w+days|mornings?|afternoons?|evenings?|lunch\w*|meetings?|calls?|invit\w+|phone|video|teams|zoom)\b)(?: to (?:it|this|that|the [a-z]+|her|him|[a-z]+))*(?! if)
        (?:i|we)(?: do)? have (?:an|some|serious|strong|a few|major|big|real|grave|several) (?:objections?|reservations)
        there is an objection|(?:and|but|so|therefore|hereby) object(?: to [a-z ]{2,20})?
        not (?:ok|okay|fine|happy|comfortable|on board) with (?:me|us|this|it|that|her|him|the)
        (?:do not|don't|cannot|can't|not|never) (?:agree|approved?|consent|support|endorse|give my (?:approval|ok|consent))(?: (?:to|with|of))?(?: (?:it|this|that|the [a-z]+))?<tail>(?! more)
        (?<!but she )(?<!but he )(?<!but they )(?:please )?(?:don't|do not|shouldn't|should not) (?:go ahead|match|pair|start|proceed|do (?:it|this|that)|schedule (?:this|it)|book (?:this|it))(?: (?:it|this|that|them|us|me|her|him|with (?:this|it|that)|[a-z]+ and))*(?! with)
        not in favou?r|(?:i'm|i am|am) against (?:it|this|that|the)
        (?:don't|do not) want (?:her|him|them|this|that|my [a-z]+|[a-z]+(?= to (?:spend|do|take|join|start|be|get|have|work))) (?:to|pairing|match|taking|spending)(?! (?:stop|end))
        i veto
        (?:shouldn't|should not|mustn't|must not) (?:take (?:on )?|commit to |start )(?:any ?(?:thing|one|body)|more|another|something|any)(?: new| else| more| mentees?)?<tail>
        (?:do not|don't) think (?:this|it|that)(?:'s| is| would be) (?:fair|a good idea|the right|wise|sensible)[a-z ]{0,12}
        (?:she|he|[a-z]+)?(?:'s| is) needed (?:elsewhere|full[- ]?time|here|on|for)
        decided (?:not to|against)(?: (?:do|take|accept|mentor|sign up|continue))?(?: (?:it|this|that|on))*
        (?:it's|it is|that's|that is|this is|it'll be|so it's|so)(?: unfortunately| sadly| going to be| gonna be)? a (?:clear |definite |polite |firm )?no(?: from (?:me|us|my side))?<tail>
        no from (?:me|us|my side|our side|my end)
        <dayless>(?:would|i'd|i would) (?:like |prefer |rather )(?:to )?(?:not|sit (?:this )?out)(?: (?:take|do|accept) (?:it|this|that|part)(?: on)?)?(?=\s*[.,!]|$)
        (?:prefer|rather|better) (?:that |if |it if )*(?:you )?(?:ask(?:ed)?|find|found|pick(?:ed)?|cho[o]?se) (?:some ?(?:one|body)|another)[a-z ]{0,8}
    """),
    ("lack", r"""
        <dayless>(?:i'd|i would) (?:rather|prefer) not(?: to)?(?: (?:do|take) (?:it|this)(?: on)?<tail>)?(?! (?:by|on|via|with|before|after|use|talk|meet|have|be|work))
        (?<!i'd )(?<!i would )rather not(?! (?:by|on|via|with|before|after|in|have|be|work|talk|meet|use|mon|tues|wednes|thurs|fri))
        (?:have no|no|don't have(?: the| any| enough)?|do not have(?: the| any| enough)?|not enough|lack the|without|haven't got(?: the| any)?|have (?:absolutely |really )?no|zero|little|not have(?: the| any| enough)?) (?:spare |free |more )?(?:time|capacity|room|bandwidth|resources|headroom|energy|space)(?: (?:for (?:it|this|that|a mentee|another|mentoring|anything|now|more)[a-z ]{0,12}|left|to spare|in my (?:diary|calendar|schedule)|to (?:take|mentor|do|commit)[a-z ]{0,14}))*<tail>(?! (?:for )?lunch)
        (?:way |far |much )?too (?:busy|much (?:on|work|to do|going on|stress)|many (?:things|projects|deadlines|meetings|commitments|other)|stretched|overloaded)(?: (?:on|already|with [a-z]+|on my plate|going on))*<tail>
        (?:not|isn't|'s not) (?:really )?(?:possible|feasible|doable|an option) (?:for (?:me|us)|from my side|from our side)<tail>
        my (?:calendar|diary|schedule|agenda|weeks?|days?|timetable) (?:is|are) <adv>(?:full|packed|crammed|overflowing|booked)(?: up| out| solid)?
        (?:swamped|snowed under|overloaded|overwhelmed|flat out|up to my (?:ears|neck|eyes)|drowning(?: in (?:work|[a-z]+))?|maxed out|stretched (?:too )?thin|at my limit|under water|overcommitted|run off my feet|hands full|hands are full|plate is (?:too |already |pretty )?full|(?:a )?lot on my plate|(?:too much|enough|more than enough) on my plate)(?: (?:with|at work|in [a-z]+))?<tail>(?! with thanks)
    """),
    ("decline@mentor", r"""
        (?:isn't|is not|not) (?:really )?(?:for me|my (?:thing|cup of tea))
        (?:please )?(?:find|ask|take|choose|try|look for|pick|approach|consider) (?:some ?(?:one|body) (?:else|younger|older|with more|more)|another (?:person|mentor|colleague|one)|some other [a-z]+)
        maybe (?:some ?(?:one|body) else)|some ?(?:one|body) else (?:would be|is|might be) (?:better|more)
        already have (?:\w+|enough) mentees(?! (?:and|but)\b)
        (?:next|maybe next|perhaps next) (?:year|term|quarter|time)(?: maybe| perhaps)?(?=\s*[.,!?]|$)
        (?:so|sorry,?|but|that|right now) (?:i )?(?:can't|cannot)(?=\s*[.,!]|$)
        (?<!tomorrow )(?<!day )(?<!days )(?<!week )(?:^|(?<=[.!?\n] )|(?<=\n))i (?:can't|cannot)<tail>(?=\s*[.!,]|$)
        (?:give|leave) this (?:one )?(?:a miss|to (?:others|someone|somebody)[a-z ]*)
    """),
    ("decline@manager", r"""
        (?:can't|cannot|could not|couldn't) (?:afford|spare|release|do without|let|manage without|miss)(?: (?:this|it|that|her|him|them|anyone|the time|[a-z]+(?: go| off)?))?
        put (?:some ?(?:one|body) else) forward
        (?:i'd|i would|we'd|we would) (?:rather|prefer)(?: it)?(?: if| that)? (?:she|he|they|[a-z]+) (?:didn't|did not|don't|doesn't|wouldn't|not|waited|wait|postponed?|focus(?:ed|es|sed)?|concentrated?|stayed|skipped|held off|put|left)(?: (?:do|take|this|it|that|part|until|on|off)[a-z ]{0,30})?
        please (?:don't|do not)(?=\s*[,.!]|$)|(?:^|(?<=[.!?\n] ))(?:better not|rather not|please not)
        performance (?:improvement )?plan|not now
        not (?:at this|right) (?:time|now|moment)
        (?:please )?(?:hold off|hold (?:this|it) (?:off|back)|put (?:this|it) (?:off|aside)|stop this|refrain)(?: (?:on|with|for) [a-z]+)?
        (?<!did )have (?:some |a few |serious |my |big |real |major |several )?(?:concerns|doubts|misgivings|worries)
        (?:we|i) need (?:her|him|them|[a-z]+) (?:full[- ]?time|here|on (?:the )?|elsewhere|in the team)
        (?:she|he|they|[a-z]+) (?:has|have|needs?) (?:to )?(?:focus|concentrate|other priorities|enough on|too much|first)
        too (?:early|soon|much) (?:for (?:her|him|this|them))?
        (?:wait|waits|hold) (?:until|till|for|with (?:this|it|that))|(?:let's|please|we should|better) (?:wait|hold on)
        not (?:possible|feasible|an option|acceptable|convenient)(?=\s*[.,!]|$)
        (?:not|n't) (?:the|a) (?:right|good) (?:time|moment)
        no time for (?:this|that|mentoring)
    """),
)  # fmt: skip
