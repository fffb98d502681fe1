#!/usr/bin/env python3
"""Measures how fast hug is, compared with a yardstick.

    mvn -q -DskipTests package && python3 src/bench/bench.py

Each case runs as a whole process, alternating with its yardstick, after one warm-up run of both.
The results are the median of each and the median of the ratios between paired runs: the speed of a
shared machine varies, so only runs close in time can be compared. Books come from hug's seeded
generator and are kept in target/bench, together with the results (results.txt). The large book
takes three minutes to make and 700 MB. Needs python3, a JDK 25 and the sqlite3 shell.
"""

import argparse
import csv
import itertools
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
BENCH = ROOT / "target" / "bench"
HUG = str(ROOT / "target" / "hug" / "bin" / "hug")
DAY = "2026-11-21"
BOOKS = {"small": (100, 2_000), "medium": (1_000, 20_000), "large": (100_000, 5_000_000),
         "exchange": (10_000, 1_000_000)}

# Gives the same rows as hug export touches.
TOUCHES = """
select
  touch.id, client.name as client, made_on as "on", channel as "by",
  case inbound when 1 then 'in' else 'out' end as direction, staff.name as who,
  case counts when 1 then 'true' else 'false' end as counted, touch.note, next_on as next,
  client.id as client_id
from touch
join client on client.id = touch.client
left join staff on staff.id = touch.staff
order by made_on, touch.id
"""

# Imports the same touches as hug import into the same table and indexes, but not into the log. The
# trigram index, as for hug search, is spelled so that the sqlite3 of Debian 12 understands it.
IMPORT = """
.bail on
pragma cache_size = -65536;
begin immediate;
create temp table line (id, client, made, by, direction, who, counted, note, next, client_id);
.mode csv
.import --skip 1 {file} line
insert or ignore into staff (name, key) select distinct who, lower(who) from line where who <> '';
insert into touch
  (client, made_on, channel, inbound, answered, counts, staff, next_on, note)
select
  client.id, date(made), by, direction = 'in', by = 'mailing' or counted = 'true',
  counted = 'true', staff.id, nullif(next, ''), line.note
from line
join client on client.id = line.client_id
left join staff on staff.key = lower(who);
{search}
commit;
"""
SEARCH = """
create virtual table said using fts5(body, content = '', tokenize = 'trigram');
insert into said (said, rank) values ('hashsize', 16777216);
insert into said (rowid, body) select id * 3, note from touch where note <> '';
"""

# Gives the same rows as hug lapsed --over 77d --csv, from the columns that hug keeps for its lists.
LAPSED = f"""
select
  client.name as client, forecast.clock as last_touch,
  cast(julianday('{DAY}') - julianday(forecast.clock) as integer) as days_silent, '77d' as lapse,
  date(forecast.clock, '+77 days') as lapsed_on,
  cast(julianday('{DAY}') - julianday(forecast.clock) as integer) - 77 as days_lapsed,
  staff.name as owner,
  (
    select group_concat(value, '; ')
    from (select value from handle where client = client.id and kind = 'phone' order by position)
  ) as phone,
  (
    select group_concat(value, '; ')
    from (select value from handle where client = client.id and kind = 'email' order by position)
  ) as email,
  (
    select note
    from touch
    where touch.client = client.id and note <> '' and channel <> 'mailing'
    order by made_on desc, id desc
    limit 1
  ) as last_note,
  client.id
from forecast
cross join client on client.id = forecast.client
left join staff on staff.id = client.owner
where forecast.clock < date('{DAY}', '-77 days') and forecast.quiet_until <= '{DAY}'
order by forecast.clock, forecast.key, client.id
""".replace("where client = client.id", "where handle.client = client.id")


def java():
    """Finds the java of a JDK 25 in JAVA_HOME, the usual folder or the PATH."""
    homes = [os.environ.get("JAVA_HOME", ""), *map(str, pathlib.Path("/usr/lib/jvm").glob("*25*"))]
    for home in homes + [""]:
        found = shutil.which("java", path=f"{home}/bin" if home else None)
        if found and b' "25' in subprocess.run([found, "-version"], capture_output=True).stderr:
            return found
    sys.exit("bench: no JDK 25 found; set JAVA_HOME")


def hello(java_command):
    """Compiles a Java program that prints one word."""
    source = BENCH / "Hello.java"
    source.write_text('class Hello { public static void main(String[] a) '
                      '{ System.out.println("hello"); } }\n')
    subprocess.run([java_command + "c", "-d", BENCH, source], check=True)
    return [java_command, "-cp", str(BENCH), "Hello"]


def book(size):
    path = BENCH / f"{size}.db"
    if not path.exists():
        clients, touches = BOOKS[size]
        print(f"making {path} ...", file=sys.stderr)
        subprocess.run([HUG, "init", str(path), "--clients", str(clients), "--touches",
                        str(touches), "--today", DAY, "-q"], check=True)
    return str(path)


def hug(line, size):
    words = line.split()
    if words[0] == "__complete":
        return ["env", f"HUG_DB={book(size)}", HUG, *words]
    return [HUG, *words, "--db", book(size), "--today", DAY]


