"""The cases of the benchmark, their yardsticks and limits.

The limits of wall and CPU time are ratios if the case has a yardstick, and seconds if not. Memory
is always in MiB. Each limit is a pair: at most, and the goal to reach for; either may be None.
Figures without a limit are printed without a verdict.
"""

import dataclasses
import subprocess
import typing

from books import (DAY, HUG, IMPORT, LAPSED, ME, TOUCHES, book, copy, exported, hello, mailbox,
                   scratch, without_touches)

FREE = (None, None)


@dataclasses.dataclass
class Run:
    """Both commands of a case; what to do before each pair; commands that must print the same."""
    command: list
    yardstick: list = None
    before: typing.Callable = None
    same: tuple = None


@dataclasses.dataclass
class Case:
    """A case; make returns its Run, and is called only if the case is asked for."""
    name: str
    limits: dict
    make: typing.Callable
    against: str = ""
    runs: int = 1_000  # at most
    code: int = 0
    pipe: bool = False

    @property
    def long(self):
        return self.runs <= 5


def on(line, path):
    """A line of hug on a book; a line to complete ends with the word to complete."""
    options = ["--db", str(path), "--today", DAY]
    words = line.split()
    place = 1 if words[0] == "__complete" else len(words)
    return [HUG, *words[:place], *options, *words[place:]]


def hug(line, size):
    return on(line, book(size))


def start():
    """What a command costs beside a bare Java program."""
    def beside(command):
        return Run(command, hello())

    def case(name, limits, make, **more):
        return Case(name, limits, make, "java Hello", **more)

    twenty = {"wall": (1.3, 1.1), "CPU": (1.3, 1.1), "MiB": (48, 44)}
    rows = {"wall": (1.75, 1.5), "CPU": (1.8, 1.5), "MiB": (50, 47)}
    yield case("due --limit 20", twenty, lambda: beside(hug("due --limit 20", "medium")))
    yield case("due, in a pipe", rows, lambda: beside(hug("due", "medium")), pipe=True)
    for line in "show 77", "why 77", "lapsed --limit 20", "__complete show ama":
        yield case(line, {"wall": (1.5, 1.2)}, lambda line=line: beside(hug(line, "medium")))
    yield case("touch 77 hello", {"wall": (1.5, 1.2)},
               # One copy for all runs: the backup of the day is made in the one that warms up.
               lambda: beside(on("touch 77 hello", copy(book("medium"), "written.db"))))
    for line, code in ("--version", 0), ("due --wrong", 2), ("help due", 0):
        yield case(line, {"wall": (1.3, 1.1)}, lambda line=line: beside([HUG, *line.split()]),
                   code=code)


def size():
    """What 100,000 clients cost beside 100."""
    for line in "due --limit 20", "lapsed --limit 20", "show 77", "why 77", "__complete show ama":
        yield Case(f"{line}, large", {"wall": (1.2, 1.1)},
                   lambda line=line: Run(hug(line, "large"), hug(line, "small")), "small book")

    def touch():
        # Copied once for all runs, as 1.4 GB take long: both books grow by one touch a run.
        books = [copy(book(size), f"{size}.db") for size in ("large", "small")]
        return Run(*(on("touch 77 hello", path) for path in books))
    yield Case("touch 77 hello, large", {"wall": (1.2, 1.1)}, touch, "small book")

    def campaigns():
        return Run(*(hug("due --limit 20", size) for size in ("campaigns", "small")))
    yield Case("due --limit 20, 20 campaigns", {"wall": (1.3, None)}, campaigns, "small book", 15)


