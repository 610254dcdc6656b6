"""Evolution's calendar store, asked over a pipe: run by Debian's own Python, because GNOME's bindings live there (``evolution.py``).

One JSON list a line comes in, the lists of messages that one calendar receives one after the other; one JSON list a line goes out,
the starts (seconds since 1970) that stand in the calendar after each of them. The calendar is empty before each line.
"""

import json
import sys

import gi

gi.require_version("ECal", "2.0")
gi.require_version("EDataServer", "1.2")
gi.require_version("ICalGLib", "3.0")
from gi.repository import ECal, EDataServer, GLib, ICalGLib  # noqa: E402

FIRST, LAST = 946_684_800, 2_524_608_000  # 2000 to 2050


def receive(client, text):
    """What a press of "Accept", "Update" or "OK" does; an obsolete message has no button to press."""
    message = ICalGLib.Component.new_from_string(text)
    if not any(obsolete(client, event) for event in events(message)):
        client.receive_objects_sync(message, ECal.OperationFlags.NONE, None)


def events(message):
    found, event = [], message.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    while event:
        found.append(event)
        event = message.get_next_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    return found


def obsolete(client, event):
    """Evolution's mail view disables every button of a message with a lower SEQUENCE than what stands under its UID and RECURRENCE-ID."""
    mailed = ECal.Component.new_from_icalcomponent(event.clone()).get_id()
    try:
        _, stored = client.get_object_sync(mailed.get_uid(), mailed.get_rid(), None)
    except GLib.Error:
        return False
    same = ECal.Component.new_from_icalcomponent(stored.clone()).get_id()
    return (same.get_uid(), same.get_rid()) == (mailed.get_uid(), mailed.get_rid()) and event.get_sequence() < stored.get_sequence()


def starts(client):
    """By everything that is stored. Asked by time, Evolution 3.46 goes on naming a moved date that is off until it is started again."""
    _, stored = client.get_object_list_sync("#t", None)
    series = {event.get_uid() for event in stored if event.get_first_property(ICalGLib.PropertyKind.RRULE_PROPERTY)}
    found = []

    def met(event, start, *_):
        if event.get_status() != ICalGLib.PropertyStatus.CANCELLED:
            found.append(start.as_timet_with_zone(start.get_timezone()))
        return True

    for event in stored:
        if event.get_first_property(ICalGLib.PropertyKind.RRULE_PROPERTY) or event.get_uid() not in series:
            client.generate_instances_for_object_sync(event, FIRST, LAST, None, met, None)
    return sorted(found)


def empty(client):
    _, stored = client.get_object_list_sync("#t", None)
    for uid in {event.get_uid() for event in stored}:
        client.remove_object_sync(uid, None, ECal.ObjModType.ALL, ECal.OperationFlags.NONE, None)


def main():
    registry = EDataServer.SourceRegistry.new_sync(None)
    client = ECal.Client.connect_sync(registry.ref_builtin_calendar(), ECal.ClientSourceType.EVENTS, 5, None)
    for line in sys.stdin:
        answer = []
        for messages in json.loads(line):
            for text in messages:
                receive(client, text)
            answer.append(starts(client))
        empty(client)
        print(json.dumps(answer), flush=True)


main()
