"""How people say yes, offer themselves, ask for somebody, come back, give thanks, note something down or ask about the programme."""

from __future__ import annotations

from alongside.language.refusals import Row

OFFERS: tuple[Row, ...] = (
    ("propose", r"""
        (?:is|are|would be) (?:also |all |perfectly |always )?(?:fine|ok|okay|good|possible|free|great|perfect) for (?:our|the|this|that|my) (?:next |usual |weekly |first )?<s>
    """),
    ("request", r"""
        (?:suggested|recommended|advised|told me|proposed|encouraged me|said|thinks|insists)(?: that| me)?(?: i| we)?(?: should| could| might| ought)?(?: to)? (?:find|get|look for|ask for|apply for|try|need|have|request) a mentor
        (?:an?|some|one)(?: [a-z]+)? mentor (?=(?:for|in|on|with|from|who)\b[^.!?\n]{2,60}?(?:would|is|might) (?:be )?(?:really |very |so |just |much )*(?:super|great|good|nice|lovely|wonderful|helpful|perfect|ideal|brilliant|fantastic|welcome|appreciated|wanted|needed|cool|amazing|a (?:great|big|huge|real) help)\b)
        any chance (?:of|for|to) (?:get(?:ting)? |hav(?:e|ing) |find(?:ing)? )?(?:an?|some|my own) (?:[a-z]+ ){0,2}(?:mentor|some ?(?:one|body)|help|guidance|advice|support)
        is (?:mrs?\.? |ms\.? |dr\.? )?[a-z]+(?: [a-z]+)? (?:still |also |perhaps )?(?:available|free|open)(?: as (?:a |my )?mentor| to mentor)
    """),
    ("existing", r"""
        is (?:already|currently) my mentor(?: already)?
        (?<!who )is my mentor(?: already)?(?=\s*(?:[.,!;\n]|$| and| we| since))
        already (?:have|has|got) (?:a )?mentor,?
        has been my mentor(?: for [a-z ]+)?
        already mentors me|mentors me already
    """),
    ("wonder", r"""
        (?<!you'd )(?<!you would )(?<!you )(?<!you're )(?<!you are )(?<!they're )(?:wondering|wonder|like to know|want to know) (?:if|whether|how|what|who|when|why)(?! (?:i|we|you|it|there) (?:could|can|might|would|may|is|are) (?:be possible to )?(?:have|get|move|find|meet|do|skip|be matched|shift|any|some|push|postpone))
        (?:how often|how many times|how late|how early|how far (?:ahead|in advance)) (?:can|may|could|do|should|must) (?:i|we)
        is there (?:a|any) (?:limit|rule|deadline|fee|cost)
        is it (?:possible|allowed|ok|okay) to have (?:two|three|more|several)
    """),
    ("question", r"""
        (?:what|how|when|why|where) [a-z ]{0,20}(?:if|does|do|is|are) (?:my|the|a) (?:mentor|mentee)s?(?!\?)(?! status)
        can my (?:mentor|mentee|manager|boss)
        why did my mentor
        (?:one |just a |a |my |another |quick |small |short )*questions? (?:for|to) (?:my mentor|my mentee|her|him|both|hilary)(?=\s*[:,-])
        (?:could|can|would|will) you (?:please )?(?:ask|pass (?:this|it) (?:on )?to) (?:my mentor|her|him)(?: (?:for me|whether|if|how|what|when|about))*
        who (?:will|would|can|could|is going to) (?:then )?(?:be|become) my (?:new |next )?mentor
        is (?:there|it) (?:any |an? |ok |okay |allowed |possible )+(?:if |for |that )(?:the |my |a )?(?:mentor|mentee)s?
    """),
    ("volunteer", r"""
        (?:happy|glad|willing|ready|pleased|prepared) to (?:take on|take|look after|guide|mentor) (?:a|one|another|two) (?:new |more )?mentees?
        <want>(?: to| in)? (?:also |perhaps |maybe |again |then )?(?:be|become|being|becoming|act as|serve as|work as|join as|help (?:out )?as|register as|sign up as|volunteer as|step up as|acting as|serving as|stay|go on as|continue as)(?: available)?(?: as)? (?:an? |one |your |one of (?:the|your) )?(?:peer )?mentors?(?! for me)
        (?:i'd|i would|i could|i can|i might|could|would|might|can) (?:imagine|picture|see) (?:myself )?(?:(?:being|becoming|as) (?:a )?mentor|mentoring (?:<one>|people|new|young|a|an)|taking (?:on )?(?:an?|one|two) mentees?)
        (?:i'd|i would|i could|i can|could|can|would|i'll|i will|let me|i'm able to) (?:also |gladly |happily )?(?:be|become|act as|serve as|do) (?:a |one of (?:the|your) )(?:peer )?mentors?
        <want> (?:to |in )?(?:also )?mentor(?:ing)?(?: (?:<one>|a|an))?(?=\s*(?:[.,!;:?\n]|$| - |(?:in|on|for|and|but|as|with|every|once|from|who|up|if|weekly|monthly|again|also|new|young|people|colleagues|women|junior)\b))
        (?:i'd|i would|i could|i can|i also|i) (?:gladly |happily |also |still |easily )*mentor (?:<one>|people|new|young|in|on|for)(?! my)
        (?:i can|i could|i'd|can|could) (?:also )?mentor(?: (?:now|again|too|as well|this time))?(?=\s*[,.!;:\n]|$)
        <want> (?:to )?(?:support|help|coach|assist|accompany|guide|advise|look after|show|take care of|teach|welcome|onboard)(?: out)? (?:[a-z]+ ){0,3}?(?:as (?:a )?mentor|<one>)
        (?:i can|i could|i'd|i would|let me) (?:also |gladly |happily )?(?:support|help|coach|assist|accompany|guide|teach|show|onboard) (?:a |some |other |new |any |our )*<one>
        (?:how|where|what) (?:do|can|must|should|would|to) (?:i )?(?:do |need )?(?:to )?(?:become|sign up as|register as|be) (?:a )?mentor
        become (?:a )?mentor|be a mentor(?! to me)
        interested in (?:(?:being|becoming) (?:a )?mentor(?!ed)|mentoring(?! (?:about|from|as a mentee|by))(?: <one>)?)
        (?:up|keen|open|ready|available) for (?:being|becoming) (?:a )?mentor|being (?:a )?mentor(?!ed)
        (?:be|become|being) one(?: (?:now|too|as well|myself|soon|in turn))*(?=\s*(?:[,.!]|$|of (?:them|your|the)))
        (?:i'd|i would|i can|i could|i'll|i will) (?:gladly |happily |also )?take (?:on )?(?:an?|one|two|three|\d) (?:new )?mentees?
        (?:sign|put|write|note|count|register|add|enrol|list|consider|take|have|keep) me (?:up |down |in |forward |again |please |once more )*(?:as|to|on|for(?! (?:a|one|another|some) ))? ?(?:a |an |one more |the |your |another )*(?:list of |pool of |available )*mentors?(?! me)(?: for (?:the next round|newcomers))?
        i(?:'d like to| would like to|'d| would|'m| am)? ?(?:hereby |gladly |happy to )?volunteer(?:ing)?(?: (?:as|to|for) (?:a |be a |the |become a )?(?:mentor(?:ing)?|role|programme|this|help))?
        i(?:'m| am)? ?(?:would |can |could |want to |like to )?offer(?:ing)? (?:my (?:time|help|support|services|experience|knowledge)|myself|to (?:be|become|mentor|help|support))(?: (?:as )?(?:a )?mentor)?
        my services as (?:a )?mentor|(?:available|application|apply|applying|ready) (?:as|to be|for being) (?:a )?mentor
        (?<!thanks for )(?<!thank you for )(?:give|giving|pass|passing|hand|handing) (?:something|some of it|it(?= back\b| on to (?:others|new|the next|someone|somebody|younger))|my (?:knowledge|experience)|what i (?:know|have learn(?:ed|t))|a bit|knowledge)(?: [a-z]+){0,3}? (?:back|on|along)
        share (?:my|what i|some of my) (?:experience|knowledge|know-how|expertise|know|have learn(?:ed|t))[a-z ]{0,14}
        (?:heard?|read|saw|see|understand|know|told|gather) (?:me )?(?:that )?(?:you(?:'re| are)? (?:need|looking for|short of|short on|in need of|running out of|searching for|still need)|mentors are) (?:more |new |some )?(?:mentors|needed|wanted)
        (?:do|are) you (?:still |perhaps |currently |also )?(?:need|looking for|searching for|taking|accepting|short of) (?:more |new |any |other )?mentors
        as a mentor for (?:newcomers|others|new [a-z]+)
        (?:take|taking) part (?:again )?(?:as (?:a )?mentor|again)
        (?:be|i'm|am|count me) (?:in )?(?:again )?as (?:a )?mentor
    """),
    ("help", r"""
        who my (?:mentor|mentee) is
        what are my options
        what (?:does|do|is|means) ["']?(?:stop|pause|skip|end|move|away|cancel|undo|renew|share|slower)["']?(?: (?:do|mean|for))?(?=\s*\?)
        (?:i'm|i am) lost(?=[.,!?]|$)
        how does (?:this|it|that|the|your|all this)(?: (?:whole |peer |mentoring |mentor )*(?:thing|programme|program|scheme|system|mentoring|service|bot|pause|skipping|moving|matching))?(?: here)? (?:actually )?work
        how (?:this|it|all this|the (?:programme|mentoring)) works
        what (?:can|could|may) (?:i|you) (?:do|say|write|send|tell|ask)(?: to you| you| here| with this| for me)?
        (?:who|which|what)(?:'s| is| are| was) (?:currently )?(?:my|the) (?:current |assigned )?(?:mentors?|mentees?)
        (?:which|what|how many) mentees? (?:am i|do i|are|is|i)(?: currently| now)? ?(?:have|assigned|mentoring|to|mine)*
        (?:who|which (?:mentee|mentor|person|colleague)s?) (?:i'm|i am) (?:currently |now )?(?:paired|matched|mentoring|assigned)(?: with| to)?
        who (?:am i|is) (?:currently |now )?(?:paired|matched|mentoring|assigned)(?: with| to| me)*
        what(?:'s| is) (?:the|my) (?:current )?(?:status|state)|(?:status|state) of my (?:request|application)|any (?:news|update|progress) (?:on|about|regarding) my (?:request|application|mentor|match)|where (?:is|are) my request
        (?:^|(?<=\n))help(?: me)?(?: please)?(?=\s*[.!?]*\s*$)
        (?:need|want|could use) (?:some )?help with (?:this|these|the) (?:programme|program|mails?|system|tool)
        when(?:'s| is| are| do we| will be)? (?:is )?(?:our|my|the)? ?(?:next|upcoming) <s>|when do (?:we|i) (?:meet|talk|have)(?: next| again)?
        (?:which|what|who) (?:are the )?mentors(?: are| do you| can| there)?[a-z ]{0,16}
        (?:list|overview|directory|catalogue|directory) of (?:the |all |my |available |possible |our )*(?:mentors|mentees|sessions|talks|upcoming [a-z]+|commands|dates|meetings)
        (?:what|which) (?:commands|words|keywords|options)(?: are there| can i use| do you (?:know|understand))?
        how do i (?:use|work with|operate) (?:this|it|you|the)
        do i have (?:a |any )?(?:mentor|mentee|session|talk)s?(?: yet| this week| next week| now)?
        who mentors me
        (?:show|send|give|tell|list|remind) me (?:a |an |the |my |all |of |about |what |which |when |who )*(?:list|overview|status|upcoming|next|my mentor|mentors|mentees|sessions|schedule|dates|appointments|available|commands|instructions|help)
        (?:where|how) (?:can|do|could|would) (?:i|we) (?:see|find|get|check|view|look up|access)(?: to)? (?:the |my |our |a |an |all |of )*(?:list|overview|upcoming|next|planned|sessions?|mentors?|schedule|dates|appointments|commands|instructions|link|invitation|calendar)
        i (?:don't|do not) (?:understand|know) how (?:this|it|to use)(?: works)?
    """),
    ("request", r"""
        (?:another|a different|different|a new|new|other|some other|a second|an additional|an alternative) mentor(?! meeting)
        (?:change|switch|swap|replace|changing|switching) (?:my |the |to (?:a )?(?:different|new) )?mentors?
        (?:could|can|may|might|shall) (?:i|we(?= (?:be|get|have) (?:matched|paired|mentored|a mentor))) (?:please |perhaps |maybe |possibly |also )?(?:have|get|ask for|request|be (?:given|matched|paired|mentored|assigned)|speak to|work with)(?! (?:my|the|a) (?:data|copy|list|link|room|question|overview|reminder))(?! back| it| our| the (?:session|talk|meeting))(?: (?:up )?(?:with|by))?
        (?:would|is) it (?:be )?possible to (?:have|get|be (?:matched|paired|mentored)|find|work)(?: with| by)?
        (?<!she )(?<!he )(?<!they )(?<!you )(?<!n't be )(?<!not be )(?<!n't )(?<!not )<want> (?:also |really |very much )?(?:to )?(?:have|get|be (?:matched|paired|mentored|put in touch|connected|assigned|introduced)|request|find|ask for(?! (?:an? )?(?:swap|change|favou?r|different|another|new|other|later|earlier|postponement|day off|break|few|bit|little))|learn|take part|join|participate|try it|try this|apply|sign up|enrol|work with|be part of|talk to|speak to|speak with|exchange|get better|improve|understand|become (?:better|more confident)|know (?:more|how)|hear from)(?! (?:a )?list| them| this mail| it| you\b)(?: up)?(?: (?:with|by|from|for|about))?
        <id> (?:really |very much |also |so |highly |greatly )?(?:like|love|prefer|welcome|wish|appreciate|value|need|enjoy|benefit from)(?: to have| to get| having)? (?=(?:an?|some|the|my|one|any|more|your)? ?(?:(?:female|male|experienced|senior|good|personal|peer|new|different|little|bit of|more|other) )*(?:mentor|person|colleague|some ?(?:one|body)|guidance|support|advice|help|sparring|coaching|tips|input|insights?|introduction|exchange))
        (?:(?:i'm|i am|am|we're) )?(?:currently |also |now |still )?(?<!is )(?<!are )(?<!was )(?<!were )(?<!you're )(?<!they're )(?<!he's )(?<!she's )(?<!who's )(?:looking|searching|hoping|seeking|search|on the lookout|in need)(?:(?: for| of)?(?= (?:a |an |one |some|any|help|guidance|support|advice|mentor|experienced|people))| (?=to ))
        (?:(?:i|we)|(?:^|(?<=[.!?\n,] )|(?<=\n))) ?(?:really |also |currently |just |urgently |do )*(?:need|want|wish for|require|could use|search|seek|could do with|would need) (?:to )?(?:a |an |one |another |some |more |any )*(?:(?:experienced |senior |good |bit of |little )*(?:mentor|some ?(?:one|body)|(?:help|support|advice|guidance|coaching|input|tips)(?: (?:with|on|in|about))?|person|sparring partner|have|learn|experienced|get better|improve|understand|know more|work on))
        (?:can|could|would|will) (?:you|u|someone|somebody|anyone|anybody) (?:please |pls |maybe |kindly |perhaps |possibly |also )*(?:find|look for|search for|pick|choose|give|get|match|pair|assign|suggest|recommend|set|connect|help|hook|organise|organize|arrange|introduce|mentor|teach|show)(?! me (?:all |the |my )*times?\b)(?! (?:us )?(?:a |an )?(?:another|other|new|different|alternative) (?:time|slot|date|day))(?! (?:me )?(?:a |an |the )?(?:list|overview|link|reminder))(?: me| us| it)?(?: (?:up|in touch|together))?(?: (?:with|to))?
        (?:please )?(?<!don't )(?<!not )(?<!never )(?<!to )(?<!can )(?:find|match|pair|assign|get|give|set|connect) me (?:up |in touch |together |down )?(?:with |as |for |to )?(?!a list)(?!of )(?!(?:all|every|these|those|times?)\b)(?!(?:a|an|one|some|another|two|till|until) ?(?:day|moment|minute|second|week|bit|while|time|hour|call|ring|few)\b)
        (?:would|could|can|will|might|is) [a-z'-]+(?: [a-z'-]+)? (?:(?:be )?(?:able|willing|happy|open|up|free) (?:to|for) )?(?:(?:take|taking) me on(?! (?:the |this |next |mon|tue|wed|thu|fri|sat|sun|tomorrow|today|\d))|have me as (?:a |his |her |their )?mentee)
        sign me up(?: (?:for|with) (?:a|one|another) mentor)?(?! (?:as|for being) a mentor)(?: as (?:a )?mentee)?|sign up (?:for|as) (?:the |this |a |your )?(?:mentoring|programme|mentee|mentorship)[a-z ]{0,10}|(?:put|write|note) me (?:up |down )?(?:for|as) (?:a )?mentee|(?:put|write|note) me (?:up |down )?for (?:a|another|one) mentor
        (?:how|where|what) (?:do|can|should|would|must) i (?:do to )?(?:get|find|ask for|apply for|request|sign up for|register for) (?:a |my )?(?:mentor|mentoring|one)
        (?:as|to be|be|for|become) my (?:new |next |first )?(?:peer )?mentor|mentor me|as (?:a |his |her )?mentor(?! by)(?! for (?:newcomers|others))|mentor (?:is )?(?:wanted|needed|sought|required|please)
        (?:i|we)(?:'d| would)? (?:like to |want to )?(?:kindly |hereby |respectfully |please |gladly )*(?:request|ask for|apply for) (?:an? |some |my (?:own )?)(?:[a-z]+ ){0,2}mentor
        (?:i|we) (?:wish|seek|desire|search|look)(?: for)? (?:a |an |to have a |some )?(?:[a-z]+ )?mentor
        (?:wanted|needed|seeking|want|need)(?::| a| one)? mentor
        <id> (?:be )?(?:so |very |really |extremely )?(?:grateful|thankful|glad|happy|pleased) (?:for|about|to have|to get|if (?:i could have|you could find|there (?:is|was|were)))(?= (?:an?|some|any)? ?(?:experienced |good |senior )*(?:mentor|one|person|help|support|someone|somebody|guidance|advice))
        (?:is|are|would|might) there (?:be )?(?:perhaps |maybe |possibly )?(?:any ?(?:one|body)|some ?(?:one|body)|a mentor|mentors|people|a person|a colleague|any (?:mentor|colleague|person)s?)(?: (?:who|that|with|for|from|in|else))?
        do you (?:happen to |perhaps |maybe )?(?:have|know)(?: of)? (?:(?:some|any) ?(?:one|body)|a mentor|mentors)
        does (?:any ?(?:one|body)|some ?(?:one|body)) (?:know|have experience)
        interested in (?=(?:a|an|having|getting|finding|being mentored|some)\b)
        as (?:a )?mentee|be (?:a )?mentee
        (?:apply|applying|application|register|registering|signing up|sign up) (?:for|to) (?:the |your |this |a )?(?:mentoring|programme|mentorship|mentee|mentor|peer)[a-z ]{0,12}
        my mentor (?:would|should|could) (?:ideally |perhaps |preferably )?be
        (?:is|are|would|could)(?: be)? my (?:first |second |preferred |favourite |top )?(?:choice|wish|pick)(?: as (?:a )?mentor)?|my (?:first |second |preferred |top )(?:choice|wish|pick)(?: for (?:a )?mentor)?
        (?<!drop )(?<!lose )(?<!leave )(?<!disappoint )(?<!know )(?<!talking to )(?<!speaking to )(?:some|any) ?(?:one|body) (?:who|that|with|from|in|to|outside|senior|experienced|else|like)(?:'s| is| has| can| could| knows?| already| also)*
        (?:what|all|the thing) i(?:'m| am)? (?:really |most |urgently )?(?:need|want|miss|lack|missing|lacking|looking for)(?: most)? is (?:some |a bit of |a little )?(?:(?:help|advice|guidance|support|coaching|input|tips)(?= )|some ?(?:one|body) )
        my (?:request|wish)(?: is| would be)?:? (?=(?:an?|some|to have|to get|to find|for an?) )
        to be mentored|mentored by|being mentored|mentor(?:ing)? request|request for (?:a )?mentor
        (?:current |present )?mentor(?:ship)?(?: and i| with [a-z]+)? (?:isn't|is not|doesn't|does not|don't|do not|didn't)(?: really)? (?:working|a good|fit|click|match|get along|clicking|harmonise)
        (?:it's|it is|this is) not (?:really )?working(?: out)? (?:with|between) [a-z]+
        (?:get|find|have|be given|assign me|try) (?:some ?(?:one|body)|another person|a different person) (?:else|new|different)
        (?:we|it) (?:don't|doesn't|didn't|do not) (?:really )?(?:click|fit|get along|match)
        i'd rather have|prefer to have
        (?<!been )(?<!am )(?<!i'm )mentoring (?:on|in|for|about) (?!years|ages|hold|ice|pause|the moment|now|a while|another|a (?:second|further)|the next|more|\d|twelve|three|six)(?=[a-z])
    """),
)  # fmt: skip
"""Before yes, since "happy to mentor" is an offer."""

