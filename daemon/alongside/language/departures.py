"""How people speak of the calendar: a date that cannot be, days away, another time, a pause."""

from __future__ import annotations

from alongside.language.refusals import Row

PAUSES: tuple[Row, ...] = (
    ("pause", r"""
        (?:<must> )?(?:pause|suspend|freeze|interrupt|halt|pausing|suspending)(?! from work)(?: (?:the|our|my|all|us|me|everything|it|this|for|mentoring|talks|sessions|series|pairing|meetings|a while|weekly))*<tail>
        (?:<must> )?(?:put|place|putting|keep) (?:it|us|this|our [a-z]+|my [a-z]+|the [a-z]+|mentoring|things|everything|all|me|all of this|all this)(?: [a-z]+){0,2} on (?:hold|pause|ice|the back burner)<tail>
        (?:<must> )?(?:take|have|need|make|taking|having|do with) (?:a |an |some )?(?:short |longer |little |small |long |bit of a |quick |extended )*(?:break|pause|breather|time[- ]?out|hiatus|breathing space|rest)(?: from (?:the |our |my )?(?:sessions|talks|mentoring|meetings|programme|this|it|all this))?<tail>
        on (?:hold|ice)<tail>|on pause
        (?:stop|halt|rest) (?:for a while|temporarily|for a bit|for some time|for the time being|until (?=\w))
    """),
    ("open", r"""
        until further notice|no idea (?:yet )?(?:when|(?:for )?how long)[a-z' ]{0,24}
        (?:not sure|unclear|unknown|not clear|uncertain|not known|hard to say|can't say|cannot say|can't tell)(?: yet)? (?:when|how long)(?: (?:i'll|i will|i'm|i am|i|it|it'll|that|this|it will|for))?[a-z' ]{0,20}
        (?:don't|do not|can't|cannot) (?:yet )?(?:know|say|tell|foresee|predict) (?:yet |today |now |at the moment |right now |at present )?(?:exactly )?(?:when|how long)[a-z' ]{0,24}
        (?:no|without (?:a|any)) (?:fixed |exact |set )?(?:return|end) date(?: yet)?|open[- ]end(?:ed)?|indefinitely|return (?:date )?(?:is )?(?:unknown|open|tbd|tbc|not (?:yet )?(?:known|clear|fixed))
        for an (?:unknown|indefinite|unspecified) (?:time|period|while)|for the foreseeable future|for an indefinite [a-z]+|end (?:date )?(?:is )?(?:open|unknown)|duration (?:is )?(?:open|unknown)
    """),
)  # fmt: skip

