"""The closed vocabulary: every word the grammar knows, and the words that carry no weight.

A word outside these tables, the roster and the cues counts as unread and lowers the confidence. All keys are folded: lower case,
no accents.
"""

from __future__ import annotations

from alongside.language.reading import Channel, Day

DAY_STEMS: dict[str, Day] = {"mo": "MO", "tu": "TU", "we": "WE", "th": "TH", "fr": "FR", "sa": "SA", "su": "SU"}
"""The first two letters say which weekday a day word is, long or short."""

DAY_LETTERS: dict[str, Day] = {"m": "MO", "t": "TU", "w": "WE", "th": "TH", "r": "TH", "f": "FR"}
"""Single letters, only in lists such as "T/Th" and "M W F"."""

DAY_TITLES: dict[Day, str] = {
    "MO": "Monday", "TU": "Tuesday", "WE": "Wednesday", "TH": "Thursday", "FR": "Friday", "SA": "Saturday", "SU": "Sunday",
}  # fmt: skip

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")

NUMBERS: dict[str, int] = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50, "sixty": 60,
    "ninety": 90, "couple": 2, "single": 1,
}  # fmt: skip

ORDINALS: dict[str, int] = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1}

HOUR_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
"""Hours in words, as alternatives."""

DAYPARTS: dict[str, tuple[int, int]] = {
    "morning": (540, 720), "lunch": (720, 780), "midday": (720, 780), "afternoon": (780, 1020), "evening": (1020, 1260), "night": (1020, 1260),
    "eod": (960, 1080), "end": (960, 1080), "close": (960, 1080), "cob": (960, 1080),
}  # fmt: skip
"""Minutes after midnight; a plural or "time" behind the word changes nothing."""

DAY_START, DAY_END = 540, 1020
"""Where "before X" begins and "after X" ends, in minutes after midnight."""

CHANNELS: dict[str, Channel] = {
    "in person": "in_person", "in-person": "in_person", "face to face": "in_person", "face-to-face": "in_person", "on site": "in_person",
    "at the office": "in_person", "personally": "in_person", "over coffee": "in_person",
    "video": "video", "video call": "video", "video calls": "video", "videocall": "video", "teams": "video", "zoom": "video",
    "meet": "video", "google meet": "video", "webex": "video",
    "phone": "phone", "phone call": "phone", "phone calls": "phone", "telephone": "phone", "by ring": "phone", "ring me": "phone", "give me a ring": "phone",
    "email": "email", "e-mail": "email", "emails": "email", "e-mails": "email", "mail": "email", "mails": "email", "in writing": "email",
    "chat": "chat", "slack": "chat", "im": "chat", "instant messages": "chat",
}  # fmt: skip

CHANNEL_TITLES: dict[Channel, str] = {
    "in_person": "in person", "video": "by video", "phone": "by phone", "email": "by e-mail", "chat": "by chat",
}  # fmt: skip

