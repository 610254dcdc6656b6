"""The language somebody writes in: told by twenty words of their own, never by few, by mixed ones, or by a neighbouring language."""

from __future__ import annotations

import re

import pytest

from alongside.language.detection import detected, nearest

LONG = {
    "de": (
        "Hallo zusammen, ich bin seit drei Wochen in der Buchhaltung und würde gern mit jemandem reden, der sich mit dem Monatsabschluss auskennt. "
        "Vormittags passt es mir am besten, freitags bin ich nicht da. Viele Grüße, Anke",
        "Moechte mich bei Frau Meyer bedanken, sie hat mir sehr geholfen. Den Termin naechste Woche muss ich aber leider absagen, weil ich auf einer "
        "Schulung bin, danach geht es wieder wie gewohnt.",
        "Guten Morgen, das Meeting mit dem Team hat gestern länger gedauert als geplant, deshalb schaffe ich unseren Call heute nicht. Passt Ihnen "
        "morgen um zehn per Zoom?",
    ),
    "fr": (
        "Bonjour, je viens d'arriver au service paie et j'aimerais beaucoup parler avec quelqu'un qui connaît la clôture mensuelle. Le mardi matin me "
        "convient très bien, mais jamais le vendredi. Merci d'avance",
        "Desole, je ne peux pas venir jeudi parce que ma fille est malade et que mon mari est en deplacement. Est-ce que nous pourrions nous voir la "
        "semaine prochaine a la meme heure ?",
        "Merci pour l'invitation. Je préfère la visio au téléphone, et il me faudrait un créneau après 14h puisque je travaille le matin dans une "
        "autre équipe jusqu'à la fin du mois.",
    ),
    "es": (
        "Hola, acabo de empezar en el departamento de nóminas y me gustaría hablar con alguien que conozca bien el cierre de mes. Los martes por la "
        "mañana me vienen muy bien, los viernes nunca puedo.",
        "Lo siento mucho, pero esta semana no puedo asistir a nuestra reunion porque estoy de viaje con mi jefa. Podemos hablar el lunes siguiente a "
        "la misma hora si te va bien?",
        "Muchas gracias por todo, la última sesión me ha ayudado a entender cómo se hacen los pedidos. ¿Podríamos vernos desde ahora cada dos semanas "
        "en vez de cada semana?",
    ),
    "en": (
        "Hi there, I started three weeks ago in accounting and would love to talk to somebody who knows the month-end closing well. Mornings suit me "
        "best, and I'm never in on Fridays.",
        "Sorry, I can't make our talk on Thursday because my train leaves at noon. Could we have it on Friday at ten instead, by video if that works "
        "for you?",
        "Thanks so much for last week, it really helped me to see how the orders are put together. Please tell Frau Müller that I'll send the "
        "Reisekostenabrechnung on Monday.",
    ),
}
OTHERS = (
    "Buongiorno, ho appena iniziato a lavorare nel reparto contabilità e vorrei parlare con qualcuno che conosce bene la chiusura mensile. Il martedì "
    "mattina va molto bene per me, il venerdì non posso mai.",
    "Bom dia, comecei há três semanas na contabilidade e gostaria de falar com alguém que conheça bem o fecho do mês. As terças de manhã são boas para "
    "mim, às sextas não posso nunca.",
    "Goedemorgen, ik ben drie weken geleden begonnen op de boekhouding en zou graag met iemand praten die de maandafsluiting goed kent. Dinsdagochtend "
    "komt mij het beste uit, op vrijdag kan ik nooit.",
    "Dzień dobry, trzy tygodnie temu zacząłem pracę w księgowości i chciałbym porozmawiać z kimś, kto dobrze zna zamknięcie miesiąca. Najlepiej pasują "
    "mi wtorki rano, w piątki nigdy nie mogę.",
)
MIXED = (
    "Hi all, thank you for the invitation, I would be very happy to join you. Leider kann ich am Donnerstag nicht, weil ich dann bei meinen Eltern "
    "bin, aber am Freitag wäre es gut.",
    "Bonjour, je ne peux pas venir jeudi, je suis désolé pour le retard. I would be happy to talk on Friday if that works for you, and we could have "
    "it by video.",
)


@pytest.mark.parametrize(("language", "text"), [(name, text) for name, texts in LONG.items() for text in texts])
def test_twenty_words_tell_the_language(language: str, text: str) -> None:
    assert detected(text) == language


@pytest.mark.parametrize(("language", "text"), [(name, text) for name, texts in LONG.items() for text in texts])
def test_capitals_and_missing_accents_change_nothing(language: str, text: str) -> None:
    bare = text.translate(str.maketrans("äöüßéèêàçùôîñáíóú", "aouseeeacuoinaiou"))
    assert detected(bare) == language
    assert detected(text.upper()) == language


@pytest.mark.parametrize("text", [text for texts in LONG.values() for text in texts])
def test_nineteen_words_tell_nothing(text: str) -> None:
    few = re.findall(r"[^\W\d_]+", text)[:19]
    assert detected(" ".join(few)) == ""
    assert len(few) == 19


@pytest.mark.parametrize("text", OTHERS)
def test_a_neighbouring_language_is_none_of_the_four(text: str) -> None:
    assert detected(text) == ""


@pytest.mark.parametrize("text", MIXED)
def test_a_mail_in_two_languages_tells_none(text: str) -> None:
    assert detected(text) == ""


def test_a_list_of_names_and_figures_tells_nothing() -> None:
    assert detected("Hilary Meyer 4711 Berlin, Tom Baker 4712 London, " * 6) == ""


@pytest.mark.parametrize(("wanted", "meant"), [("de-AT", "de"), ("FR", "fr"), ("es_MX", "es"), ("pt-BR", "en"), ("", "en"), ("den", "en")])
def test_a_language_code_stands_for_the_nearest_of_the_four(wanted: str, meant: str) -> None:
    assert nearest(wanted) == meant