GAPS: tuple[Row, ...] = (
    ("reason", r"""
        (?:i|we)(?:'ve| have|'ve got| got| have got|'m in)(?: already)? (?:an? |another |some |my )?(?:[a-z'-]+ ){0,2}?(?:conflict|clash|appointment|exam|training|visit|workshop|interview|deadline|event|dentist|doctor|commitment|collision|emergency|jury duty|surgery|operation|funeral|wedding|deployment|go-?live|meeting|exams?|exams)
        (?:i'm|i am|i'll be|i will be|have to be|need to be) (?:at|seeing|going to) (?:the |my |a |an )?(?:dentist|doctor|doctor's|gp|hairdresser|hospital|clinic|vet|physio|therapist|school|lawyer|bank|garage|court)(?:'s)?
        (?:i'm|i am|i'll be|we're|i will be) (?:stuck|tied up|caught up|needed|held up)(?: (?:in|at|with|on) (?:an? |the |my )?[a-z']+)?
        (?:i'm|i am|i'll be|i will be) (?:in|at) (?:an?|the|my|another|our|back-to-back) (?:[a-z'-]+ ){0,2}?(?:workshop|meetings?|training|course|court|exam|interview|seminar|event|funeral|lecture|class|site|client|customer|supplier|plant|factory)|(?:i'm|i am) in court
        (?:has |have |had |'s |something(?:'s)? )*(?:come|came|popped|cropped) up(?! with)|something (?:urgent|else|important|unexpected)[a-z ]{0,16}
        (?:clash|clashes|collides|conflicts|overlaps|coincides)(?: with)?|there(?:'s| is) a (?:clash|conflict)|double[- ]?booked|triple[- ]?booked|overbooked
        (?:i'm|i am|i'll be|we're|i will be) (?:not )?(?:in|at|on|off|with|up|under|over|down|inside|stuck) (?:[a-z'-]+ ){0,4}?(?=(?:then|that (?:day|week|morning|afternoon|time))\b)
        (?:which is |that's |exactly |just |right |precisely |at the (?:hour|time|moment) )*when (?:i|we) (?:was|were|had|'d been|usually|normally|would|should) (?:(?:going|supposed|meant|due|planning|planned|hoping) to |have )?(?:meet|met|talk|talked|speak)(?: (?:to|with) [a-z]+)?
        (?:public|bank|national|local) holiday
        (?:my )?(?:train|flight|bus|kid|child|daughter|son|wife|husband|car|childcare|babysitter|nanny|kids|children)(?:'s)? (?:is |was |are |has |have |got |broke )(?:been )?(?:cancel+ed|sick|ill|delayed|late|down|unwell|broken|not well|fallen)
    """),
    ("away", r"""
        <im> (?:at|in|on|with) (?:[a-z]+ ){1,5}?(?=from (?:the )?(?:(?:mon|tues|wednes|thurs|fri)day |the |\d))(?!from \d{1,2}(?::\d\d)? (?:to|till|until|-))
        will be (?:out|away|off|gone|absent|unavailable|abroad|on leave|in hospital)(?! of )
        <cant> be (?:here|around|available|in|reachable|at work|in the office|contactable|in town)
        (?:^|(?<=[.!?\n,] ))(?:off|out) (?=for |from |until|till|next|this|all|on |the |\d)
        off to [a-z]+(?: [a-z]+)?(?= (?:on|from|tomorrow|next|for|until|today|this|\w+day|and))
        (?:<im>|(?:^|(?<=[.!?\n,] ))(?=in )) ?in [a-z]+(?: [a-z]+)? (?:on business|for (?:work|business)|(?=from \d|until|till|for (?:(?:about |almost |nearly |the next )?(?:an?|one|two|three|four|five|six|ten|\d+|a few|some) )(?:(?:whole|full|more|couple of) )?(?:days?|weeks?|months?|fortnight)\b(?! (?:a|each|every|per)\b)))|on business(?! days)
        not (?:be |going to be )?(?:here|around|reachable|in|contactable|in the office|at work|in town)(?! (?:time|person|case|general|any))
        <im> <adv>(?:away|out of (?:the )?(?:office|country|town|reach)|out|signed off(?: sick| work)?|off sick|off work|off|on (?:holidays?|vacation|leave|(?:a |another |an )?(?:[a-z]+ )?(?:training|course|trip|retreat|visit|assignment|secondment|mission|tour|honeymoon|sabbatical|cruise)|(?:parental|maternity|paternity|sick|annual|study|unpaid|compassionate|bereavement|garden) leave|business travel|a sabbatical|the road|duty|jury duty|shift|site(?= from))|travel+ing|abroad|ill|sick|unwell|in hospital|unavailable|absent|offline|unreachable|at (?:a |the |an )(?:[a-z]+ ){0,2}(?:training course|training|conference|trade fair|fair|course|workshop|customer|client|retreat|offsite|off-site|congress|summit|seminar|wedding|customer site|team event|exhibition|airport)|attending (?:a |an |the )?[a-z]+|going (?:on|away|to be away|abroad)(?: (?:on|holiday|vacation|leave))?|gone|having surgery|moving house|taking (?:some |my |a |care |sick |family |parental |study |unpaid |bereavement |annual |compassionate )*(?:time|leave|days?|annual leave|holiday|vacation|a week|a few days|two weeks)(?: off)?|back)
        (?:away|holidays?|vacation|annual leave|out of (?:the )?office|ooo|off sick|sick leave|parental leave|maternity leave|paternity leave|on leave|in hospital|my leave|sabbatical|secondment|business trip|honeymoon|paternity|maternity|unpaid leave|study leave|leave (?=from|starts|until|booked|\d(?!\d? ?min)|on)|gone fishing|gone|unavailable|travel+ing|absent|absence)(?! (?:home|day is|party))
        back (?:at (?:work|my desk)|in the office|online|to work) (?=(?:again )?(?:on|from|the|monday|tuesday|wednesday|thursday|friday|\d)\b)
        back (?=on|the|in|from \d|monday|tuesday|wednesday|thursday|friday|\d|next)(?! back)|return(?:ing)? (?:to (?:work|the office) )?(?=on|the|in|monday|tuesday|wednesday|thursday|friday|\d)
        (?:i|we) (?:have|take|took|booked|'ve booked|'ve got|'ve|will take|'ll take|am taking|go)(?: on)? (?:some |a few |two |three |a |one |four |my |the )?(?:days? off|weeks? off|time off|holidays?|leave|vacation|week off|fortnight off|annual leave|pto|surgery)
        (?:days?|weeks?|time|fortnight|month) off|pto|toil
        (?:take|taking|took|have|having|got) (?:<day>|(?:mon|tues|wednes|thurs|fri)day|the|next|this|all|\d\S*)(?: [a-z0-9]+){0,4} off(?! my)
        (?:summer|winter|spring|autumn|easter|christmas|school|half[- ]term|semester|company) (?:break|holidays?|shutdown|closure|recess)
        (?:i'm|i am|we're|we are) (?:flying|leaving|setting off|driving)(?: (?:out|off|home|there))?(?= (?:on|next|this|tomorrow|from|in|to|for))
        (?:i|i'll|i will|will) (?:return|come back|be back)(?: (?:at|in) (?:my|the) [a-z]+| to (?:work|the office))? (?=on|in|from|the|\d|\w+day|next)
        (?:<im> )?(?:down|laid up|in bed|at home|home|out) with (?:the |a |an |some )?(?:bad |nasty |heavy )?(?:flu|cold|fever|covid|bug|migraine|virus|infection|stomach (?:bug|flu)|bad back|back pain)
        (?:sick|ill|unwell)(?= (?:until|till|from|since|this|today|for|with|at home|tomorrow|and|all|the|on|,))|(?:^|(?<=[.!\n] )|(?<=\n))\s*(?:sick|ill)
        i go (?:on (?:leave|holiday|vacation)|away|abroad|into hospital)|(?<!speak )(?<!present )(?<!talk )(?<!speaking )(?<!presenting )(?<!talking )(?<!presentation )(?:in|at|to) (?:hospital|a conference|a trade fair)
    """),
    ("skip", r"""
        <day>,? (?:i|we) (?:really |unfortunately |sadly |just )?<cant>(?! (?:be|at))
        <cant> <adv>(?:make|do|manage|attend|come|talk|meet|see (?:you|her|him|each other)|be there|join|participate|take part|be joining|dial in|get there|show up|keep|be present|squeeze it in|find (?:the |any )?time|catch up|speak)(?: (?:it|to it|to|there|up|<our><s>))*(?! (?:a |any )?(?:phone|video)| by | on the (?:phone|telephone))(?: work)?
        <cant> (?=(?:on )?<day>)
        <cant> be (?:back|here|there|around|in|free|done|finished|ready|home)(?: in time)? for (?=(?:<our>|<day>|\w+day))
        (?:not|n't) (?:going to |gonna |be able to )?(?:make it|attend|join|come|be there|be joining)
        (?:<must> )?(?<!i've )(?<!have )(?<!we've )(?:skip|miss(?! (?:him|her|them|you|seeing|working|talking|having|being|out\b))|missed(?= (?:today|our|the|this))|cancel|leave out|leave (?:today's|tomorrow's|this week's|next week's|[a-z]+day's) (?:one|talk|session|slot) out|take out|drop(?! (?:off|by|in|round))|omit|skipping|(?<!a )(?<!the )(?<!is )(?<!was )(?<!were )missing|cancelling|canceling|scrap|forgo|forego|dropping|call off|calling off|(?<!the )(?<!a )(?<!on )strike|delete|remove|sit out|blow off|opt out of|bow out of|cry off|bail(?: out)?(?: on| of)?|drop out(?: of)?|pull out(?: of)?|duck out(?: of)?)(?! (?:the|my|an?|his|her|their|your) (?!(?:[a-z]+ ){0,2}(?:<s>|one|ones|weeks?|months?|date|dates|slot|time|\d\S*|(?:mon|tues|wednes|thurs|fri)day(?:'s|s)?(?! (?!<s>\b|this|next|please|and|or|because|so|then|too|as|since|if|in|at|for|morning|afternoon|evening|sadly|i)[a-z])|next|first|last|whole|series|coming|following|mentoring|second)\b))(?! my request| me(?! (?:this|next|on|for|today|tomorrow))|ped )(?: (?:<our><s>|it|this one|the one|that one|this|that|both|me))?(?: (?:off|out))?
        let (?:fall|drop|slip)(?: <our><s>)?
        (?:leave|let|give|call) (?:it|this|that|them|both|<our><s>|<day>|the next [a-z ]{3,14})(?: (?:sessions|weeks))? (?:out|off|go|a miss|a pass|slide|be)
        (?:<must> )?pass (?=on (?:\w+day|the \d|this|next|tomorrow|our|the))
        not (?=(?:on )?(?:this|next) week)
        (?:don't|do not|never) (?:plan|schedule|book|arrange|put|set|make|fix)(?: in| up)? (?:any |our |the |me |a |us )*<s>(?: (?:in|for (?:me|us)|there|then))*
        no (?:<s>)(?: for me)?(?: please)?(?= (?:then|<day>|on|in|between|during|at|today|for|necessary|needed|that))?
        won't make it|did(?:n't| not) (?:happen|take place|meet|talk|make it)|not available(?! (?:for mentoring|as))
        (?:is |are |was |it's |that's |be )?(?:not possible|impossible|a no[- ]?go|out of the question|no good|off the table|not an option|not good|not great|no use|hopeless|inconvenient|(?<!had )a bad day|a bad idea|off limits|not convenient|not doable|not working(?: out)?)(?: for (?:me|us))?
        (?:(?:is|are|was|it's|that's|be|looks|gets) (?:really |a bit |very |rather |quite |too |a little )*(?:difficult|tricky|hard)(?! to)|(?:difficult|tricky|hard) for (?:me|us))
        (?:got|gets|has become|became|turned out|turns out) (?:complicated|tricky|difficult|messy|crazy|hectic|impossible|too (?:busy|much|full)|very (?:busy|full))
        (?:got|is|has been|was|are|has got) (?:taken|booked|double-?booked|blocked|full|packed|cancelled|canceled)|fell through|fallen through|fell victim
        (?:<day>|<our><s>|slot|date) (?:really )?(?:doesn't|does not|won't|will not|isn't|is not|don't|do not|can't|cannot|didn't) (?:<adv>)(?:work|going to work|be possible|suit|possible|good|happen|fit|be happening|convenient|great|take place|go ahead)(?:ing)?(?: (?:out|for me|for us|after all|me|us))*
        (?<!i )(?<!we )(?:have|has|need|needs) to go(?=\s*[.,;!?]|$)
        take (?:<our><s>|it|this|that|<day>)[^.!?\n]{0,24}? out of (?:the|my|our) (?:calendar|diary|schedule|plan)
        <day>,? is (?:sadly |unfortunately |now |completely )?(?:off|out)(?: for (?:me|us|this week))?(?=\s*[.,;!]|$| because| since| as| then)
        (?:have|has|had|need|going) to (?:be (?:dropped|cancel+ed|skipped|left out|missed)|fall (?:through|out|flat))|(?:be|is|are|was|were) (?:dropped|cancel+ed|skipped|left out|called off|missed)
        (?:busy(?! (?:season|times?|weeks?|period|phase|months?|year|days|schedule|bee))|blocked|tied up|booked out|in meetings all day|fully booked|chock-a-block|booked solid|occupied|otherwise engaged|engaged|packed)(?: (?:then|on|all day))?
        talks? (?:then|off) please|do without|not meet|no time(?= (?:at all )?(?:this|next|today|on|tomorrow))|have no time(?= (?:at all)?)
        (?:is|are|was|has been) (?:madness|(?:a |total |pure |complete )*(?:nightmare|chaos|mess|madhouse)|insane|crammed|jam-?packed|full on|jammed|very full|overbooked)|(?:has |have |just |already |suddenly |completely )*filled up
        crazy|hectic|mad(?=\s*[.,]| this)|(?:is|was|be) (?:really |very |so |too |a bit |quite )*bad(?! for her)
    """),
)  # fmt: skip