ZONES: dict[str, str] = {
    "berlin": "Europe/Berlin", "munich": "Europe/Berlin", "hamburg": "Europe/Berlin", "frankfurt": "Europe/Berlin", "cologne": "Europe/Berlin",
    "germany": "Europe/Berlin", "german": "Europe/Berlin", "vienna": "Europe/Vienna", "zurich": "Europe/Zurich", "geneva": "Europe/Zurich",
    "paris": "Europe/Paris", "france": "Europe/Paris", "lyon": "Europe/Paris", "madrid": "Europe/Madrid", "barcelona": "Europe/Madrid",
    "spain": "Europe/Madrid", "lisbon": "Europe/Lisbon", "rome": "Europe/Rome", "milan": "Europe/Rome", "italy": "Europe/Rome",
    "amsterdam": "Europe/Amsterdam", "brussels": "Europe/Brussels", "copenhagen": "Europe/Copenhagen", "stockholm": "Europe/Stockholm",
    "oslo": "Europe/Oslo", "helsinki": "Europe/Helsinki", "warsaw": "Europe/Warsaw", "prague": "Europe/Prague", "budapest": "Europe/Budapest",
    "athens": "Europe/Athens", "bucharest": "Europe/Bucharest", "kyiv": "Europe/Kyiv", "istanbul": "Europe/Istanbul",
    "london": "Europe/London", "uk": "Europe/London", "manchester": "Europe/London", "edinburgh": "Europe/London", "dublin": "Europe/Dublin",
    "ireland": "Europe/Dublin", "new york": "America/New_York", "boston": "America/New_York", "eastern": "America/New_York",
    "toronto": "America/Toronto", "chicago": "America/Chicago", "central": "America/Chicago", "denver": "America/Denver",
    "mountain": "America/Denver", "los angeles": "America/Los_Angeles", "san francisco": "America/Los_Angeles",
    "seattle": "America/Los_Angeles", "pacific": "America/Los_Angeles", "mexico city": "America/Mexico_City",
    "sao paulo": "America/Sao_Paulo", "buenos aires": "America/Argentina/Buenos_Aires", "bogota": "America/Bogota",
    "kolkata": "Asia/Kolkata", "mumbai": "Asia/Kolkata", "delhi": "Asia/Kolkata", "bangalore": "Asia/Kolkata", "chennai": "Asia/Kolkata",
    "india": "Asia/Kolkata", "indian": "Asia/Kolkata", "dubai": "Asia/Dubai", "tel aviv": "Asia/Jerusalem", "singapore": "Asia/Singapore",
    "hong kong": "Asia/Hong_Kong", "shanghai": "Asia/Shanghai", "beijing": "Asia/Shanghai", "tokyo": "Asia/Tokyo", "japan": "Asia/Tokyo",
    "seoul": "Asia/Seoul", "sydney": "Australia/Sydney", "melbourne": "Australia/Melbourne", "auckland": "Pacific/Auckland",
    "stuttgart": "Europe/Berlin", "dusseldorf": "Europe/Berlin", "leipzig": "Europe/Berlin", "dresden": "Europe/Berlin", "nuremberg": "Europe/Berlin", "bonn": "Europe/Berlin",
    "austria": "Europe/Vienna", "graz": "Europe/Vienna",
    "switzerland": "Europe/Zurich", "basel": "Europe/Zurich", "bern": "Europe/Zurich",
    "toulouse": "Europe/Paris", "marseille": "Europe/Paris", "bordeaux": "Europe/Paris", "lille": "Europe/Paris",
    "valencia": "Europe/Madrid", "seville": "Europe/Madrid", "sevilla": "Europe/Madrid", "bilbao": "Europe/Madrid",
    "porto": "Europe/Lisbon", "portugal": "Europe/Lisbon",
    "turin": "Europe/Rome", "naples": "Europe/Rome",
    "netherlands": "Europe/Amsterdam", "rotterdam": "Europe/Amsterdam",
    "belgium": "Europe/Brussels", "antwerp": "Europe/Brussels",
    "denmark": "Europe/Copenhagen",
    "sweden": "Europe/Stockholm", "gothenburg": "Europe/Stockholm",
    "norway": "Europe/Oslo",
    "finland": "Europe/Helsinki",
    "poland": "Europe/Warsaw", "krakow": "Europe/Warsaw", "wroclaw": "Europe/Warsaw",
    "czechia": "Europe/Prague", "brno": "Europe/Prague",
    "hungary": "Europe/Budapest",
    "greece": "Europe/Athens",
    "romania": "Europe/Bucharest",
    "ukraine": "Europe/Kyiv", "kiev": "Europe/Kyiv",
    "turkey": "Europe/Istanbul",
    "england": "Europe/London", "scotland": "Europe/London", "british": "Europe/London", "birmingham": "Europe/London", "glasgow": "Europe/London",
    "irish": "Europe/Dublin", "cork": "Europe/Dublin",
    "atlanta": "America/New_York", "miami": "America/New_York", "philadelphia": "America/New_York", "washington": "America/New_York",
    "montreal": "America/Toronto",
    "houston": "America/Chicago", "dallas": "America/Chicago", "austin": "America/Chicago", "texas": "America/Chicago",
    "california": "America/Los_Angeles", "portland": "America/Los_Angeles",
    "vancouver": "America/Vancouver",
    "brazil": "America/Sao_Paulo",
    "bengaluru": "Asia/Kolkata", "hyderabad": "Asia/Kolkata", "pune": "Asia/Kolkata",
    "uae": "Asia/Dubai",
    "israel": "Asia/Jerusalem",
    "china": "Asia/Shanghai",
    "korea": "Asia/Seoul",
    "manila": "Asia/Manila", "philippines": "Asia/Manila",
    "bangkok": "Asia/Bangkok", "thailand": "Asia/Bangkok",
    "jakarta": "Asia/Jakarta",
    "karachi": "Asia/Karachi",
    "riyadh": "Asia/Riyadh",
    "brisbane": "Australia/Brisbane",
    "perth": "Australia/Perth",
    "egypt": "Africa/Cairo",
    "casablanca": "Africa/Casablanca",
    "sofia": "Europe/Sofia", "bulgaria": "Europe/Sofia",
    "belgrade": "Europe/Belgrade",
    "zagreb": "Europe/Zagreb",
    "bratislava": "Europe/Bratislava",
    "luxembourg": "Europe/Luxembourg",
    "vilnius": "Europe/Vilnius",
    "riga": "Europe/Riga",
    "tallinn": "Europe/Tallinn",
    "lima": "America/Lima",
    "santiago": "America/Santiago",
    "argentina": "America/Argentina/Buenos_Aires",
    "tel-aviv": "Asia/Jerusalem", "cape town": "Africa/Johannesburg", "south africa": "Africa/Johannesburg", "kuala lumpur": "Asia/Kuala_Lumpur", "hong-kong": "Asia/Hong_Kong", "ho chi minh city": "Asia/Ho_Chi_Minh",
    "central european": "Europe/Berlin", "eastern european": "Europe/Helsinki", "western european": "Europe/Lisbon", "east africa": "Africa/Nairobi",
    "east african": "Africa/Nairobi", "west africa": "Africa/Lagos", "us eastern": "America/New_York", "eastern standard": "America/New_York", "eastern daylight": "America/New_York",
    "us central": "America/Chicago", "us pacific": "America/Los_Angeles", "pacific standard": "America/Los_Angeles", "pacific daylight": "America/Los_Angeles",
    "central standard": "America/Chicago", "mountain standard": "America/Denver", "india standard": "Asia/Kolkata", "indian standard": "Asia/Kolkata", "japan standard": "Asia/Tokyo",
    "greenwich mean": "UTC", "british summer": "Europe/London", "gulf standard": "Asia/Dubai", "portuguese": "Europe/Lisbon", "dutch": "Europe/Amsterdam", "swiss": "Europe/Zurich",
    "halifax": "America/Halifax", "nova scotia": "America/Halifax", "calgary": "America/Edmonton", "edmonton": "America/Edmonton", "winnipeg": "America/Winnipeg", "ottawa": "America/Toronto",
    "quebec": "America/Toronto", "st. john's": "America/St_Johns", "newfoundland": "America/St_Johns", "atlantic": "America/Halifax", "anchorage": "America/Anchorage", "alaska": "America/Anchorage",
    "honolulu": "Pacific/Honolulu", "hawaii": "Pacific/Honolulu", "phoenix": "America/Phoenix", "arizona": "America/Phoenix", "salt lake city": "America/Denver", "las vegas": "America/Los_Angeles",
    "san diego": "America/Los_Angeles", "detroit": "America/Detroit", "minneapolis": "America/Chicago", "st. louis": "America/Chicago", "new orleans": "America/Chicago", "nashville": "America/Chicago",
    "monterrey": "America/Monterrey", "guadalajara": "America/Mexico_City", "mexico": "America/Mexico_City", "panama": "America/Panama", "caracas": "America/Caracas", "quito": "America/Guayaquil",
    "la paz": "America/La_Paz", "montevideo": "America/Montevideo", "uruguay": "America/Montevideo", "asuncion": "America/Asuncion", "rio de janeiro": "America/Sao_Paulo", "rio": "America/Sao_Paulo",
    "brasilia": "America/Sao_Paulo", "medellin": "America/Bogota", "colombia": "America/Bogota", "peru": "America/Lima", "chile": "America/Santiago", "guatemala": "America/Guatemala",
    "reykjavik": "Atlantic/Reykjavik", "iceland": "Atlantic/Reykjavik", "belfast": "Europe/London", "cardiff": "Europe/London", "leeds": "Europe/London", "bristol": "Europe/London", "liverpool": "Europe/London",
    "galway": "Europe/Dublin", "malta": "Europe/Malta", "nicosia": "Asia/Nicosia", "cyprus": "Asia/Nicosia", "tirana": "Europe/Tirana", "sarajevo": "Europe/Sarajevo", "skopje": "Europe/Skopje",
    "ljubljana": "Europe/Ljubljana", "slovenia": "Europe/Ljubljana", "croatia": "Europe/Zagreb", "serbia": "Europe/Belgrade", "slovakia": "Europe/Bratislava", "cluj": "Europe/Bucharest", "gdansk": "Europe/Warsaw",
    "thessaloniki": "Europe/Athens", "ankara": "Europe/Istanbul", "izmir": "Europe/Istanbul", "moscow": "Europe/Moscow", "minsk": "Europe/Minsk", "chisinau": "Europe/Chisinau", "tbilisi": "Asia/Tbilisi",
    "yerevan": "Asia/Yerevan", "baku": "Asia/Baku", "almaty": "Asia/Almaty", "tashkent": "Asia/Tashkent", "doha": "Asia/Qatar", "qatar": "Asia/Qatar", "kuwait": "Asia/Kuwait", "abu dhabi": "Asia/Dubai",
    "muscat": "Asia/Muscat", "amman": "Asia/Amman", "beirut": "Asia/Beirut", "jerusalem": "Asia/Jerusalem", "haifa": "Asia/Jerusalem", "lahore": "Asia/Karachi", "islamabad": "Asia/Karachi", "pakistan": "Asia/Karachi",
    "dhaka": "Asia/Dhaka", "bangladesh": "Asia/Dhaka", "colombo": "Asia/Colombo", "sri lanka": "Asia/Colombo", "kathmandu": "Asia/Kathmandu", "nepal": "Asia/Kathmandu", "noida": "Asia/Kolkata", "gurgaon": "Asia/Kolkata",
    "hanoi": "Asia/Ho_Chi_Minh", "vietnam": "Asia/Ho_Chi_Minh", "cebu": "Asia/Manila", "malaysia": "Asia/Kuala_Lumpur", "penang": "Asia/Kuala_Lumpur", "indonesia": "Asia/Jakarta", "taipei": "Asia/Taipei",
    "taiwan": "Asia/Taipei", "shenzhen": "Asia/Shanghai", "guangzhou": "Asia/Shanghai", "osaka": "Asia/Tokyo", "busan": "Asia/Seoul", "adelaide": "Australia/Adelaide", "canberra": "Australia/Sydney",
    "hobart": "Australia/Hobart", "darwin": "Australia/Darwin", "wellington": "Pacific/Auckland", "new zealand": "Pacific/Auckland", "tunis": "Africa/Tunis", "algiers": "Africa/Algiers", "rabat": "Africa/Casablanca",
    "morocco": "Africa/Casablanca", "accra": "Africa/Accra", "ghana": "Africa/Accra", "nigeria": "Africa/Lagos", "kenya": "Africa/Nairobi", "kampala": "Africa/Kampala", "kigali": "Africa/Kigali",
    "addis ababa": "Africa/Addis_Ababa", "dakar": "Africa/Dakar", "pretoria": "Africa/Johannesburg", "durban": "Africa/Johannesburg", "harare": "Africa/Harare", "luanda": "Africa/Luanda", "mauritius": "Indian/Mauritius",
    "cairo": "Africa/Cairo", "johannesburg": "Africa/Johannesburg", "lagos": "Africa/Lagos", "nairobi": "Africa/Nairobi",
}  # fmt: skip
"""Places and adjectives in front of "time", and the places a "Time zone:" line may name."""