def exchange():
    """Import and export of 1,000,000 touches beside the shell of SQLite."""
    def imports():
        file, begun = exported("touches.csv", "export touches", "exchange"), without_touches()
        script = scratch("import.sql")
        script.write_text(IMPORT.format(file=file))
        ours, theirs = scratch("ours.db"), scratch("theirs.db")
        return Run(on(f"import {file}", ours), ["sqlite3", str(theirs), f".read {script}"],
                   lambda: [copy(begun, path.name) for path in (ours, theirs)],
                   tuple(["sqlite3", "-csv", str(path), TOUCHES] for path in (ours, theirs)))

    def exports():
        command = hug("export touches", "exchange")
        shell = ["sqlite3", "-header", "-csv", book("exchange"),
                 "pragma cache_size = -48000;" + TOUCHES]
        return Run(command, shell, same=(command, shell))
    yield Case("import 1,000,000 touches", {"wall": (1.3, 1.0), "CPU": FREE, "MiB": (256, None)},
               imports, "sqlite3", 5)
    yield Case("export 1,000,000 touches", {"wall": (1.5, 1.1), "CPU": FREE, "MiB": (256, None)},
               exports, "sqlite3", 5)


def lists():
    """Long lists, reports and checks of the large book."""
    def lapsed():
        command = hug("lapsed --over 77d --csv", "large")
        shell = ["sqlite3", "-header", "-csv", book("large"), LAPSED]
        return Run(command, shell, same=(command, shell))
    yield Case("lapsed --over 77d --csv, large", {"wall": (2.5, 1.5)}, lapsed, "sqlite3")
    for line, kept, limits in [
        ("due", "large", {"wall": FREE, "MiB": (64, 60)}),
        ("lapsed --likely --limit 20", "large", {"wall": (2, None), "MiB": (256, None)}),
        ("report", "large", {"wall": (1, None), "MiB": FREE}),
        ("report attention", "large", {"wall": (5, None), "MiB": (256, None)}),
        ("report value", "large", {"wall": (5, None), "MiB": (256, None)}),
        ("report team", "large", {"wall": FREE, "MiB": FREE}),
        ("campaign show letter-3", "campaigns", {"wall": (1, None), "MiB": FREE}),
        ("report campaign letter-3", "campaigns", {"wall": FREE, "MiB": FREE}),
        ("dupes", "large", {"wall": (10, None), "MiB": (512, None)}),
    ]:
        yield Case(line if kept == "campaigns" else f"{line}, large", limits,
                   lambda line=line, kept=kept: Run(hug(line, kept)), runs=5)
    yield Case("check, large", {"wall": FREE, "MiB": FREE}, lambda: Run(hug("check", "large")),
               runs=1)


def files():
    """Files imported into a new book. A file is exported from a book, or stands in target/bench."""
    for name, file in [
        ("100,000 clients, CSV", lambda: exported("clients.csv", "export clients", "large")),
        ("100,000 vCards", lambda: exported("clients.vcf", "export clients -f vcard", "large")),
        ("the large book", lambda: exported("large.json", "export book", "large")),
    ]:
        def imports(file=file):
            new = scratch("new.db")
            return Run(on(f"import {file()}", new), before=lambda: new.unlink(missing_ok=True))
        yield Case(f"import {name}", {"wall": FREE, "MiB": FREE}, imports, runs=1)


def mail():
    """A mailbox of 1 GB with 100,000 messages, a fifth of them with clients."""
    def first():
        file, begun, ours = mailbox(), without_touches(), scratch("mail.db")
        return Run([*on(f"import {file}", ours), "--me", ME],
                   before=lambda: copy(begun, ours.name))

    def again():
        file, ours = mailbox(), copy(without_touches(), "read.db")
        command = [*on(f"import {file}", ours), "--me", ME]
        subprocess.run([*command, "-q"], check=True)
        return Run(command)
    yield Case("import 1 GB of mail", {"wall": (30, 10), "MiB": (256, 128)}, first, runs=3)
    yield Case("import 1 GB of mail again", {"wall": (5, 3), "MiB": (256, 128)}, again, runs=3)


def cases():
    for group in start, size, exchange, lists, files, mail:
        yield from group()
