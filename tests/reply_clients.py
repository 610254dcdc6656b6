"""Replies as mail programs send them: own words, an ending, and the letter that is answered, in many shapes and languages.

Each ``Reply`` knows what its author wrote, because it was put together from that. The letter below it speaks of older wishes and
of command words, so that whatever slips through would act.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import cycle
from textwrap import wrap

from reply_tongues import ADDRESS, MAIL, TONGUES, WHO, Tongue

LETTER = (
    "Hello Hilary,",
    "",
    "could you be Priya's mentor this spring? Mondays and Fridays at 16:00 by phone were fine for you last year, never in the morning.",
    "",
    "STOP",
    "YES - I will",
    "NO - not this time",
    "AWAY 3 to 14 August",
    "",
    "Best regards,",
    "Mary Coordinator",
)
SUBJECT = "Priya and you"

ANSWERS = (
    ("NO",),
    ("YES",),
    ("SKIP",),
    ("2",),
    ("Sorry, no.", "I have two already."),
    ("Tuesday mornings suit me, not Wednesdays.", "By video, please."),
    ("Could we talk at 11 on Thursday instead?",),
    ("Thank you, that talk helped me a lot.", "", "I know now whom to ask."),
)
"""What people answer; each language's own words come besides."""


@dataclass(frozen=True, slots=True)
class Reply:
    """One mail body. ``own`` are the author's lines; ``ending`` is what of closing formula and name may stay."""

    name: str
    html: bool
    text: str
    own: tuple[str, ...]
    ending: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ending:
    """What stands below the own words: the lines, and those of them that say goodbye."""

    name: str
    lines: tuple[str, ...]
    farewell: tuple[str, ...] = ()


def endings(tongue: Tongue) -> tuple[Ending, ...]:
    """Nothing, a name, signatures with hours of every sort, phones, and what lawyers add."""
    name, role = "Hilary Meyer", "Payroll | Example Ltd"
    return (
        Ending("bare", ()),
        Ending("name", ("", tongue.regards, "Hilary"), (tongue.regards, "Hilary")),
        Ending("dashes", ("", "-- ", name, role, tongue.hours, "Mon-Thu 9-15, Fri 9-12")),
        Ending("card", ("", tongue.regards, name, "", role, tongue.hours, "+49 30 1234567"), (tongue.regards, name)),
        Ending("phone", ("", tongue.phone)),
        Ending(
            "lawyers",
            ("", tongue.regards, name, "Tel +49 30 1234567", "", "This e-mail and any attachments are confidential. If you are not the", "addressee, STOP reading and delete it."),
            (tongue.regards, name),
        ),
    )  # fmt: skip


Shape = Callable[[Tongue, tuple[str, ...], Ending], str]


# ---------------------------------------------------------------- plain text


def _plain(own: tuple[str, ...], ending: Ending) -> str:
    return "\n".join((*own, *ending.lines))


def marked(lines: tuple[str, ...] = LETTER) -> str:
    folded = [piece for line in lines for piece in (wrap(line, 70) or [""])]
    return "\n".join(f"> {line}".rstrip() for line in folded)


def _wrapped(line: str) -> str:
    return "\n".join(wrap(line, 60, break_long_words=False, break_on_hyphens=False))