ZONE_CODES: dict[str, str] = {
    "cet": "Europe/Berlin", "cest": "Europe/Berlin", "mez": "Europe/Berlin", "bst": "Europe/London", "eet": "Europe/Helsinki",
    "est": "America/New_York", "edt": "America/New_York", "et": "America/New_York", "pt": "America/Los_Angeles", "mst": "America/Denver", "aest": "Australia/Sydney", "sgt": "Asia/Singapore", "msk": "Europe/Moscow", "hkt": "Asia/Hong_Kong", "pst": "America/Los_Angeles", "pdt": "America/Los_Angeles",
    "cst": "America/Chicago", "cdt": "America/Chicago", "ist": "Asia/Kolkata", "jst": "Asia/Tokyo", "utc": "UTC", "gmt": "UTC",
}  # fmt: skip

SHARED_CODES: dict[str, tuple[str, ...]] = {
    "ist": ("Europe/Dublin", "Asia/Jerusalem"), "cst": ("Asia/Shanghai",), "bst": ("Asia/Dhaka",),
}  # fmt: skip
"""Other zones that use an abbreviation: theirs where the writer lives in one."""

_FILLERS = """
a about absolutely actually afraid again ahead all alright also always am an and any anyone anything are around as ask asked asking at at-all
available back be because been being best better both but by bye call can catch cheers could currently dear definitely did do does done
each either else enough ever every everyone everything far feel few fine first for from fun fyi generally get give glad go going good
great had happen happens happy has have having he hello her here hey hi him his hope hour hours how however i i'd i'll i'm i've idea
ideally if in instead is it it's its itself just keep kind kindest kindly know last least let let's like lot love lovely made make
makes many maybe me meet meeting meetings mentee mentees mentor mentoring mentors might mine more moreover most much my myself name
need new new-time nice no nobody noone normally not now number o'clock of off ok okay on once one only open or other otherwise our out
over pair partner per perfect perhaps person please pleased pleasure pls possible prefer preferably probably program programme quite
rather really regards regular right roughly same same-time say see seems send session sessions set shall she should simply since slot
slots so some somebody someone something soon sorry sounds still such suit suits super sure take talk talks tell than thank thanks that
that's the their them then there there's these they thing things think this those though thx till time times to together too try two
unfortunately until up us use usual usually very want wants warm was we we'd we'll we're week weeks well were what what's when where
whether which while who whom whose will wish wishes with without wonderful word work works would yes yet you you'd you'll you're your
yours yourself
"""

FILLERS = frozenset(_FILLERS.split())  # fmt: skip
"""Words without weight of their own: left over, they are no loss."""