CONSENTS: tuple[Row, ...] = (
    ("accept", r"""
        (?:happy|glad|delighted|pleased|love|like|willing|honou?red|thrilled|ready) to (?:say yes|agree|confirm(?= (?:that|this|it|my)\b|[.,!]|$)|give (?:it |this )?my (?:ok|okay|consent|approval|blessing))
        (?:happy|glad|delighted|pleased|love|like|willing|honou?red|thrilled|ready) to (?:mentor|take on|accept|support|help|guide|work with|meet|have|coach) (?!(?:only|every|once|twice|at|on|in|it|an?|by|more|less|any|the|some|another|up|again|from|with|for|over|about)\b)(?:her|him|them|[a-z]+)(?: on)?(?=[ .,!]|$)
        (?:please )?(?:proceed|go ahead|make it (?:so|happen))(?: and (?:book|set|arrange|schedule|put|send)[a-z ]{0,16})?(?: with (?:it|this|that|the [a-z]+))?
        (?:book|schedule|set) (?:it|this|that|us|her|them|him)(?: in| up)?(?= please|[.,!]|$)
        (?:a |an )?(?:very |really )?(?:good|great|excellent|nice|lovely|wonderful|brilliant|super|fantastic) (?:idea|match|plan|choice|initiative|opportunity)
        happy for (?:her|him|them|[a-z]+|you) to(?: [a-z]+){1,4}
        (?:i'm|i am|we're|we are|am) (?!(?:[a-z]+ )?(?:happy|fine|good) to (?:be (?:in|part|here|back)|hear|see|have|know|read|report))(?:completely |totally |absolutely |very |perfectly )?(?:fine|ok|okay|happy|good|cool|comfortable|on board|all for|supportive|in favou?r|alright|content)(?: (?:with|of|about|for)(?! (?:mornings|afternoons|evenings|video|phone|e-?mail|either|any|every|each|once|weekly|bi|half|an?|the (?:first|second|third|last)|\d|\w+days?))(?: (?:that|this|it|her|him|them|everything|the [a-z]+|[a-z]+(?= (?:spending|doing|taking|joining|having|getting|being|using)))(?: [a-z]+ing)?)?)?
        (?:with|has|have|got|you have|gets) my (?:full |complete )?(?:blessing|approval|ok|okay|consent|support|backing|go)
        take (?:her|him|them|[a-z]+) under my wing
        (?:want|like|love|happy|glad|wish|going|keen|let's) (?:to )?(?:renew|(?:extend|prolong|go on|continue) (?:it |this |the (?:mentoring|programme|program) |our (?:mentoring|sessions) )?(?:by|for) (?:another|a second|a further|more|the next|twelve|\d+)\b)(?: (?:it|this|the (?:mentoring|programme|program)|for|another|round|twelve|\d+|weeks|months|term))*|(?:i|we) renew\b(?: for another \w+ weeks)?
    """),
    ("fit", r"""
        (?:that |this |it |which |the (?:slot|time|day|proposal|suggestion) )?(?:is |'s |sounds |looks |would be |are |that's |it's |this is )?(?:absolutely |perfectly |totally |all |completely |just |also |very )?(?<!no )(?<!not )(?<!n't )(?<!never )(?:fine|ok|okay|alright|good|great|perfect|possible|acceptable|convenient|doable|ideal) (?:with|by|for|to) (?:me|us)
        (?<!don't )(?<!doesn't )(?<!not )(?<!won't )(?<!would )(?<!to )(?<!could )(?<!might )(?:works|work|suits|fits|suit) (?:(?:perfectly |well |fine |great |just fine )?for )?(?:me|us)(?: (?:well|fine|perfectly|great))?(?! (?:on|at|in|best|better))
    """),
    ("accept", r"""
        i (?:gladly |happily |hereby |do |would |will |'ll )*accept|i'll accept
        (?:(?:we'd|i'd|we would|i would|we want|i want|we)(?: both| all| really| very much)? (?:love|like|be (?:happy|glad))? ?to )?(?:go on|carry on|continue|keep going|extend(?: (?:it|this|us|our [a-z]+|the [a-z]+))?)(?: together)? (?:for|by) (?:another|a further|(?:\d+|two|three|four|six|ten|twelve|a few) more) [a-z0-9]+(?: (?:weeks|months))?
        (?:please |let's |do )?renew(?: (?:it|us|this|(?:our|the) (?:pairing|series|mentoring|talks|sessions)))?(?=\s*(?:[.,!;]|$| for| please))
        (?:no|not a) (?:problem|worries|trouble|issue|big deal)(?! (?:at all )?(?:about|for (?:yesterday|last)))
        why not|(?:^|(?<=[.!?\n,] ))will do(?=\s*[.,!]|$)|(?:^|(?<=[.!?\n,] ))can do(?=\s*[.,!]|$)|consider it done|on board|you bet|by all means|suits me(?! (?:best|better|well|most))|that'?ll do|it'd be (?:a|my) pleasure|my pleasure|(?:an |my )?honou?r
        i'd be (?:delighted|happy|glad|honou?red|thrilled|pleased)(?! (?:to|if|that|of|for|about|on|in|at|by)\b| with (?!that\b|this\b|it\b|the\b|her\b|him\b|them\b))
        (?:that's|that is|this is|looks|all|it's|everything is|everything's) (?:all )?(?:right|correct|fine|ok|okay|perfect|great|alright|good|settled|wonderful|lovely|agreed)(?: (?:from|on|at|by|with) (?:my|our) (?:side|end|part))?(?! (?:in|behind|next|where|when|before|after|under|beside|now that|on top|across|around|outside|time|for|mentor|to see|to hear|but|that))
        (?:i'd|i would|would) (?:love|like|be (?:more than )?(?:happy|glad|delighted|honou?red)) to(?=\s*(?:[.,!;\n]|$|but\b|and\b)|(?: (?:help|do|take(?! (?:an?|some|time|the|my|our|two|three|one|leave|care)\b)|accept|support|meet)(?! up))\b)(?! do (?:it|this|that) (?:a (?:little|bit)|differently|in|on|by|every|again|at|once|over|more|less|only))(?: (?:do (?:it|this|that)|help|take (?:her|him|them|it|this|[a-z]+)(?: on)?|accept|support (?:her|him|them|this)|meet (?:her|him|them)))?
        (?:very |more than |quite |absolutely )?(?:happy|glad|delighted|pleased|thrilled|willing|honou?red) to(?! be (?!her|his|their))(?: (?:do (?:it|this|that|so)|help(?: (?:her|him|out|you|them))?|take (?:her|him|them|it|this|[a-z]+ on)(?: on)?|mentor (?:her|him|them)|accept|be (?:her|his|their) mentor|support (?:it|this|her|him|them)))?(?=\s*(?:[.,!;\n]|$|but\b|and\b|with\b|as\b|if\b|-)|(?<=help)|(?<=this)|(?<=it)|(?<=h[ei][rm])|(?<=them)|(?<=so)|(?<=on)|(?<=mentor))
        (?:(?:very |more than |quite |most )|(?:^|(?<=[.!?,\n] )))(?:happy|glad|delighted|pleased|thrilled)(?=\s*(?:[.!,]|$))(?<=\w)
        count me in|i'm (?:definitely |totally )?in(?! [a-z])|we have a deal|(?:^|(?<=[.!,\n] )|(?<=it's a ))deal(?=[,.!]|$)|i'm game|(?:i'm|i am|i'd be|i would be) (?:definitely |totally |all )?(?:up|game) for (?:it|that|this)|sign me up(?=[.!,]|$)
        sounds (?:very |really |pretty |absolutely )?(?:good|great|fine|perfect|lovely|excellent|wonderful|brilliant|fantastic|interesting|like a (?:good|nice|great|perfect|solid)? ?(?:match|plan|idea|fit))
        fine with (?:that|this|it)|in favou?r
        (?:that|this|your|the (?:proposed|suggested|new|offered)) (?:time|slot|day|date|hour|proposal|suggestion) (?:is|works|sounds|looks|suits)(?: [a-z]+){0,2}? (?:perfect|fine|good|great|ok|okay|well|ideal|me)(?=\s*[.,!]|\s*$| for me)
        give (?:it|this|her|him|them) a (?:try|go|chance|shot)
        that works(?: (?:well|fine|perfectly|great))?(?: for (?:me|us))?|it works(?=[.,!]|$)
        i(?:'ll| will| can| could) (?:gladly |happily |certainly |definitely |be happy to |surely |of course )?(?:(?:do|take|manage) (?:it|that|this|her|him|them)(?: on)?|(?:mentor|help|support|meet)(?: (?:it|that|this|her|him|them))?)(?=\s*[.,!;]|$| (?:but|and|with|as|if|just|from|though|only|on the|too|provided)\b)
        i(?:'ll| will) (?:gladly |happily )?take (?:her|him|them|[a-z]+) (?:on|under)
        (?:i|we) (?:fully |completely |totally |can |do |wholeheartedly |gladly |happily |hereby )*(?:agree(?! with (?:her|him|them|you|my)\b)|approve|consent|support (?:it|this|that|her|him)|welcome (?:it|this)|endorse)(?: (?:to|of|with|it|this|that)(?: (?:it|this|that))?)*
        my (?:blessing|approval|ok|okay|consent)
        count on me|thumbs up
        (?:i (?:could|can|would|do|will),? and|yes,?|very) gladly
        (?<!no )(?<!not )(?:ok|okay|fine|good|yes|agreed|approved|fine by me|green light)(?: all)? (?:from|on|by|at|with|for) (?:my|our|me|us)(?: (?:side|end|part))?
        (?:fine|ok|okay|good|alright) (?:by|with) (?:me|us)
        as far as i(?:'m| am) concerned
        (?:^|(?<=[.!,\n:] )|(?<=is )|(?<=it's )|(?<=that's )|(?<=request ))approved|permission granted|green light
        let's (?:do (?:it|this|that)|go(?: for it| ahead)?)(?! (?:on|at|next|this|to|in|by|every|\w+day|half|an|a|\d+|later|earlier|with|through)\b)
        with pleasure|sure thing|gladly(?=[,.!]|$| i)|of course|certainly(?=[,.!]|$)|absolutely(?=[,.!]|$)
        (?<=[.!,:;] )(?:yes|yeah|sure|yep)(?=\s*[.!,]|\s*$)|(?:it's|that's|it is|meant|answer is|a clear|definite|big) (?:a |to say )?(?:big |clear |definite )?yes
        (?:^|(?<=[.!] ))(?:all )?good(?=[,.!]|$)
    """),
    ("resume", r"""
        (?:i'd|i would|we'd|we would) (?:really |very much )?(?:love|like|be (?:happy|glad)) to (?:go on|carry on|continue|keep going)(?: together)?(?=\s*(?:[.,!;\n]|$))
        (?:i'm|i am|we're|we are|am) back (?:in the office|at work|at my desk|in business|from (?:my |the |our )?(?:parental |maternity |paternity |sick |annual |long )?(?:leave|holidays?|vacation|illness|trip|sabbatical|break|honeymoon|surgery))(?! (?:on|from) )
        (?:pick|take|picking|taking|start|starting|kick) (?:back )?up (?:with )?(?:the |our |my )?(?:mentoring|sessions|talks|meetings|where)(?: again)?
        (?:pick|picking|take|taking|start|starting) (?:it|things|this|them|our talks|the talks|our sessions|the sessions) (?:back )?up(?: again)?
        (?:resume|restart|reactivate|unpause|reinstate|relaunch|recommence|revive|unfreeze|continue with|resuming|restarting)(?: (?:our|the|my|weekly|regular)+)*(?: (?:sessions|talks|mentoring|meetings|series|it|calls|pairing))?
        (?:start|begin|continue|carry on|go on|restart|take (?:it )?up|meet|talk|get going|start up|going|meeting)(?: (?:the |our |with )*(?:sessions|talks|mentoring|meetings|mentorship|catch-ups))? again
        (?:start|get|put) (?:my|our|the) (?:mentoring|talks|sessions|meetings) (?:(?:back )?up|going|on)? ?again
        (?:i'm|i am|we're) back(?! (?:on|in|at|around|the|to normal hours|until|by|from))
        (?:^|(?<=[.!] ))back (?:again|from (?:leave|holiday|vacation|parental leave|maternity leave|paternity leave|sick leave|my)|at work|in the office)
        (?:back|ready) to (?:continue|start|talk|go on|go|resume|meet)(?: (?:again|with (?:the |our )?[a-z]+))?
        pick (?:it |things |this )?up where
        (?:(?:we|i) (?:can|could|want to|would like to|'d like to)|(?:we'd|i'd) like to|(?:happy|glad|pleased|keen|ready|able) to) (?:now )?(?:continue|go on|carry on|proceed)(?! as)
        end (?:of )?the (?:pause|break)|(?:pause|break) is over
        let's (?:continue|go on|carry on|get going|get back)
        (?:lift|end|undo|cancel|remove) the (?:pause|hold)
    """),
)  # fmt: skip

