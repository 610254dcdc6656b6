"""From a file and an environment to Settings: find, read, check against each other, build.

Values of the environment (``ALONGSIDE_SECTION__KEY``) win over the file, systemd's credentials over both.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from alongside.configuration import secrets, words
from alongside.configuration.faults import ConfigurationFaults, Fault, Odd, did_you_mean
from alongside.configuration.keys import PORTS, SECTIONS, Key, Required
from alongside.configuration.oauth import oauth
from alongside.configuration.source import Source, read_source
from alongside.programme.rules import Programme, Rhythm, Trust
from alongside.settings import CalendarSettings, LanguageSettings, MailboxSettings, RelaySettings, Server, Settings
from alongside.wire.trust import is_loopback

DEFAULT_PATHS = (Path("alongside.toml"), Path("/etc/alongside/alongside.toml"))
PREFIX = "ALONGSIDE_"


def load(path: Path | None, environ: Mapping[str, str]) -> Settings:
    """Reads the settings from ``path``, else from the default places. Raises ConfigurationFaults with all faults at once."""
    found = path or next((place for place in DEFAULT_PATHS if place.is_file()), None)
    if found is None and not any(_named(name) for name in environ):
        looked = " and ".join(str(place) for place in DEFAULT_PATHS)
        raise ConfigurationFaults([Fault(f"there is no configuration; looked for {looked}", suggestion="`alongside init` writes one")])
    source = read_source(found) if found else Source("environment", {}, {}, ())
    return _Draft(source, environ, found).settings()


def _named(variable: str) -> tuple[str, str] | None:
    """Section and key of an environment variable, None where it is not one of ours."""
    if not variable.upper().startswith(PREFIX):
        return None
    section, mark, key = variable[len(PREFIX) :].lower().partition("__")
    return (section, key) if mark else None


class _Draft:
    """Settings on their way: values found so far, where each came from, and the faults."""

    def __init__(self, source: Source, environ: Mapping[str, str], path: Path | None) -> None:
        self.source = source
        self.environ = environ
        self.path = path
        self.folder = path.parent if path else Path()
        self.faults = list(source.faults)
        self.values: dict[tuple[str, str], Any] = {}
        self.variables: dict[tuple[str, str], str] = {}
        self.broken: set[tuple[str, str]] = set()

    def settings(self) -> Settings:
        self._read_file()
        self._read_environment()
        self._fill_in()
        self.faults.extend(self._contradictions())
        if self.faults:
            raise ConfigurationFaults(sorted(self.faults, key=lambda fault: (fault.line or 10**6, fault.where)))
        return self._built()

    # ---------------------------------------------------------------- reading

    def _read_file(self) -> None:
        for section, table in self.source.tables.items():
            if section not in SECTIONS:
                self._strange_section(section, table)
            elif not isinstance(table, dict):
                self.faults.append(self._fault(section, "", "is a section, not a value", f"write [{section}] on a line of its own"))
            else:
                for key, value in table.items():
                    self._take(section, key, value)

    def _strange_section(self, section: str, table: Any) -> None:
        if section.startswith("line-"):
            return
        if not isinstance(table, dict):
            home = next((name for name, keys in SECTIONS.items() if section in keys), "")
            hint = f"it belongs below [{home}]" if home else ""
            self.faults.append(Fault("stands in no section", section, self.source.name, self.source.line(section), hint))
            return
        hint = did_you_mean(section, list(SECTIONS)) or "known are " + ", ".join(f"[{name}]" for name in SECTIONS)
        self.faults.append(Fault(f"unknown section [{section}]", "", self.source.name, self.source.line(section), hint))

    def _read_environment(self) -> None:
        for variable in sorted(self.environ):
            if not (named := _named(variable)):
                continue
            section, key = named
            if key.startswith("oauth__") and section in ("mailbox", "relay"):
                told = self.values.get((section, "oauth")) or {}
                self.values[section, "oauth"] = {**told, key.removeprefix("oauth__"): self.environ[variable]}
                continue
            self.variables[named] = variable
            known = SECTIONS.get(section, {}).get(key)
            if section not in SECTIONS:
                hint = did_you_mean(section, list(SECTIONS))
                self.faults.append(Fault(f"unknown section [{section}]", where=variable, suggestion=hint))
            else:
                self._take(section, key, _from_text(self.environ[variable], known) if known else None)

    def _take(self, section: str, key: str, value: Any) -> None:
        if (known := SECTIONS[section].get(key)) is None:
            self.faults.append(self._fault(section, key, f"unknown key '{key}'", _key_hint(section, key)))
            return
        try:
            self.values[section, key] = known.read(value)
        except Odd as odd:
            self.broken.add((section, key))
            self.faults.append(self._fault(section, key, odd.sentence, odd.suggestion))

    def _fault(self, section: str, key: str, sentence: str, suggestion: str = "") -> Fault:
        name = f"{section}.{key}" if key else section
        if variable := self.variables.get((section, key)):
            return Fault(sentence, name, variable, None, suggestion)
        return Fault(sentence, name, self.source.name, self.source.line(name), suggestion)

    # ---------------------------------------------------------------- what is left out

    def _fill_in(self) -> None:
        for section, keys in SECTIONS.items():
            for key, known in keys.items():
                if (section, key) in self.values:
                    continue
                if known.default is not Required:
                    self.values[section, key] = known.default
                elif not self._told(section, key):
                    self.faults.append(self._fault(section, key, "is missing", f"write it below [{section}]"))

    def _told(self, section: str, key: str) -> bool:
        """Whether the key was written, only not well: then one fault is enough."""
        return (section, key) in self.broken or f"{section}.{key}" in self.source.lines

    def _get(self, section: str, key: str) -> Any:
        return self.values.get((section, key))

    # ---------------------------------------------------------------- what contradicts

    def _contradictions(self) -> Iterator[Fault]:
        yield from self._mail_in_circles()
        for section in ("mailbox", "relay"):
            yield from self._unsafe(section)
            yield from self._no_login(section)

    def _mail_in_circles(self) -> Iterator[Fault]:
        """Mail that we would send to ourselves, or read again and again."""
        coordinators = self._get("programme", "coordinators")
        if self._get("programme", "address") in (coordinators or ()):
            sentence = "is the mailbox's own address; our letters to the coordinator would come back to us"
            yield self._fault("programme", "coordinators", sentence, "write the address of a person")
        if coordinators == ():
            yield self._fault("programme", "coordinators", "is empty", "somebody must hear of what needs a person")
        folder = self._get("mailbox", "folder")
        for key in ("done", "review"):
            if folder and self._get("mailbox", key) == folder:
                yield self._fault("mailbox", key, f"is the folder that is read ({folder})", "name another one")
        if self._get("mailbox", "done") == self._get("mailbox", "review"):
            yield self._fault("mailbox", "review", "is the same folder as done", "name another one")

    def _unsafe(self, section: str) -> Iterator[Fault]:
        name = self._get(section, "host")
        if name and self._get(section, "security") == "plain" and not is_loopback(name):
            better = '"tls"' if section == "mailbox" else '"tls" or "starttls"'
            yield self._fault(section, "security", f"plain text to {name} would show the password to the network", f"write {better}")

    def _no_login(self, section: str) -> Iterator[Fault]:
        if self._get(section, "oauth") is not None:
            yield from self._settle_oauth(section)
            return
        yield from self._settle_password(section)
        local = is_loopback(self._get(section, "host") or "") and self._get(section, "security") == "plain"
        needed = not (section == "relay" and local)
        if (
            needed
            and self._get(section, "password") is None
            and not (section == "relay" and self._get("mailbox", "oauth"))
            and not (self._told(section, "password") or self._told(section, "password_file"))
        ):
            yield self._fault(section, "password", "is missing", "write password_file, or lay a credential ready")

    def _settle_oauth(self, section: str) -> Iterator[Fault]:
        """Tokens lie beside the ledger where no file is named: that directory is the daemon's own."""
        url = words.lying_beside(self._get("store", "url") or "", self.folder)
        ledger = Path("/" + url.removeprefix("sqlite:///").lstrip("/"))
        keep_in = ledger.parent if url.startswith("sqlite") else Path(self.environ.get("STATE_DIRECTORY") or self.folder)
        try:
            if self._get(section, "password") is not None or self._get(section, "password_file") is not None:
                raise Odd("stands beside a password", "keep one of them")
            if self._get(section, "security") == "plain" and not is_loopback(self._get(section, "host") or ""):
                return
            self.values[section, "oauth"] = oauth(self._get(section, "oauth"), self.folder, keep_in)
        except Odd as odd:
            yield self._fault(section, "oauth", odd.sentence, odd.suggestion)

    def _settle_password(self, section: str) -> Iterator[Fault]:
        """A credential first, then the environment, then the file's own keys, of which there may be one."""
        try:
            if (laid := secrets.credential(section, self.environ)) is not None:
                self.values[section, "password"] = laid
                return
            by_variable = (section, "password") in self.variables
            path = self._get(section, "password_file")
            if path is None or by_variable:
                return
            if self._get(section, "password") is not None and (section, "password_file") not in self.variables:
                yield self._fault(section, "password_file", "stands beside password", "keep one of them")
                return
            self.values[section, "password"] = secrets.from_file(self.folder / path)
        except Odd as odd:
            self.broken.add((section, "password"))
            yield self._fault(section, "password_file", odd.sentence, odd.suggestion)

    # ---------------------------------------------------------------- building

    def _built(self) -> Settings:
        get = self._get
        days, start, end = get("rhythm", "hours")
        plain = {key: get("rhythm", key) for key in SECTIONS["rhythm"] if key != "hours"}
        folders = {key: get("mailbox", key) for key in ("folder", "done", "review", "plus_addresses")}
        return Settings(
            programme=self._programme(),
            mailbox=MailboxSettings(self._server("mailbox"), **folders),
            relay=RelaySettings(self._server("relay"), get("relay", "pace"), get("relay", "sent")),
            store_url=words.lying_beside(get("store", "url"), self.folder),
            trust=Trust(get("trust", "authserv_id"), get("trust", "unauthenticated")),
            language=LanguageSettings(get("language", "plugin"), get("language", "patience")),
            rhythm=Rhythm(hours_days=days, hours_start=start, hours_end=end, **plain),
            calendars=CalendarSettings(tuple(get("calendars", "hosts"))),
            path=self.path,
        )

    def _programme(self) -> Programme:
        told = {key: self._get("programme", key) for key in SECTIONS["programme"]}
        told["domains"] = told["domains"] or (told["address"].rpartition("@")[2],)
        return Programme(**told)

    def _server(self, section: str) -> Server:
        security = self._get(section, "security")
        user = self._get(section, "user") or self._get("programme", "address")
        port = self._get(section, "port") or PORTS[section, security]
        password = self._get(section, "password") or ""
        tokens = self._get(section, "oauth")
        if section == "relay" and not (password or tokens):
            tokens = self._get("mailbox", "oauth")  # one consent is for reading and sending
        return Server(self._get(section, "host"), port, security, user, password, tokens)


def _from_text(written: str, known: Key) -> Any:
    """The value that a variable's text stands for; text that is no TOML stays text, so that its reader says what is wrong."""
    if known.kind == "text":
        return written
    try:
        return tomllib.loads(f"value = {written}")["value"]
    except tomllib.TOMLDecodeError:
        return [part.strip() for part in written.split(",") if part.strip()] if known.kind == "list" else written


def _key_hint(section: str, key: str) -> str:
    if near := did_you_mean(key, list(SECTIONS[section])):
        return near
    if home := next((name for name, keys in SECTIONS.items() if key in keys), ""):
        return f"it belongs below [{home}]"
    return f"[{section}] knows " + ", ".join(SECTIONS[section])
