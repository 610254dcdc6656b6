"""How mail programs speak in eighteen languages: the line above a quotation, Outlook's labels, a phone's footer, a closing formula.

Written down from what the programs put into real mails, one row a language; ``reply_clients`` builds whole mails of it.
The letter that is answered was written by ``WHO`` on Tuesday 2 March 2027 at 15:15.
"""

from __future__ import annotations

from dataclasses import dataclass

WHO = "Peer mentoring"
ADDRESS = "mentor@example.org"
MAIL = f"{WHO} <{ADDRESS}>"


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language: attribution lines of three programs, labels and date of a header block, the title of an old letter, endings."""

    code: str
    gmail: str
    apple: str
    thunderbird: str
    labels: tuple[str, str, str, str]
    """From, sent, to, subject."""
    sent: str
    original: str
    phone: str
    outlook: str
    regards: str
    words: tuple[str, ...]
    """An answer in two lines."""
    hours: str
    """A card's line with office hours."""


TONGUES = (
    Tongue(
        "en", f"On Tue, Mar 2, 2027 at 3:15 PM {MAIL} wrote:", f"On 2 Mar 2027, at 15:15, {MAIL} wrote:", f"On 02/03/2027 15:15, {WHO} wrote:",
        ("From", "Sent", "To", "Subject"), "Tuesday, March 2, 2027 3:15 PM", "Original Message", "Sent from my iPhone", "Get Outlook for iOS<https://aka.ms/o0ukef>",
        "Kind regards,", ("Yes, gladly.", "Thursdays at 10 are best."), "Office hours: Mon-Thu 9-15",
    ),
    Tongue(
        "de", f"Am Di., 2. März 2027 um 15:15 Uhr schrieb {MAIL}:", f"Am 02.03.2027 um 15:15 schrieb {MAIL}:", f"Am 02.03.27 um 15:15 schrieb {WHO}:",
        ("Von", "Gesendet", "An", "Betreff"), "Dienstag, 2. März 2027 15:15", "Ursprüngliche Nachricht", "Von meinem iPhone gesendet", "Outlook für iOS herunterladen<https://aka.ms/o0ukef>",
        "Mit freundlichen Grüßen", ("Ja, sehr gern.", "Donnerstags um 10 passt es am besten."), "Sprechzeiten: Mo-Do 9-15 Uhr",
    ),
    Tongue(
        "fr", f"Le mar. 2 mars 2027 à 15:15, {MAIL} a écrit :", f"Le 2 mars 2027 à 15:15, {MAIL} a écrit :", f"Le 02/03/2027 à 15:15, {WHO} a écrit :",
        ("De", "Envoyé", "À", "Objet"), "mardi 2 mars 2027 15:15", "Message d'origine", "Envoyé de mon iPhone", "Obtenir Outlook pour iOS<https://aka.ms/o0ukef>",
        "Cordialement,", ("Oui, avec plaisir.", "Le jeudi à 10h me convient le mieux."), "Horaires : lun-jeu 9h-15h",
    ),
    Tongue(
        "es", f"El mar, 2 mar 2027 a las 15:15, {WHO} (<{ADDRESS}>) escribió:", f"El 2 mar 2027, a las 15:15, {MAIL} escribió:", f"El 2/3/27 a las 15:15, {WHO} escribió:",
        ("De", "Enviado", "Para", "Asunto"), "martes, 2 de marzo de 2027 15:15", "Mensaje original", "Enviado desde mi iPhone", "Obtener Outlook para iOS<https://aka.ms/o0ukef>",
        "Un saludo,", ("Sí, con mucho gusto.", "Mejor los jueves a las 10."), "Horario: lun-jue 9-15",
    ),
    Tongue(
        "it", f"Il giorno mar 2 mar 2027 alle ore 15:15 {MAIL} ha scritto:", f"Il giorno 2 mar 2027, alle ore 15:15, {MAIL} ha scritto:", f"Il 02/03/2027 15:15, {WHO} ha scritto:",
        ("Da", "Inviato", "A", "Oggetto"), "martedì 2 marzo 2027 15:15", "Messaggio originale", "Inviato da iPhone", "Scarica Outlook per iOS<https://aka.ms/o0ukef>",
        "Cordiali saluti,", ("Volentieri.", "Il giovedì alle 10 va benissimo."), "Orario: lun-gio 9-15",
    ),
    Tongue(
        "pt", f"{MAIL} escreveu (terça, 2/03/2027 à(s) 15:15):", f"No dia 2 de mar. de 2027, às 15:15, {MAIL} escreveu:", f"Em 02/03/2027 15:15, {WHO} escreveu:",
        ("De", "Enviado", "Para", "Assunto"), "terça-feira, 2 de março de 2027 15:15", "Mensagem original", "Enviado do meu iPhone", "Obter o Outlook para iOS<https://aka.ms/o0ukef>",
        "Com os melhores cumprimentos,", ("Sim, com todo o gosto.", "Quinta às 10 é o melhor."), "Horário: seg-qui 9-15",
    ),
    Tongue(
        "nl", f"Op di 2 mrt 2027 om 15:15 schreef {MAIL}:", f"Op 2 mrt 2027 om 15:15 heeft {MAIL} het volgende geschreven:", f"Op 02-03-2027 om 15:15 schreef {WHO}:",
        ("Van", "Verzonden", "Aan", "Onderwerp"), "dinsdag 2 maart 2027 15:15", "Oorspronkelijk bericht", "Verstuurd vanaf mijn iPhone", "Outlook voor iOS downloaden<https://aka.ms/o0ukef>",
        "Met vriendelijke groet,", ("Ja, graag.", "Donderdag om 10 uur is het beste."), "Kantooruren: ma-do 9-15",
    ),
    Tongue(
        "sv", f"Den tis 2 mars 2027 kl 15:15 skrev {MAIL}:", f"2 mars 2027 kl. 15:15 skrev {MAIL}:", f"Den 2027-03-02 kl. 15:15, skrev {WHO}:",
        ("Från", "Skickat", "Till", "Ämne"), "den 2 mars 2027 15:15", "Ursprungligt meddelande", "Skickat från min iPhone", "Hämta Outlook för iOS<https://aka.ms/o0ukef>",
        "Med vänliga hälsningar", ("Ja, gärna.", "Torsdagar klockan 10 är bäst."), "Kontorstid: mån-tor 9-15",
    ),
    Tongue(
        "da", f"Den tirs. 2. mar. 2027 kl. 15.15 skrev {MAIL}:", f"Den 2. mar. 2027 kl. 15.15 skrev {MAIL}:", f"Den 02.03.2027 kl. 15.15 skrev {WHO}:",
        ("Fra", "Sendt", "Til", "Emne"), "2. marts 2027 15:15", "Oprindelig meddelelse", "Sendt fra min iPhone", "Hent Outlook til iOS<https://aka.ms/o0ukef>",
        "Med venlig hilsen", ("Ja, meget gerne.", "Torsdage klokken 10 er bedst."), "Kontortid: man-tor 9-15",
    ),
    Tongue(
        "nb", f"tir. 2. mar. 2027 kl. 15:15 skrev {MAIL}:", f"2. mar. 2027 kl. 15:15 skrev {MAIL}:", f"Den 02.03.2027 15:15, skrev {WHO}:",
        ("Fra", "Sendt", "Til", "Emne"), "tirsdag 2. mars 2027 15:15", "Opprinnelig melding", "Sendt fra min iPhone", "Få Outlook for iOS<https://aka.ms/o0ukef>",
        "Vennlig hilsen", ("Ja, gjerne.", "Torsdager klokka 10 passer best."), "Kontortid: man-tor 9-15",
    ),
    Tongue(
        "fi", f"ti 2. maalisk. 2027 klo 15.15 {WHO} ({ADDRESS}) kirjoitti:", f"{MAIL} kirjoitti 2.3.2027 kello 15.15:", f"{WHO} kirjoitti 2.3.2027 klo 15.15:",
        ("Lähettäjä", "Lähetetty", "Vastaanottaja", "Aihe"), "tiistai 2. maaliskuuta 2027 15.15", "Alkuperäinen viesti", "Lähetetty iPhonesta", "Hanki Outlook for iOS<https://aka.ms/o0ukef>",
        "Ystävällisin terveisin", ("Kyllä, mielelläni.", "Torstait kello 10 sopivat parhaiten."), "Toimistoajat: ma-to 9-15",
    ),
    Tongue(
        "pl", f"wt., 2 mar 2027 o 15:15 {MAIL} napisał(a):", f"Wiadomość napisana przez {MAIL} w dniu 2 mar 2027, o godz. 15:15:", f"W dniu 2.03.2027 o 15:15, {WHO} pisze:",
        ("Od", "Wysłane", "Do", "Temat"), "wtorek, 2 marca 2027 15:15", "Wiadomość oryginalna", "Wysłane z iPhone'a", "Pobierz program Outlook dla systemu iOS<https://aka.ms/o0ukef>",
        "Z poważaniem", ("Tak, chętnie.", "Najlepiej w czwartki o 10."), "Godziny pracy: pn-cz 9-15",
    ),
    Tongue(
        "cs", f"út 2. 3. 2027 v 15:15 odesílatel {MAIL} napsal:", f"2. 3. 2027 v 15:15, {MAIL}:", f"Dne 02.03.2027 v 15:15 {WHO} napsal(a):",
        ("Od", "Odesláno", "Komu", "Předmět"), "úterý 2. března 2027 15:15", "Původní zpráva", "Odesláno z iPhonu", "Získat Outlook pro iOS<https://aka.ms/o0ukef>",
        "S pozdravem", ("Ano, rád.", "Nejlépe ve čtvrtek v 10."), "Úřední hodiny: po-čt 9-15",
    ),
    Tongue(
        "ru", f"вт, 2 мар. 2027 г. в 15:15, {MAIL}:", f"2 марта 2027 г., в 15:15, {MAIL} написал(а):", f"02.03.2027 15:15, {WHO} пишет:",
        ("От", "Отправлено", "Кому", "Тема"), "2 марта 2027 г. 15:15", "Исходное сообщение", "Отправлено с iPhone", "Скачать Outlook для iOS<https://aka.ms/o0ukef>",
        "С уважением,", ("Да, с удовольствием.", "Лучше всего по четвергам в 10."), "Часы работы: пн-чт 9-15",
    ),
    Tongue(
        "tr", f"{MAIL}, 2 Mar 2027 Sal, 15:15 tarihinde şunu yazdı:", f"{MAIL} şunları yazdı (2 Mar 2027 15:15):", f"2.03.2027 15:15 tarihinde {WHO} yazdı:",
        ("Kimden", "Gönderildi", "Kime", "Konu"), "2 Mart 2027 Salı 15:15", "Özgün ileti", "iPhone'umdan gönderildi", "iOS için Outlook'u edinin<https://aka.ms/o0ukef>",
        "Saygılarımla", ("Evet, memnuniyetle.", "Perşembe saat 10 en iyisi."), "Çalışma saatleri: Pzt-Per 9-15",
    ),
    Tongue(
        "zh", f"{WHO} <{ADDRESS}> 于2027年3月2日周二 15:15写道：", f"在 2027年3月2日，15:15，{MAIL} 写道：", f"在 2027/3/2 15:15, {WHO} 写道:",
        ("发件人", "发送时间", "收件人", "主题"), "2027年3月2日 15:15", "原始邮件", "发自我的iPhone", "获取适用于 iOS 的 Outlook<https://aka.ms/o0ukef>",
        "此致", ("好的，很乐意。", "星期四10点最合适。"), "办公时间：周一至周四 9-15",
    ),
    Tongue(
        "ja", f"2027年3月2日(火) 15:15 {MAIL}:", f"2027/03/02 15:15、{MAIL}のメール:", f"On 2027/03/02 15:15, {WHO} wrote:",
        ("差出人", "送信日時", "宛先", "件名"), "2027年3月2日火曜日 15:15", "元のメッセージ", "iPhoneから送信", "Outlook for iOSを入手<https://aka.ms/o0ukef>",
        "よろしくお願いいたします。", ("はい、喜んで。", "木曜日の10時が一番いいです。"), "営業時間：月～木 9-15",
    ),
    Tongue(
        "ko", f"2027년 3월 2일 (화) 오후 3:15, {MAIL}님이 작성:", f"2027. 3. 2. 오후 3:15, {MAIL} 작성:", f"2027-03-02 오후 3:15에 {WHO} 이(가) 쓴 글:",
        ("보낸 사람", "보낸 날짜", "받는 사람", "제목"), "2027년 3월 2일 화요일 오후 3:15", "원본 메시지", "나의 iPhone에서 보냄", "iOS용 Outlook 다운로드<https://aka.ms/o0ukef>",
        "감사합니다.", ("네, 기꺼이요.", "목요일 10시가 가장 좋습니다."), "근무 시간: 월-목 9-15",
    ),
)  # fmt: skip