def run(command):
    """Runs a process and measures wall and CPU time in seconds, and peak memory in MiB."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if status != 0:
        sys.exit(f"bench: {' '.join(command)} failed; run it by hand to see why")
    return {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "MiB": usage.ru_maxrss / 1024}


def agree(command, other):
    """Checks that both print the same rows, one at a time: memory used here would count towards
    the processes it starts."""
    with (subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as one,
          subprocess.Popen(other, stdout=subprocess.PIPE, text=True) as two):
        for row, expected in itertools.zip_longest(csv.reader(one.stdout), csv.reader(two.stdout)):
            if row != expected:
                sys.exit(f"bench: {' '.join(command)} printed {row}, but its yardstick {expected}")


def cases(java_command):
    word = hello(java_command)
    modules = ["python3", "-c", "import argparse, sqlite3"]
    shell = ["sqlite3", "-header", "-csv", book("large"), LAPSED]
    all_lapsed = hug("lapsed --over 77d --csv", "large")
    agree(all_lapsed, shell)
    yield "due, medium", hug("due", "medium"), "java Hello", word, {"wall": 3, "cpu": 3}
    yield "due, medium", hug("due", "medium"), "python3 argparse, sqlite3", modules, {"wall": 1}
    yield "--version", [HUG, "--version"], "java Hello", word, {"wall": 2}
    for line, most in [
        ("due --limit 20", 1.3),
        ("lapsed --limit 20", 1.5),
        ("touch 77 hello", 1.5),
        ("show 77", 1.5),
        ("why 77", 1.5),
        ("__complete show ama", 1.5),
        ("__complete show a", 1.5),
    ]:
        yield f"{line}, large", hug(line, "large"), "small", hug(line, "small"), {"wall": most}
    yield "lapsed --over 77d --csv, large", all_lapsed, "sqlite3 shell", shell, {"wall": 3}
    for line in ("due --limit 20", "due"):
        yield f"{line}, large", hug(line, "large"), "64 MiB", None, {"MiB": 64}


def exchanged():
    """Makes a CSV of touches, and a book with only their clients."""
    touches, clients, begun = (BENCH / name for name in ("touches.csv", "clients.csv", "begun.db"))
    if not begun.exists():
        whole = book("exchange")
        for what, path in (("touches", touches), ("clients", clients)):
            subprocess.run([HUG, "export", what, "--db", whole, "-o", str(path)], check=True)
        subprocess.run([HUG, "import", str(clients), "--db", str(begun), "-q"], check=True)
    return touches, begun


def exchange():
    """Cases of import, export and duplicates."""
    touches, begun = exchanged()
    copy = f"cp {begun} {BENCH}/%s.db && exec "
    ours = ["sh", "-c", copy % "ours" + f"{HUG} import {touches} --db {BENCH}/ours.db"]
    for name, search in ("", SEARCH), (", bare", ""):
        script = BENCH / f"import{name[2:]}.sql"
        script.write_text(IMPORT.format(file=touches, search=search))
        theirs = ["sh", "-c", copy % "theirs" + f"sqlite3 {BENCH}/theirs.db < {script}"]
        yield ("import 1,000,000 touches", ours, "sqlite3 shell" + name, theirs,
               {"wall": 1.5, "cpu": 1.5, "MiB": 256})
    export = [HUG, "export", "touches", "--db", book("exchange")]
    yield ("export 1,000,000 touches", export, "sqlite3 shell",
           ["sqlite3", "-header", "-csv", book("exchange"), TOUCHES],
           {"wall": 2, "cpu": 2, "MiB": 256})
    yield "dupes, large", hug("dupes", "large"), "512 MiB", None, {"wall": 10, "MiB": 512}


def measure(command, yardstick, runs):
    pairs = []
    for i in range(runs + 1):
        pair = (run(command), run(yardstick) if yardstick else None)
        if i > 0:
            pairs.append(pair)
    return pairs


def slow(name):
    return name.startswith(("lapsed --over", "import", "export", "dupes")) or name == "due, large"


def report(name, against, pairs, limits):
    for figure, most in limits.items():
        own = statistics.median(pair[0][figure] for pair in pairs)
        if pairs[0][1] is None or figure == "MiB":
            line = f"{name:32} {figure:4} {own:7.1f}    {'':26} {'':7}  {'':5}  {most:4}"
        else:
            other = statistics.median(pair[1][figure] for pair in pairs)
            ratio = statistics.median(pair[0][figure] / pair[1][figure] for pair in pairs)
            line = (f"{name:32} {figure:4} {own:7.3f} s  {against:26} {other:7.3f} s"
                    f"{ratio:6.2f}  {most:4}")
        yield line


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=15, help="measured runs (default: 15)")
    parser.add_argument("--only", default="", help="run only cases whose name contains this text")
    asked = parser.parse_args()
    BENCH.mkdir(parents=True, exist_ok=True)
    lines = [f"{platform.platform()}, {os.cpu_count()} processors, {asked.runs} runs of each",
             f"{'case':32} {'':4} {'median':>7}    {'yardstick':26} {'median':>7}   ratio  most"]
    print("\n".join(lines))
    for name, command, against, yardstick, limits in itertools.chain(cases(java()), exchange()):
        if asked.only in name:
            pairs = measure(command, yardstick, min(asked.runs, 5) if slow(name) else asked.runs)
            for line in report(name, against, pairs, limits):
                print(line, flush=True)
                lines.append(line)
    (BENCH / "results.txt").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
