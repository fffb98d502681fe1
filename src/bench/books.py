"""The books, files and programs that the benchmark needs; each is made when first asked for.

Books come from hug's seeded generator and stay in target/bench. The large book takes several
minutes to make and 1.4 GB. Copies that a case writes to stand in a scratch folder, which is deleted
at the end.
"""

import csv
import datetime
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BENCH = ROOT / "target" / "bench"
IMAGE = ROOT / "target" / "hug"
HUG = str(IMAGE / "bin" / "hug")
DAY, WAVE = "2026-11-28", "2026-11-30"
BOOKS = {"small": (100, 2_000), "medium": (1_000, 20_000), "large": (100_000, 5_000_000),
         "exchange": (10_000, 1_000_000), "campaigns": (100_000, 500_000)}
CAMPAIGNS, MEMBERS, NEWS = 20, 5_000, 50
ME, MESSAGES = "ida@studio.example", 100_000

# Gives the same rows as hug export touches.
TOUCHES = """
select
  touch.id, client.name as client, made_on as "on", channel as "by",
  case inbound when 1 then 'in' else 'out' end as direction, staff.name as who,
  case counts when 1 then 'true' else 'false' end as counted, touch.note, touch.next_on as next,
  client.id as client_id, purpose
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
create temp table line
  (id, client, made, by, direction, who, counted, note, next, client_id, purpose);
.mode csv
.import --skip 1 {file} line
insert or ignore into staff (name, key) select distinct who, lower(who) from line where who <> '';
insert into touch
  (client, made_on, channel, inbound, answered, counts, staff, next_on, note, purpose)
select
  client.id, date(made), by, direction = 'in', by = 'mailing' or counted = 'true',
  counted = 'true', staff.id, nullif(next, ''), line.note, nullif(purpose, '')
from line
join client on client.id = line.client_id
left join staff on staff.key = lower(who);
create virtual table said using fts5(body, content = '', tokenize = 'trigram');
insert into said (said, rank) values ('hashsize', 16777216);
insert into said (rowid, body) select id * 3, note from touch where note <> '';
commit;
"""

# Gives the same rows as hug lapsed --over 77d --csv, from the columns that hug keeps for its lists.
# To read clients in the order of their touches is quicker than in the order of an index.
LAPSED = f"""
select
  client.name as client, forecast.clock as last_touch,
  cast(julianday('{DAY}') - julianday(forecast.clock) as integer) as days_silent, '77d' as lapse,
  date(forecast.clock, '+77 days') as lapsed_on,
  cast(julianday('{DAY}') - julianday(forecast.clock) as integer) - 77 as days_lapsed,
  staff.name as owner,
  (
    select group_concat(value, '; ')
    from handle
    where handle.client = forecast.client and kind = 'phone'
  ) as phone,
  (
    select group_concat(value, '; ')
    from handle
    where handle.client = forecast.client and kind = 'email'
  ) as email,
  (
    select note
    from touch
    where touch.client = forecast.client and note <> '' and channel <> 'mailing'
    order by made_on desc, id desc
    limit 1
  ) as last_note,
  client.id,
  (
    select sum(cents)
    from (
      select client.cents
      union all
      select cents
      from matter
      where matter.client = forecast.client and kind = 'job' and day <= '{DAY}'
    )
  ) / 100 as worth
from forecast not indexed
cross join client on client.id = forecast.client
left join staff on staff.id = client.owner
where forecast.clock < date('{DAY}', '-77 days') and forecast.quiet_until <= '{DAY}'
order by forecast.clock, forecast.key, forecast.client
"""


class Failure(Exception):
    """Why something cannot be measured."""


def do(line, path):
    """Runs one line of hug on a book."""
    command = [HUG, *line, "--db", str(path), "--today", DAY, "-q"]
    if subprocess.run(command, stdout=subprocess.DEVNULL).returncode != 0:
        raise Failure(f"{' '.join(command)} failed")


def made(name, make):
    """Finds a file in target/bench, or makes it under another name first, so that it is whole."""
    path, part = BENCH / name, BENCH / f"part-{name}"
    if not path.exists():
        print(f"making {path} ...", file=sys.stderr)
        part.unlink(missing_ok=True)
        make(part)
        part.rename(path)
    return str(path)


