"""The English words and turns of giving: what a mentor gives, does and has, what one says of it, and what becomes of it with the mentee."""

from __future__ import annotations

import re

from alongside.programme.glad_words import GIFTS, GIVEN, GOOD, words_of

GLAD = words_of(GOOD) | words_of(
    "glad happy relieved proud confident relaxed motivated welcome calmer faster quicker shorter lighter safer friendlier happier nicer perfectly"
    " brilliantly beautifully smoothly quickly lovely catching contagious infectious cool top neat handy eye-opening delicious funny fun joy spot-on smooth effective efficient"
    " concise crisp detailed thorough structured careful carefully respectful caring cheerful optimistic enthusiastic motivating relaxing calming"
    " powerful impressive genuine attentive supportive available approachable open quick fast solid sound relevant timely right vivid memorable"
    " logical inclusive hero gem star treasure favourite favorite pleasure relief delight delightful special essential important crucial solved"
    " done ready accepted approved works worked runs running fixed green inspired energised energized reassured comfortable independent passed success hit win"
)
"""What is said of a gift that one is glad of, and of what became of it."""
GIFT = frozenset(word for word in GIFTS if not word.endswith("ed")) | words_of(
    "sample samples photo photos picture pictures outline outlines intro intros introduction introductions link links contact contacts map glossary rehearsal rehearsals interview workshop coaching practice insight"
    " story stories calendar reply replies response script scripts spreadsheet sheet sheets document documents slide slides recording recordings video"
    " plan overview explanation explanations clarification motivation backing energy enthusiasm smile knowledge experience expertise perspective view"
    " thoughts input comment comments remark remarks suggestions ideas guideline exercise exercises run-through pairing programming walkthrough lunch"
    " visit invitation recommendation presence reassurance mentoring meeting meetings afternoon morning attention company generosity sense way training"
    " assistance care compliments praise trick tricks drawing drawings list lists cheat-sheet mnemonic rule rules formula macro filter query file files"
    " folder copy paper article articles course onboarding shadowing tutorial handout poster board answer answers question questions call phonecall"
    " chat chats mood hints explaination rundown crash-course heads-up reading mail mails message messages roleplay play cake numbers names number pep-talk breakdown diagram draft reference review reviews"
)
"""What a mentor gives, as a thing."""
GIVES_ME = GIVEN - words_of(
    "told tell tells telling said ask asked asks asking read reads reading warn warned check made make makes making work"
) | words_of(
    "found solved fixed unstuck called offered sat listened stood noticed connected backed inspired motivated understood cheered covered set walked spent lent rehearsed practised practiced"
    " recommended suggested introduced encouraged"
)
"""What a mentor does that is a gift by itself."""
GIVES = (
    GIVEN
    | GIVES_ME
    | words_of(
        "sits sit sitting went go goes going listens listen listening stand stands standing notices notice moved gives gave take takes took taken taking"
        " spends spend came comes come calls called call put puts found finds find knew knows know solved solves fixed fixes fix asks ask asked plans plan organise organize choose"
        " planned organises organised organizes organized uses used use works worked writes wrote write prepares prepared prepare handles handled handle"
        " talks talked talk predicted predicts predict connects connect reacted reacts responds responded explain speaks speak spoke trusts trusted"
        " believes believed cares cared smiled smiles thought said says say told laughed laugh jumped stepped joined joins join built builds printed"
        " recorded collected picked picks chose turned opens opened inspires motivates understands remembered remembers congratulated celebrated values"
        " valued respects respected sees saw paid covers defended protected booked arranged forwarded translated corrects tested compiled summarised"
        " summarized summed discussed pulled pushed nudged steered led carried carries named names deals dealt closed closes started starts began split splits cut drew draws draw suggests recommends mentioned lets let letting keeps kept"
        " stays stayed needed wanted likes liked loves loved had has have got started became do does did put"
    )
)
"""What a mentor may be said to do, where nothing else in the sentence speaks against it."""
HERS = words_of(
    "xx doing team desk office work job mind eyes head hand hands part side role project projects field department career leave return first year years"
    " month months week weeks day days early beginnings beginning start mistakes colleague colleagues network group personal professional door"
    " good great warm kind calm clear open honest careful quick patient friendly practical simple detailed big small daily weekly nice helpful"
)
"""What else may be hers in a sentence of thanks."""
PERSON = words_of(
    "mentor teacher help listener person coach guide colleague example support inspiration hero gem star role-model explainer lifesaver friend treasure joy fan"
)
"""What one may call her."""
BETTER_OFF = re.compile(
    r"\b(?:helps?|helped|helping|saves?|saved|spared) (?:me|us|my|a lot|so much|very much|most|enormously|the most)\b|\bmeant a lot\b|\bmeans a lot\b"
    r"|\bmade (?:me|my|it|things|everything|this|that|all|the \w+|total sense|sense)\b|\bmakes (?:\w+ )?sense\b|\bg[ai]ve[sn]? me (?:\w+ )?(?:courage|confidence|hope|energy|peace|ideas)\b"
    r"|\bi (?:really |very much |also |now |finally |already |even |just |did |have |xx )*(?:learn(?:ed|t)|understand|understood|dared?|can|could|know|feel|felt|liked|loved|enjoyed|enjoy|like|love|passed|managed|finished|solved|fixed|found"
    r"|got|copied|use|used|am (?:\w+ )?(?:glad|happy|proud|grateful|relieved))\b|\b(?:works|worked|went|runs|goes) (?:\w+ )?(?:well|great|perfectly|smoothly|fine|nicely|like a charm|now|fantastic\w*|brilliantly)\b"
    r"|\bi (?:did|made|had|wrote|gave|held|led) my first\b|\b(?:trick|tip|hint|template|list|advice|idea)\b[^.]{0,40} (?:works|worked)\b"
    r"|\bwe \w+ (?:it|them|that|this) together\b|\b(?:and|i) (?:now |still )?use (?:it|them|that)\b|\bi feel (?:more|less|much|so much|a lot)\b|\bstayed with me\b|\bhad (?:the|an|my) answer\b|\b(?:customer|client|boss|team|they) said yes\b|\b(?:above|on|beside|next to|at|by) my (?:desk|monitor|screen|wall|keyboard|machine)\b|\bsticky note\b|\btakes? the (?:pressure|weight|load|stress|fear)\b|\b(?:much|so much|far|a lot) \w+er\b|\band i did\b|\bxx\b|\bmakes? (?:\w+ )?sense\b|\bi am (?:\w+ )*faster\b|\b(?:clicked|highlight of|opened my eyes|forward to)\b|\bthe thing that helped\b|\bwhat helped (?:me )?(?:most )?(?:was|is)\b|\b(?:is|was|got) (?:\w+ )?(?:solved|fixed|accepted|approved|done)\b|\bthanks to (?:her|you|she|our|this|that|the)\b"
)
"""What became of it with the mentee, told gladly."""
THANKED = re.compile(r"\b(?:thank\w*|thx|thanx|cheers|grateful|gratitude|appreciate\w*)\b")
OUTRIGHT = re.compile(
    r"^(?:many |a thousand )?thanks(?: thanks)*(?: so much| very much| a lot| a million| again)?$"
    r"|\b(?:she|he|you) (?:went|sat|walked|worked|looked)(?: \w+){1,6} with me\b|\b(?:she|he|you) took (?:me|the time|time|so much time|part of)\b|\b(?:being|were|was|are|is|always) there (?:for me|when i)\b|\btook the (?:fear|worry|stress)\b"
    r"|(?:^|, )(?:also |and |now |finally |today |this week |really )*i (?:\w+ )?(?:learn(?:ed|t)|understand|understood|know)(?: now| finally| at last)? (?:how|why|what|whom|who|where|the difference|(?:\w+ ){1,3}about)\b"
    r"|\bi (?:\w+ )?(?:'ve )?learn(?:ed|t) (?:so much|a lot|a ton|tons|something|\w+ (?:\w+ )?ways)(?: (?:from|this|about|again|and|with|to)\b|,|$)"
    r"|\b(?:she|he|you) (?:also |always |really |even )*(?:encouraged|introduced|lent|connected|cheered|calmed|inspired|motivated|included|believed|supported|welcomed|invited|brought|taught) (?:me|us|in me|my)\b"
    r"|\bwhat helped(?: me)?(?: most)?(?: this week)? (?:was|is) (?:that (?:she|you)|how (?:she|you)|her|your|to (?:see|hear))\b|\b(?:it|this|that) (?:really |also |just )*helped(?: me)?(?: a lot| so much)?(?: to (?:hear|see|know|talk)| that (?:she|you)| how (?:she|you))\b"
    r"|^xx +(?:understand|understood|know|see) (?:how|why|what|the difference)\b|\bi can now (?:\w+ ){1,5}(?:by myself|alone|on my own)\b"
    r"|\bwe (?:had |have |both )?(?:gone|went|practi[sc]ed|rehearsed|worked|looked|walked|found|fixed|solved|wrote|read|built|prepared|finished|sorted|debugged|planned|drew|did|made)(?: \w+){0,4} together\b"
    r"|^we (?:practi[sc]ed|rehearsed|prepared|practised) (?:the|my|our|for)\b"
    r"|^(?:just |simply )?(?:going|looking|working|walking|talking|thinking|reading|stepping) (?:it |this |that |them |everything )?(?:through|over) (?:my|our|the|it|this|them|everything|both|all|each)\b"
    r"|^(?:learning|understanding|seeing|hearing) (?:how|why|what|about|the)\b(?! she\b| her\b)|^hearing (?:how|about|that) (?:she|her) (?:\w+ )*(?:came|began|started|return\w*|own|first|learnt|learned|found|manages?|managed|did|does)\b"
    r"|^(?:just |simply )?(?:having|knowing) (?:somebody|someone|her|you|that)\b|^being able to (?:ask|talk|call|say)\b"
    r"|\b(?:she|he|you) made sure (?:that )?(?:i|we) (?:was|were|got|had|could|felt|understood|knew)\b|\b(?:she|he|you) cheered for (?:me|us)\b"
    r"|\b(?:she|he|you) told (?:me|us) (?:who|whom|where) to (?:ask|find|go|look|call|write)\b|^practi[sc]ing (?:\w+ ){1,6}with (?:her|you|she)\b"
    r"|^(?:now )?i (?:now )?understand (?:\w+ ){1,7}(?:much|a lot|so much|far) better\b|\bthat's (?:her|your) doing\b"
    r"|\b(?:she|he|you) (?:still |always )?remembers?(?:ed)? +xx\b"
    r"|^(?:and |but )?(?:most of all |mostly )?that i(?: can| could| may| am allowed to| was allowed to|'m allowed to) (?:\w+ )?(?:ask|try|call|come|say|talk|make mistakes)\b"
    r"|^(?:also |and )?how to +(?:xx|say|ask|write|read|book|use|find|set|plan|prepare|run|fill|order|test|present|phrase|structure|sort|export|import|build|check|handle|explain|start|prioriti[sz]e|search|merge|format|document|estimate)\b"
    r"|^that (?:she|he|you) (?:\w+ )?(?:told|tells) (?:me|us) (?:about|of|how) (?:her|his|your) own (?:first|start|beginnings?|mistakes?|return|way)\b"
    r"|\bfelt good to be +xx\b|^i always (?:leave|go|come)(?: out| home| away)? with (?:an? )?(?:clearer|lighter|fresh|new|more|good|better) \w+$"
    r"|\bi can (?:always )?ask (?:her|you|him)\b|\b(?:good|helpful|nice|great|useful|reassuring|lovely|comforting) to (?:hear|know|see|talk|have|practi[sc]e|be able)\b"
)
"""What is glad of the mentor's gift without naming either."""
_SHE_DID = (
    r"(?:explained|taught|sketched|drew) (?:to )?(?:me |us |my |her |the |how |why |what |which |everything |each |every |all |both |an? |\w+ing )",
    r"showed (?:me|us) (?:how|why|where|what|which) (?:to|we|one|the|it|they)\b",
    r"told (?:me|us) (?:that )?(?:mistakes|questions|everybody|everyone)\b",
    r"shared (?:her|his|your|how|what|all (?:of )?her (?:notes|lists?|files|templates))\b",
    r"(?:sent|gave|showed|made|left) (?:me|us) (?:all |some of )?(?:her|his|your) own\b",
    r"(?:gave|wrote|sent|made|brought) (?:me|us) an? (?:\w+ )?(?:list|guide|template|note|summary|overview|plan|map|table|book|drawing|checklist)\b",
    r"gave (?:me|us) the (?:\w+ )?(?:hint|idea|names?|contact|key)\b",
    r"(?:wrote down|pointed out|marked the|lent (?:me|us))\b",
    r"(?:found|saw|spotted) (?:the|my) (?:\w+ )?(?:error|mistake|bug|cause|reason|typo|fault|comma)\b",
    r"found (?:me )?an? .*\bfor me\b",
    r"(?:reviewed|read|corrected|checked) my \w+ (?:within|the same|on the same|quickly|so carefully|line by line|word by word)\b",
    r"answered (?:all|every|each)\b",
    r"asked (?:me )?what i (?:want|need|would like|hope)\b",
    r"(?:practi[sc]ed|rehearsed|prepared) (?:my|the|it|this|with) .*\bme\b",
    r"(?:practi[sc]ed|rehearsed) with (?:me|us)\b",
    r"walked (?:me|us) (?:through|over)\b",
    r"(?:walked|sat|went|stood|worked) (?:\w+ )?with (?:me|us) (?:to|through|until|for|at|in|on)\b",
    r"(?:stayed| ?xx ) .*\bwith (?:me|us)\b",
    r"came by .*\bhow\b",
    r"(?:knew|knows) (?:exactly|just|at once) (?:which|who|whom|where) ",
    r"(?:made|makes|found|finds) (?:the )?time for (?:me|us)\b",
    r"took (?:an|half an|one|a whole) hour for (?:me|us|my)\b",
    r"let (?:me|us) (?:try|lead|run|drive|present|listen|watch|sit in)\b",
    r"opened (?:her network|doors|a door)\b",
    r"is an? (?:wonderful|great|good|fantastic|patient|kind|brilliant) (?:teacher|mentor|listener|explainer|coach)\b",
)
SHARED = re.compile(
    rf"\b(?:she|he|you) (?:also |always |really |even |then |patiently |kindly |\w+ly )*(?:{'|'.join(_SHE_DID)})"
    r"|^i (?:now )?feel (?:more|much|so much) (?:\w+ )?(?:sure|confident|at home|relaxed|secure|welcome|ready|at ease|safe)\b"
    r"|\b(?:having|knowing) (?:somebody|someone|her|you) (?:to ask|there|beside me)\b"
    r"|^thanks to (?:her|she|you),? (?:i|we) (?:now |finally |also )?(?:know|can|understand|understood|could|passed|found|got|sent|solved|finished|have|dared?|feel)\b"
)
"""What nobody tells who is not glad of it, as long as nothing else stands beside it."""
TO_A_PERSON = words_of(
    "to for with of from about at in by on behind and that thank thanks thanked thanking congratulated help helps helping save saves saving spared sparing inspire inspires"
    " motivate motivates see seen saw meet met join joined told asked tell ask said between around beside over take took taking taken put get got"
    " getting getting like near than past through towards without until after given got allow allowed allows allowing keep keeps kept spent understand"
    " wish wished cheering backing back pushed push remind reminded reminds reminding interested introduce"
)
"""What may stand before "me" besides the words of giving."""
FOR_IT = re.compile(
    r"\bfor +xx\b|\bfor (?:all )?(?:the|that|these|those|this) (?!(?:\w+ )?(?:invoice|order|package|parcel|update|newsletter|survey|notification|delivery|payment|purchase|information|ticket|confirmation|appointment|mail|reminder)\b)(?:\w+ )?(?:\w+ )?(?:with|about|on|for|of|to|from)\b(?! (?:me|us)\b)"
    r"|\bfor (?:that|this|it|everything)$|\bfor (?:believing|cheering|being|backing|trusting|having|making|letting|taking|going|standing|thinking|asking|reading)\b"
)
"""What else one may be thanked for."""
BARE_GIFT = re.compile(
    r"(?:also |especially |just )?(?:her|his|your|the|that|an?) (?P<gift>[a-z'-]+(?: [a-z'-]+){0,2}?)(?P<more> (?:to|for|of|about|around|through|over|with|on|that|how|why|in|when|before|from|at|by|which|what|she|he|you)\b.*)?$"
)
"""A gift by its name, and what it is for."""
BEHIND_IS = words_of(
    "that how what why when where who whom in at on to for from with about and i we you she her him exactly there my our me this everything all today"
    " yesterday tomorrow monday tuesday wednesday thursday friday able going already"
)
"""What may stand behind "is" besides what is glad: "it was how she ...", "the talk was about ..."."""
AFTER_HER = words_of(
    "beside made helped i within by before for to and that how the a an in on with about so because when if is was very all anything everything my at"
)
"""Words behind a "her" that was an object: "thank her for"."""
BEHIND_HER = words_of("and to who a the with for in on at my me our how what about so that this it as after when us from i")
"""Words behind a "you" or "she" that was an object: "thanks to you for the list"."""
DID_NOT_WORK = re.compile(
    r"(?:it|that|this|not everything|one \w+|the(?: \w+){1,6}?)(?: \w+)? (?:failed\b|did not|didn't|does not|doesn't|was not|wasn't|was|were) (?:\w+ )*?(?:work|wrong|red|run|fit|broken|down|hard|difficult|easy|perfect|ready|finished)\b"
)
"""What went wrong with the work, and is nobody's fault."""
