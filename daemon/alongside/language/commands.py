"""Words by mail: the first line of a letter as one typed command, in four languages.

One table says which words make which command, one which intent a command has. A line counts as a command only when it is nothing
else: the word alone, or with the argument that its row allows.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from alongside.language.expressions import Expression
from alongside.language.page import fold
from alongside.language.reading import Intent

INTENTS: dict[str, Intent] = {
    "YES": "accept", "NO": "decline", "NOT THIS MONTH": "decline", "ANY": "accept", "OK": "accept", "1": "accept", "2": "accept",
    "3": "accept", "SKIP": "skip", "MOVE": "reschedule", "AWAY": "skip", "PAUSE": "pause", "RESUME": "resume", "STOP": "stop",
    "STOP ALL": "stop", "UNDO": "other", "CHANGE": "request", "CANCEL": "end", "END": "end", "RENEW": "accept", "SLOWER": "accept",
    "LATER": "other", "STATUS": "help", "HELP": "help", "MENTORS": "help", "NOTE": "note", "SHARE": "note", "QUESTION": "question",
    "FIND": "help", "ASK ANYWAY": "accept", "HELD": "accept", "DID NOT HAPPEN": "skip", "NOT THIS WEEK": "skip", "SEND": "accept",
    "OBJECT": "decline", "MANAGER": "other", "PLAIN": "other", "CALENDAR ONLY": "other", "MY DATA": "other", "FORGET ME": "other",
    "NOTES": "help", "QUESTIONS AT ONCE": "other", "QUESTIONS DAILY": "other", "QUESTIONS AT THE TALK": "other",
    "PAUSE ALL": "pause", "APPROVE": "accept", "PAIR": "other", "ASK": "other", "HAND OVER": "other",
}  # fmt: skip
"""What a command means; where two share an intent the command tells which."""

WORDS: dict[str, str] = {
    "yes": "YES", "y": "YES", "yes please": "YES", "ja": "YES", "ja bitte": "YES", "oui": "YES", "si": "YES",
    "no": "NO", "n": "NO", "no thanks": "NO", "no thank you": "NO", "nein": "NO", "nein danke": "NO", "non": "NO", "non merci": "NO",
    "no gracias": "NO",
    "not this month": "NOT THIS MONTH", "diesen monat nicht": "NOT THIS MONTH", "pas ce mois-ci": "NOT THIS MONTH", "este mes no": "NOT THIS MONTH",
    "1": "1", "2": "2", "3": "3", "any": "ANY", "egal": "ANY", "n'importe": "ANY", "cualquiera": "ANY",
    "ok": "OK", "okay": "OK", "in ordnung": "OK", "d'accord": "OK", "vale": "OK",
    "skip": "SKIP", "auslassen": "SKIP", "ausfallen": "SKIP", "sauter": "SKIP", "saltar": "SKIP",
    "move": "MOVE", "verschieben": "MOVE", "deplacer": "MOVE", "mover": "MOVE",
    "away": "AWAY", "abwesend": "AWAY", "absent": "AWAY", "ausente": "AWAY",
    "pause": "PAUSE", "pausa": "PAUSE", "resume": "RESUME", "weiter": "RESUME", "fortsetzen": "RESUME", "reprendre": "RESUME", "reanudar": "RESUME",
    "stop": "STOP", "no more": "STOP", "stopp": "STOP", "keine mehr": "STOP", "arreter": "STOP", "arret": "STOP", "basta": "STOP", "parar": "STOP",
    "stop all": "STOP ALL", "undo": "UNDO", "zurucknehmen": "UNDO", "annuler": "UNDO", "deshacer": "UNDO",
    "change": "CHANGE", "wechseln": "CHANGE", "changer": "CHANGE", "cambiar": "CHANGE",
    "cancel": "CANCEL", "abbrechen": "CANCEL", "zuruckziehen": "CANCEL", "retirer": "CANCEL", "cancelar": "CANCEL",
    "end": "END", "ende": "END", "beenden": "END", "fin": "END", "terminer": "END", "terminar": "END",
    "renew": "RENEW", "verlangern": "RENEW", "renouveler": "RENEW", "renovar": "RENEW",
    "slower": "SLOWER", "seltener": "SLOWER", "moins souvent": "SLOWER", "menos": "SLOWER",
    "later": "LATER", "spater": "LATER", "plus tard": "LATER", "mas tarde": "LATER",
    "status": "STATUS", "statut": "STATUS", "estado": "STATUS", "help": "HELP", "hilfe": "HELP", "aide": "HELP", "ayuda": "HELP",
    "mentors": "MENTORS", "mentoren": "MENTORS", "note": "NOTE", "notiz": "NOTE", "nota": "NOTE",
    "share": "SHARE", "teilen": "SHARE", "partager": "SHARE", "compartir": "SHARE",
    "q": "QUESTION", "question": "QUESTION", "frage": "QUESTION", "pregunta": "QUESTION", "find": "FIND", "finden": "FIND", "trouver": "FIND", "buscar": "FIND",
    "ask anyway": "ASK ANYWAY", "held": "HELD", "did not happen": "DID NOT HAPPEN", "didn't happen": "DID NOT HAPPEN",
    "not this week": "NOT THIS WEEK", "diese woche nicht": "NOT THIS WEEK", "pas cette semaine": "NOT THIS WEEK", "esta semana no": "NOT THIS WEEK",
    "send": "SEND", "senden": "SEND", "envoyer": "SEND", "enviar": "SEND", "object": "OBJECT", "einspruch": "OBJECT",
    "manager": "MANAGER", "plain": "PLAIN", "calendar only": "CALENDAR ONLY", "my data": "MY DATA", "forget me": "FORGET ME",
    "notes": "NOTES", "my notes": "NOTES", "notizen": "NOTES", "notas": "NOTES",
    "questions at once": "QUESTIONS AT ONCE", "questions daily": "QUESTIONS DAILY", "questions once a day": "QUESTIONS DAILY",
    "questions at the talk": "QUESTIONS AT THE TALK", "questions in the talk": "QUESTIONS AT THE TALK",
    "pause all": "PAUSE ALL", "approve": "APPROVE", "pair": "PAIR", "ask": "ASK",
    "hand over": "HAND OVER", "handover": "HAND OVER", "hand it over": "HAND OVER", "hand them over": "HAND OVER", "hand us over": "HAND OVER",
    "please hand over": "HAND OVER", "please hand it over": "HAND OVER", "please hand them over": "HAND OVER",
    "ubergeben": "HAND OVER", "uebergeben": "HAND OVER", "bitte ubergeben": "HAND OVER", "transmettre": "HAND OVER", "traspasar": "HAND OVER",
    "nicht diesen monat": "NOT THIS MONTH", "nicht diese woche": "NOT THIS WEEK", "uberspringen": "SKIP", "ruckgangig": "UNDO",
    "ruckgangig machen": "UNDO", "stornieren": "CANCEL", "stand": "STATUS", "f": "QUESTION", "trotzdem fragen": "ASK ANYWAY",
    "stattgefunden": "HELD", "hat stattgefunden": "HELD", "nicht stattgefunden": "DID NOT HAPPEN", "hat nicht stattgefunden": "DID NOT HAPPEN",
    "schicken": "SEND", "abschicken": "SEND", "widerspruch": "OBJECT", "fuhrungskraft": "MANAGER", "vorgesetzter": "MANAGER",
    "vorgesetzte": "MANAGER", "nur text": "PLAIN", "nur kalender": "CALENDAR ONLY", "meine daten": "MY DATA", "vergiss mich": "FORGET ME",
    "vergesst mich": "FORGET ME", "vergessen sie mich": "FORGET ME", "stopp alles": "STOP ALL", "alles stoppen": "STOP ALL",
    "meine notizen": "NOTES",
    "peu importe": "ANY", "passer": "SKIP", "defaire": "UNDO", "plus lentement": "SLOWER", "chercher": "FIND",
    "demander quand meme": "ASK ANYWAY", "a eu lieu": "HELD", "n'a pas eu lieu": "DID NOT HAPPEN", "objection": "OBJECT",
    "responsable": "MANAGER", "texte seulement": "PLAIN", "texte simple": "PLAIN", "calendrier seulement": "CALENDAR ONLY",
    "mes donnees": "MY DATA", "oubliez-moi": "FORGET ME", "oublie-moi": "FORGET ME", "stop tout": "STOP ALL", "tout arreter": "STOP ALL",
    "mes notes": "NOTES",
    "continuar": "RESUME", "mas despacio": "SLOWER", "mentores": "MENTORS", "p": "QUESTION", "preguntar igualmente": "ASK ANYWAY",
    "preguntar de todos modos": "ASK ANYWAY", "tuvo lugar": "HELD", "no tuvo lugar": "DID NOT HAPPEN", "objecion": "OBJECT",
    "me opongo": "OBJECT", "solo texto": "PLAIN", "texto sencillo": "PLAIN", "solo calendario": "CALENDAR ONLY", "mis datos": "MY DATA",
    "olvidame": "FORGET ME", "olvidenme": "FORGET ME", "olvidadme": "FORGET ME", "parar todo": "STOP ALL", "mis notas": "NOTES",
}  # fmt: skip
"""Folded words to the canonical English command."""

FREE = frozenset({"NOTE", "SHARE", "QUESTION", "FIND", "MENTORS"})
"""Commands whose argument is anything, to the end of the mail for notes and questions."""

TIMED = frozenset({"SKIP", "MOVE", "AWAY", "PAUSE", "PAUSE ALL"})
"""Commands whose argument is read for days and times."""

_ARGUMENTS: dict[str, str] = {
    "MANAGER": r"(?:is )?[\w.+-]+@[\w.-]+\w", "APPROVE": r"#?\d+", "ASK": r"#?\d+", "PAIR": r"\S+(?: and|,)? \S+", "PAUSE": r"#?\d+",
    "UNDO": r".{1,40}", "STOP": r".{1,40}",
    "HAND OVER": r"(?i:to (?:a(?:nother|n other| new)?|somebody|someone)(?: else| mentor| new)*|(?:please|bitte|thanks|thank you|danke|merci|gracias)[ ,]*)+",
}  # fmt: skip
"""What may follow a command on its line."""


@dataclass(frozen=True, slots=True)
class Typed:
    """A command as typed: its canonical word, what followed it, and the rest of the letter below that line."""

    command: str
    argument: str
    line_end: int

    @property
    def intent(self) -> Intent:
        """The intent the command stands for."""
        return INTENTS[self.command]

    @property
    def choice(self) -> int | None:
        """Which numbered choice was typed."""
        return int(self.command) if self.command.isdigit() else None


def typed(text: str) -> Typed | None:
    """The command on the first non-blank line, if that line is one and nothing else."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    end = end if end >= 0 else len(text)
    line = re.sub(r"^[\s>*\"'(-]+|[\s.!?,;\"')*-]+$", "", text[start:end])
    if not line:
        return None
    whole = WORDS.get(fold(line))
    if whole is not None:
        return Typed(whole, "", end)
    return _with_argument(line, text[start:end].strip(), end)