def gmail(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    return f"{_plain(own, ending)}\n\n{_wrapped(t.gmail)}\n\n{marked()}\n"


def gmail_bare(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    """Some gateways take the marks away."""
    return f"{_plain(own, ending)}\n\n{t.gmail}\n\n" + "\n".join(LETTER)


def apple(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    """The phone puts the whole head inside the quotation."""
    return f"{_plain(own, ending)}\n\n> {t.apple}\n> \n{marked()}\n"


def apple_desk(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    return f"{_plain(own, ending)}\n\n{t.apple}\n\n{marked()}\n"


def thunderbird(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    return f"{_plain(own, ending)}\n\n{t.thunderbird}\n{marked()}\n"


def bottom(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    """The quotation first, the answer below it."""
    return f"{t.thunderbird}\n{marked()}\n\n{_plain(own, ending)}\n"


def _head(t: Tongue, *, star: str = "") -> str:
    sender, sent, to, subject = (f"{star}{label}:{star}" for label in t.labels)
    return f"{sender} {MAIL}\n{sent} {t.sent}\n{to} Hilary Meyer <hilary@example.org>\n{subject} {SUBJECT}\n\n" + "\n".join(LETTER)


def outlook(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    return f"{_plain(own, ending)}\n\n{_head(t)}\n"


def outlook_stars(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    return f"{_plain(own, ending)}\n\n{_head(t, star='*')}\n"


def outlook_rule(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    return f"{_plain(own, ending)}\n\n{'_' * 32}\n{_head(t)}\n"


def outlook_mobile(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    return f"{_plain(own, ending)}\n\n{t.outlook}\n{'_' * 32}\n{_head(t)}\n"


def outlook_title(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    return f"{_plain(own, ending)}\n\n-----{t.original}-----\n{_head(t)}\n"


def samsung(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    """Date before recipient, and the title in eight dashes."""
    sender, sent, to, subject = t.labels
    return (
        f"{_plain(own, ending)}\n\n-------- {t.original} --------\n{sender}: {MAIL} \n{sent}: 02.03.27  15:15  (GMT+01:00) \n"
        f"{to}: hilary@example.org \n{subject}: {SUBJECT} \n\n" + "\n".join(LETTER)
    )


def webmail(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    """GMX and others begin with the date and quote without marks."""
    sender, sent, to, subject = t.labels
    return f"{_plain(own, ending)}\n\n{sent}: {t.sent}\n{sender}: {MAIL}\n{to}: hilary@example.org\n{subject}: {SUBJECT}\n" + "\n".join(
        LETTER
    )


def delimited(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    """An attribution nobody knows above a letter of ours, which begins with our own line."""
    return f"{_plain(own, ending)}\n\n{WHO}:\n-- please reply above this line --\n" + "\n".join(LETTER)


# ---------------------------------------------------------------- HTML


def _divs(lines: tuple[str, ...]) -> str:
    return "".join(f"<div>{escape(line) or '<br>'}</div>" for line in lines)


def _paragraphs(lines: tuple[str, ...]) -> str:
    return "".join(f"<p class=MsoNormal>{escape(line) or '&nbsp;'}<o:p></o:p></p>" for line in lines)


def _head_html(t: Tongue, br: str = "<br>") -> str:
    sender, sent, to, subject = (f"<b>{label}:</b>" for label in t.labels)
    return f"{sender} {escape(MAIL)}{br}{sent} {t.sent}{br}{to} Hilary Meyer &lt;hilary@example.org&gt;{br}{subject} {SUBJECT}"


def html_gmail(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    return (
        f'<div dir="ltr">{_divs((*own, *ending.lines))}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">'
        f'{escape(t.gmail)}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">'
        f"{_divs(LETTER)}</blockquote></div>"
    )


def html_apple(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    return (
        f'<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body dir="auto">{_divs((*own, *ending.lines))}'
        f'<div dir="ltr"><br><blockquote type="cite">{escape(t.apple)}<br><br></blockquote></div><blockquote type="cite"><div dir="ltr">{_divs(LETTER)}</div>'
        "</blockquote></body></html>"
    )


def html_thunderbird(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    return (
        f'<html><body><p>{"<br>".join(escape(line) for line in (*own, *ending.lines))}</p><div class="moz-cite-prefix">{escape(t.thunderbird)}<br></div>'
        f'<blockquote type="cite" cite="mid:one@example.org">{_divs(LETTER)}</blockquote></body></html>'
    )


def html_outlook(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    return (
        f"<html><body lang=EN-GB><div class=WordSection1>{_paragraphs((*own, *ending.lines))}<p class=MsoNormal><o:p>&nbsp;</o:p></p><div>"
        "<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal>"
        f"{_head_html(t)}<o:p></o:p></p></div></div><p class=MsoNormal><o:p>&nbsp;</o:p></p>{_paragraphs(LETTER)}</div></body></html>"
    )


def html_outlook_web(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    return (
        f'<html><body dir="ltr"><div class="elementToProof" style="font-family: Aptos">{_divs((*own, *ending.lines))}</div>'
        '<div id="appendonsend"></div><hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font face="Calibri" color="#000000">'
        f"{_head_html(t)}</font><div>&nbsp;</div></div><div>{_divs(LETTER)}</div></body></html>"
    )


def html_outlook_mobile(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    return (
        f'<html><body>{_divs((*own, *ending.lines))}<div id="ms-outlook-mobile-signature"><p>{escape(t.outlook)}</p></div>'
        '<div id="mail-editor-reference-message-container"><div class="ms-outlook-mobile-reference-message"><div style="text-align:left;padding:3pt 0in 0in 0in">'
        f"{_head_html(t)}</div>{_divs(LETTER)}</div></div></body></html>"
    )


def html_yahoo(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    return (
        f'<html><body><div class="yahoo-style-wrap"><div dir="ltr" data-setdir="false">{_divs((*own, *ending.lines))}</div><div><br></div></div>'
        f'<div id="yahoo_quoted_123" class="yahoo_quoted"><div style="font-size:13px;color:#26282a;"><div>{escape(t.gmail)}</div><div><br></div>'
        f"<div>{_divs(LETTER)}</div></div></div></body></html>"
    )


def html_proton(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    return (
        f'<div style="font-family: Arial, sans-serif; font-size: 14px;">{_divs((*own, *ending.lines))}</div><div class="protonmail_signature_block">'
        '<div class="protonmail_signature_block-proton">Sent with Proton Mail secure email.</div></div><div class="protonmail_quote">'
        f'{escape(t.apple)}<br><br><blockquote class="protonmail_quote" type="cite">{_divs(LETTER)}</blockquote></div>'
    )


def html_webmail(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    sender, sent, to, subject = (f"<b>{label}:</b>" for label in t.labels)
    return (
        f'<html><body><div style="font-family: Verdana;font-size: 12.0px;"><div>{_divs((*own, *ending.lines))}</div><div>&nbsp;'
        '<div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D9E5;"><div style="margin:0 0 10px 0;">'
        f"{sent}&nbsp;{t.sent}<br/>{sender}&nbsp;{escape(MAIL)}<br/>{to}&nbsp;hilary@example.org<br/>{subject}&nbsp;{SUBJECT}</div>"
        f'<div name="quoted-content">{_divs(LETTER)}</div></div></div></div></body></html>'
    )


def html_samsung(t: Tongue, own: tuple[str, ...], ending: Ending) -> str:
    sender, sent, to, subject = t.labels
    return (
        f'<html><body><div dir="auto">{_divs((*own, *ending.lines))}</div><div dir="auto"><br></div><div id="composer_signature" dir="auto">'
        f'<div style="font-size:12px;color:#575757" dir="auto">{escape(t.phone)}</div></div><div><br></div><div align="left" dir="auto" '
        f'style="font-size:100%;color:#000000"><div>-------- {t.original} --------</div><div>{sender}: {escape(MAIL)} </div><div>{sent}: 02.03.27  15:15  (GMT+01:00) </div>'
        f"<div>{to}: {ADDRESS} </div><div>{subject}: {SUBJECT} </div><div><br></div></div>{_divs(LETTER)}</body></html>"
    )


PLAIN: tuple[Shape, ...] = (
    gmail, gmail_bare, apple, apple_desk, thunderbird, bottom, outlook, outlook_stars, outlook_rule, outlook_mobile, outlook_title, samsung, webmail, delimited,
)  # fmt: skip
HTML: tuple[Shape, ...] = (
    html_gmail, html_apple, html_thunderbird, html_outlook, html_outlook_web, html_outlook_mobile, html_yahoo, html_proton, html_webmail, html_samsung,
)  # fmt: skip


def replies() -> Iterator[Reply]:
    """Every program in every language with three endings, answers and endings in turn; the same each time."""
    answers, turn = cycle(ANSWERS), cycle(range(6))
    for tongue in TONGUES:
        next(turn)  # so that a program does not meet the same endings in every language
        for shape in (*PLAIN, *HTML):
            for ending in (endings(tongue)[next(turn)] for _ in range(3)):
                own = tongue.words if ending.name in ("card", "phone") else next(answers)
                name = f"{tongue.code} {shape.__name__} {ending.name}"
                yield Reply(name, shape in HTML, shape(tongue, own, ending), own, ending.farewell)