def book(size):
    return made(f"{size}.db", lambda path: generate(path, size))


def generate(path, size):
    clients, touches = BOOKS[size]
    do(["init", "--clients", str(clients), "--touches", str(touches)], path)
    if size == "campaigns":
        for n in range(CAMPAIGNS):
            ids = scratch("members.txt")
            ids.write_text("".join(f"{n * MEMBERS + i + 1}\n" for i in range(MEMBERS)))
            do(["campaign", "add", f"letter-{n}", "--by", "call", "--on", WAVE, "--each", str(ids),
                "--yes"], path)
        for n in range(NEWS):
            do(["news", "add", f"news {n}"], path)


def exported(name, line, size):
    """A file that hug exports from a book."""
    return made(name, lambda path: do([*line.split(), "-o", str(path)], book(size)))


def without_touches():
    """A book with only the clients of the touches to import."""
    clients = exported("clients-10000.csv", "export clients", "exchange")
    return made("begun.db", lambda path: do(["import", clients], path))


def mailbox():
    """A mailbox of 1 GB: to and from clients of the exchange book, strangers and newsletters."""
    def write(path):
        clients = exported("clients-10000.csv", "export clients", "exchange")
        with open(clients, newline="") as file:
            emails = [row["email"].split("; ")[0] for row in csv.DictReader(file)][:500]
        body = "\n".join(["It was lovely to see you all again in the old mill last week."] * 166)
        with open(path, "w") as out:
            for number in range(MESSAGES):
                day = datetime.datetime(2020, 1, 1) + datetime.timedelta(hours=number // 2)
                other = emails[number % 500] if number % 5 == 0 else f"p{number % 3001}@example.net"
                ways = (ME, other) if number % 2 else (other, ME)
                bulk = f"List-Id: <{number % 40}.example.net>\n" if number % 7 == 0 else ""
                out.write(f"From - {day:%a %b %d %H:%M:%S %Y}\nFrom: A B <{ways[0]}>\n"
                          f"To: <{ways[1]}>\n{bulk}Date: {day:%a, %d %b %Y %H:%M:%S} +0000\n"
                          f"Message-ID: <{number}@example.net>\nSubject: Album {number % 900}\n"
                          f"\n{body}\n\n")
    return made("mail.mbox", write)


_folder = None


def scratch(name):
    """A path in a folder that is deleted at the end."""
    global _folder
    if _folder is None:
        BENCH.mkdir(parents=True, exist_ok=True)
        _folder = tempfile.TemporaryDirectory(dir=BENCH, prefix="scratch-")
    return pathlib.Path(_folder.name) / name


def copy(source, name):
    """Copies a book to scratch, and waits until the disk has it, so that no later run has to."""
    target = scratch(name)
    target.unlink(missing_ok=True)
    shutil.copyfile(source, target)
    with open(target, "rb") as file:
        os.fsync(file.fileno())
    return str(target)


def release(home):
    """The version of the Java in a folder."""
    path = pathlib.Path(home) / "release"
    lines = path.read_text().splitlines() if path.exists() else []
    return next((line[14:-1] for line in lines if line.startswith('JAVA_VERSION="')), "")


def java():
    """Finds the JDK that hug's own runtime was made from, and returns its version and command."""
    version = release(IMAGE / "runtime")
    if not version:
        raise Failure(f"{IMAGE} is not built; run mvn -q -DskipTests package")
    on_path = shutil.which("javac")
    homes = [os.environ.get("JAVA_HOME"), *pathlib.Path("/usr/lib/jvm").glob("*"),
             on_path and pathlib.Path(on_path).resolve().parents[1]]
    for home in filter(None, homes):
        if release(home) == version and (pathlib.Path(home) / "bin/javac").exists():
            return version, f"{home}/bin/java"
    raise Failure(f"no JDK {version} found, which hug was built with; set JAVA_HOME")


def hello():
    """Compiles a Java program that prints one word."""
    command = java()[1]
    source = scratch("Hello.java")
    source.write_text('class Hello { public static void main(String[] a) '
                      '{ System.out.println("hello"); } }\n')
    subprocess.run([command + "c", "-d", source.parent, source], check=True)
    return [command, "-cp", str(source.parent), "Hello"]