def _with_argument(line: str, whole: str, end: int) -> Typed | None:
    folded = fold(line)
    for word in _openings(folded):
        command = WORDS[word]
        rest = line[len(word) :]
        if not re.match(r"[\s:,-]", rest):
            continue
        argument = re.sub(r"^[\s:,-]+", "", rest)
        if _fits(command, rest, argument, line[: len(word)]):
            # Free words keep their own question mark, "14.8." the point of its month.
            dotted = command in TIMED and argument[-1:].isdigit()
            kept = whole[whole.find(argument) :] if command in FREE or dotted else argument
            return Typed(command, kept, end)
    return None


def _openings(folded: str) -> list[str]:
    """The command words a line opens with, longest first."""
    words = re.split(r"[\s:,]+", folded)[:4]
    heads = [" ".join(words[:n]) for n in range(len(words), 0, -1)]
    return [h for h in heads if h in WORDS and folded.startswith(h)]


def _fits(command: str, rest: str, argument: str, typed_word: str) -> bool:
    """Whether the rest of the line is an argument, and the line no sentence that only begins like a command."""
    if command in FREE:
        return bool(argument) and (rest.lstrip().startswith(":") or command in ("FIND", "MENTORS") or typed_word.isupper())
    if command in TIMED and _timely(argument):
        return True
    pattern = _ARGUMENTS.get(command)
    if pattern is None or command in ("UNDO", "STOP"):
        return typed_word.isupper() and pattern is not None and len(typed_word) > 1 and len(argument.split()) <= 3
    return re.fullmatch(pattern, argument) is not None