MOVES: tuple[Row, ...] = (
    ("preference", r"""
        (?:<must> )?(?:change|update|adjust|amend|correct|switch|revise|note down|changing|updating) (?:my|the|our) (?:(?:regular|usual|preferred|available|working|office|standing) )*(?:hours|availability|times|preferences?|schedule|slots|days|profile|entry|wishes)(?! of (?:the|our) (?:session|talk))
    """),
    ("move", r"""
        (?:<must> )?(?:reschedule|rescheduling|postpone|postponing|rearrange|rebook|re-schedule|defer|put off|put back|push back|move back|bring forward|pull forward|delay|adjourn|relocate|advance)(?: (?:it|this|that|us|<our><s>))?(?: (?:back|forward|until|till|to))?
        (?:<must> )?(?:push|put|bring|pull|move|shift|slide|switch|swap|change|shove|shuffle|nudge) (?:it|this|that|us|things|the time|the start|the day|the slot|<our><s>|<day>(?:'s)?(?: <s>)?)(?: (?:back|forward|out|up|along|down|on|around))?
        (?:<must> )?(?:move|shift|swap|switch|push|moving|shifting|change|slide|bump|exchange|trade)(?! to (?:our|a|another|the|my)(?: [a-z]+){0,2} (?:office|site|team|department|building|floor|city|country|company|role|job|flat|house)\b)(?= (?:<our><s>|it|this|that|to|from|by|<day>|(?:mon|tues|wednes|thurs|fri)days?|the|our|my|forward|back|<s>|\d))
        (?<!my )(?<!the )(?:another|a different|some other|a new|an alternative|a later|an earlier|different|alternative|new) (?:time|slot|date|day|appointment|times|dates|slots)(?: (?:this|next) week)?(?! zone)
        (?:can|could|shall|may) (?:we|i|you) (?:please |perhaps |maybe )?(?:shift|move|swap|switch|change)(?: it| this| that)?(?=\s*[?.,!]|$)
        (?:can|could|may|might|would|should)(?: [a-z']+){1,4}? (?:please )?wait (?=(?:until|till) )
        (?:ask for|suggest|propose|need|like|request|beg for) an? (?:swap|move|change of (?:day|date|time)|postponement)
        be (?:moved|postponed|rescheduled|shifted|pushed|put off|delayed|brought forward)|needs (?:moving|rescheduling|shifting)
        find (?:a |an )?(?:new|alternative|other|different) (?:time|slot|date|day)
        instead(?! of (?:an?|the|two|half|one|every|30|45|60|weekly|video|phone|teams|zoom|mail|e-?mail|meeting|calling|\w+ing)\b)(?: of)?|just this once|only this time|(?:only |just )?this (?:one )?time only|as an exception
        (?:later|earlier) (?:that|the same|this) (?:day|week|afternoon|morning)|(?:a bit|a little|slightly|somewhat) (?:later|earlier)
        (?:same time|same hour|at the usual time)(?= (?:on )?(?:next |this )?(?:\w+day|tomorrow|the \d))|(?<=day )same time|(?<=day, )same time|(?<!at the )same time
        would (?:suit|be|work|fit)(?: (?:me|us|for me|for us))? better than
        rather (?=on |(?:mon|tues|wednes|thurs|fri)day|the \d|meet|do|talk|have (?:it|the|our))|rather than (?=\d|on|(?:mon|tues|wednes|thurs|fri)day|the|this|tomorrow|today|at)|would be better (?:for (?:me|us) )?than|is better for me than our
    """),
    ("propose", r"""
        (?:can|could|shall|may|might|would|should|can't|couldn't) (?:we|you|i|it|she|he|hilary) (?:please |maybe |perhaps |possibly |also |instead |just |both |simply |then )*(?:do|use(?= (?:the \d|\d|mon|tue|wed|thu|fri|tomorrow|next))|make (?:it|that|this)|meet|talk|have it|have (?:our|the) [a-z]+|go for|say|try|start|begin|speak|catch up|chat|find|have|work|aim for|schedule|arrange|set|fix|manage|be (?:on|at)|squeeze)(?: (?:it|this|that|<our><s>|us|up))*
        (?:how|what) about|how (?:is|does|would)|what if we|why don't we|why not(?= (?:do|meet|try|on|at|\w+day))
        (?:would|does|do|might|could|will) (?=[^.!?\n]{2,60}\b(?:work|suit|be (?:ok|okay|fine|possible|good|an option|better|alright|convenient)|fit|sound)\b)
        is (?=[^.!?\n]{2,40}\b(?:ok|okay|possible|fine|good|free|alright|an option|any good|convenient|doable)\b[^.!?\n]{0,30}\?)
        let's (?:please |just |maybe |rather )*(?:do|make it|say|try|meet|talk|have it|speak|catch up|go for|go with|aim for|schedule|start|begin|set|fix|book|stick|take|chat)
        any chance (?:of|we|that|you)|is there (?:any )?(?:a )?chance|(?:would|is) it (?:be )?(?:possible|ok|okay|alright|fine|feasible) (?:to|if|for)
        (?<!to )i (?:propose|suggest)
        i(?:'d| could| can| would)(?: also| only| still| just)? (?:do|make|manage|offer|suggest|propose|be (?:free|available)|be able to (?:do|make))(?! (?:it|this|that|so|with|to)\b)
        (?:i'm|i am|we're|am|we are|i'd be|would be) (?:also |only |still |completely |totally |all |quite |usually |generally |mostly |always )*(?:free|available|flexible|open)(?= |[.,:]|$)
        free(?= (?:on|at|from|after|before|between|mon|tue|wed|thu|fri|tomorrow|all|any|next|this|in)| \d)
        alternatives?(?: (?:for me|would be|are))?|(?:other|possible) (?:options?|times?|slots?|dates?)|(?:my )?suggestions?(?= |:)|(?:i'd|i would) suggest|(?:my )?proposal
        (?:i'd|i would|we'd) (?:rather|prefer to|like to|love to) (?:meet|do|talk|have it|have)(?= (?:on|at|the|it|in|\w+day|tomorrow|our))
        (?:works|suits|is ok|is okay|is fine|is good|would work|would be (?:fine|good|great|ok|okay|better|possible|perfect|ideal)|is possible|might work|could work|fits|is better|is free)(?! for (?:me|us) than)
    """),
)  # fmt: skip