MILD: tuple[Row, ...] = (
    ("note", r"(?:^|(?<=\n))\s*what i (?:learn(?:ed|t)|took|take)(?: [a-z]+){0,4}(?=\s*[:-])"),
    ("thanks", r"""
        (?:many |so many |big |a big |a huge |huge |lots of |1000 |a thousand |million |a million |heartfelt |warm )*(?:thanks|thank you|thx|cheers|thank u|ty)(?: ever so much| so much| very much| a lot| again| a million)?(?: (?:for|to (?:her|him|them|you|[a-z]+ for|[a-z]+(?= [a-z]+ for)|[a-z]+(?=\s*[.,!]|$))))
        (?:she|he|they|you|it|this|that|which|[a-z]+|advice|tips?|talks?|sessions?) (?:has |have |had |was |were |really |also |kindly |patiently |just |so |already |actually |all )*(?:helped|explained|showed|taught|walked|listened|encouraged|supported|took the time|made (?:me (?:feel|see|understand|reali[sz]e|believe|smile|stronger|braver|more|better|look)|my (?:day|week|life|work|job|month|morning|start)|it (?:all |so |much )?(?:easy|easier|clear|clearer|possible)|all the difference|an? (?:[a-z]+ )?difference)|gave me (?:a lot|so much|(?:the |an? |some |such |more |new |good |great |useful |really |very |real |that |little |helpful |big )*(?:advice|tips?|ideas?|feedback|insights?|courage|confidence|push|boost|energy|perspective|hints?|hope|strength|words|support|answers?|view|start|feeling))|opened my eyes)(?: (?:me|us))?
        (?<!if )(?<!case )(?<!hope )(?:that|this|it|which) (?:really |already |certainly )?helps(?: (?:me|a lot|so much|very much|enormously|already))*
        (?:so |very |really |truly |deeply |extremely )*(?:grateful|thankful)
        (?:please )?(?:thank (?:her|him|them|[a-z]+)(?= (?:for|that|how|so|from)|[.,!]|$)|tell (?!(?:you|me|us)\b)(?:her|him|them|[a-z]+) (?:thanks|thank you|that (?!(?:i|i'm|i'll|i've|we|we're|we'll|my|our|today|tomorrow|there)\b)|how (?!(?:long|much|late|i (?:can|could|get)|to)\b)|so))
        thank (?:her|him|them)|pass (?:on |along )?(?:my |on my )?(?:thanks|gratitude|regards|thank-?you)(?: on)?|my thanks to|(?:say|give|send) (?:a big |my |many )?(?:thanks|thank you)(?: to)?(?: (?:her|him|them|[a-z]+))?
        (?:really |very much |truly |so |much |highly |greatly )*(?:appreciate|appreciated|value|valued|enjoyed|loved)(?: (?:what|it|your|her|his|the|that|all|our|how|talking|every))?
        (?:was|were|is|are|been|such) (?:such )?(?:a |an )?(?:very |really )?(?:huge|great|big|real|enormous|immense|massive|wonderful) (?:help|support|inspiration|talk|session|mentor|tip|advice|source)
        (?:transformed|improved|lifted|brightened|enriched) my [a-z]+|changed (?:my|the) (?:life|day|week|view|views|mind|perspective|career|way|thinking|whole|attitude|outlook)(?: [a-z]+)?
        saved (?:my|the|me)(?: (?:day|life|week|hours|weekend|a lot|so much|half|time|[a-z]+))*
        (?:was|were|are|is|been|so|how) (?:really |very |so |super |extremely |incredibly |most |just |absolutely |truly |such |an? |how )*(?:helpful|useful|kind|gold|brilliant|amazing|great|fantastic|wonderful|invaluable|inspiring|patient|supportive|encouraging|lifesaver|eye[- ]?opener|game[- ]?changer|lifesaving|star|gem|godsend|legend)
        (?:please )?let (?!(?:you|me|us)\b)(?:her|him|them|[a-z]+) know(?! (?:if|when|whether|that i (?:can't|cannot|won't)|i (?:can't|cannot|won't)))(?: that| how)?
        kudos|hats off|amazing mentor|worked wonders|lifesaver|eye[- ]opener|game[- ]changer|big shout-?out|shout-?out to|much obliged|credit to|bravo|well done
        what (?:really )?helped(?: me)?(?: most| this week| last week)?
        (?:i|we) (?:finally |now |really )*(?:understand|understood|learn(?:ed|t)|got the hang)
        made my (?:day|week)
    """),
    ("note", r"""
        (?:^|(?<=\n))\s*(?:(?:my |a )?(?:private |personal |own |quick )?notes?(?: (?:to|for|from|on) (?:the |our |my )?[a-z]+(?: [a-z]+)?)?)(?=\s*[:-]| -)
        (?:^|(?<=\n))\s*please note(?: down)? for (?:me|myself)(?=\s*[:-])
        took away|take-?away|taking away
        (?:^|(?<=\n))\s*(?:remember (?:to|that)(?![^.!\n]*\?)|don't forget(?: to)?)|(?:learn(?:ed|t)|insights?|lessons?|takeaways?)(?: (?:today|this week|from [a-z]+))?:
        (?:^|(?<=\n))\s*to-?do(?: list)?(?: [a-z ]{0,24})?(?=\s*:)
        for (?:our |the )?next (?:time|session|talk|week|meeting)(?=\s*:)
        (?:some ?things?|things?|points?) (?:for me |i (?:want|need|have|must|should) )?to remember(?! (?:him|her) by)
        (?:for|to) (?:my|our) (?:own )?(?:memory|reference|files)(?=[,.:]| )
        (?:^|(?<=\n))\s*notes? for (?:my|our|the) next (?:talk|session|time|meeting|chat)(?=[.:])
        note to (?:my)?self|for my (?:own |private |personal )?(?:notes|records?|files?)|(?:i|just) noted for myself|to remember:|(?:for )?my (?:own )?(?:notes|diary|journal|logbook)(?=\s*[:-])
        (?:please )?(?:save|keep|add|store|file|put|record|jot)(?: down)? (?:this |that |it |the following )*(?:as|to|in|among|with|under|for) (?:a |my )?(?:private |personal |own )?(?:notes?|records?|file)
        (?:private|personal) notes?|(?:remember|reminder|memo) (?:for|to) (?:self|myself|next time|me|our next|the next)|remember:|memo:|takeaways?:|(?:my )?(?:key )?takeaways?(?= )|(?:don't|must not|mustn't) forget(?: to)?|lessons? learn(?:ed|t):?
        (?:next (?:time|session|week|meeting)|for (?:our |the )?next (?:session|talk|time|meeting)|in (?:our |the )?next (?:session|talk|meeting)),? (?:i'd like to|i want to|i would like to|i'll|let's|we should|i should|i must|i need to|ask|talk|discuss|bring|mention|raise)(?: (?:talk|ask|discuss|speak|bring|cover|raise)(?: about)?)?(?! (?:move|skip|cancel|meet))
        (?:things|points|topics|questions|stuff|agenda)(?: i (?:want|wanted|would like)(?: to)?)?(?: (?:to (?:ask|discuss|cover|remember|bring up|raise)|for (?:our |the )?(?:next|upcoming) [a-z]+))(?=\s*[:-]| )
        what i (?:took|learn(?:ed|t)|take)(?: away)? (?:from|away|in|today|this)
    """),
    ("preference", r"""
        (?:^|(?<=[.!?\n] )|(?<=\n))(?:best|ideal|preferred|good|possible|impossible|not possible|bad|worst)(?: days?| times?| for me| slots?)?(?=:)
        my preferences?(?: (?:are|is|have changed))?
        (?:i|we)(?:'d| would)? (?:much |really |strongly |generally |also |still )*prefer
        from now on|as of now|going forward|in future|in the future|permanently|on a regular basis
        (?:otherwise|the rest(?: is)?|everything else(?: is)?|all else(?: is)?) (?:is )?(?:right|fine|ok|okay|correct|good|as before)
        my (?:new |current |usual |updated |changed )*(?:availability|hours|working hours|working times|office hours|core hours|times|timetable|shift pattern)(?: (?:is|are|has changed|have changed|changed|changes|looks like this))?
        would (?:suit|fit) (?:me|us) (?:better|best)|(?:suits?|fits?) (?:me|us) (?:better|best)|works? (?:best|better)|(?:is|are|would be|be) (?:best|ideal|better|easiest|perfect|good|great|convenient|my favourite)
    """),
)  # fmt: skip