_TIMELY = Expression(
    r"(?:(?:to|from|on|at|until|till|for|the|next|this|our|week|weeks|today|tomorrow|after|and|or|of|month|session|talk|one|two|three|four|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tue|tues|wed|thu|thurs|fri|sat|sun|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|noon|am|pm|half|an|hour|later|earlier|minutes|min|back|"
    r"morning|afternoon|sessions|talks|please|instead|montag|dienstag|mittwoch|donnerstag|freitag|naechste|nachste|woche|auf|bis|von|um|"
    r"uhr|den|dem|zum|vom|ab|heute|morgen|januar|februar|marz|mai|juni|juli|oktober|dezember|"
    r"lundi|mardi|mercredi|jeudi|vendredi|janvier|fevrier|mars|avril|juin|juillet|aout|septembre|octobre|novembre|decembre|"
    r"du|au|le|la|a|jusqu'au|semaine|prochaine|demain|lunes|martes|miercoles|jueves|viernes|enero|febrero|marzo|abril|mayo|junio|julio|agosto|"
    r"septiembre|octubre|noviembre|diciembre|del|al|el|las|de|hasta|semana|manana)|"
    r"\d[\d:.h/-]*(?:st|nd|rd|th|er|am|pm)?)(?:[\s,.-]+|$)"
)


def _timely(argument: str) -> bool:
    """Whether an argument holds days and times only."""
    return re.fullmatch(rf"(?:{_TIMELY.pattern})+", fold(argument)) is not None
