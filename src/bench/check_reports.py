#!/usr/bin/env python3
"""Checks hug report attention and hug report value against independent calculations.

    mvn -q -DskipTests package && python3 src/bench/check_reports.py TOUCHES.csv

TOUCHES.csv has the columns client, on and note, with an amount such as $29.33 in the note. Its rows
are the purchases of a shop, imported as visits. They are imported twice: unchanged, and then with
some turned into e-mails or mailings and some notes removed, so that all figures vary. Each client's
value is the sum of the amounts, except for every tenth client, whose worth stays unknown. The
expected figures are calculated from the CSV with separate formulas and compared with hug's JSON to
four decimal places. Exits with 1 if any of them differ. Needs only python3.
"""

import argparse
import bisect
import collections
import csv
import datetime
import json
import math
import os
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
DAY = datetime.timedelta(days=1)
MONTHS = {"month": 1, "quarter": 3, "year": 12}


def years_after(day, years):
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def nearest_rank(values, percent):
    return sorted(values)[math.ceil(len(values) * percent / 100) - 1]


def gini(values):
    """One minus twice the area under the Lorenz curve, by trapezoids."""
    total = sum(values)
    if total == 0:
        return None
    area = height = 0.0
    for value in sorted(values):
        area += (2 * height + value / total) / 2 / len(values)
        height += value / total
    return 1 - 2 * area


def share(part, whole):
    return part / whole if whole else None


class Clients:
    """The clients in the file, and the days on which they were touched."""

    def __init__(self, rows, today):
        self.rows, self.today = rows, today
        self.days = collections.defaultdict(list)
        for row in rows:
            if row["by"] != "mailing":
                self.days[row["client"]].append(row["day"])
        for days in self.days.values():
            days.sort()
        self.names = list(dict.fromkeys(row["client"] for row in rows))
        # An import uses the first touch of any kind as the date the client joined.
        self.joined = {}
        for row in rows:
            self.joined[row["client"]] = min(row["day"], self.joined.get(row["client"], today))
        self.first_touch = min(day for days in self.days.values() for day in days)

    def between(self, name, first, last):
        days = self.days[name]
        return bisect.bisect_right(days, last) - bisect.bisect_left(days, first)

    def silence(self, name, day):
        index = bisect.bisect_right(self.days[name], day)
        return (day - (self.days[name][index - 1] if index else self.joined[name])).days

    def knows(self, start, length):
        """Whether touches are known for a period: the first is no later than its first tenth."""
        return (self.first_touch - start).days < length / 10

    def periods(self, unit):
        months = MONTHS[unit]
        first = self.first_touch
        month = first.year * 12 + (first.month - 1) // months * months
        while True:
            start = datetime.date(month // 12, month % 12 + 1, 1)
            month += months
            end = datetime.date(month // 12, month % 12 + 1, 1) - DAY
            if start > self.today:
                return
            yield self.period(unit, start, end)

    def period(self, unit, start, end):
        last = min(end, self.today)
        there = [name for name in self.names if self.joined[name] <= last]
        counts = [self.between(name, start, last) for name in there]
        silences = [self.silence(name, last) for name in there]
        touches = [r for r in self.rows if r["by"] != "mailing" and start <= r["day"] <= last]
        noted = [r["note"] for r in touches if r["note"]]
        return {
            "period": {"month": f"{start:%Y-%m}", "quarter": f"{start.year}-Q{start.month // 3 + 1}",
                       "year": f"{start.year}"}[unit],
            "from": start.isoformat(), "to": end.isoformat(), "over": end < self.today,
            "whole": end < self.today and self.knows(start, (end - start).days + 1),
            "clients": len(there), "touches": len(touches),
            "touches_per_client": share(len(touches), len(there)),
            "touched_share": share(sum(1 for count in counts if count), len(there)),
            "median_silence": statistics.median_low(silences) if silences else None,
            "p95_silence": nearest_rank(silences, 95) if silences else None,
            "gini": gini(counts),
            "personal_share": share(sum(r["by"] == "visit" for r in touches), len(touches)),
            "note_share": share(len(noted), len(touches)),
            "words_per_note": share(sum(len(note.split()) for note in noted), len(noted)),
            "promises_in_time": None, "days_to_put_right": None,
        }

    def first_year(self, name):
        return self.between(name, self.joined[name], years_after(self.joined[name], 1) - DAY)

    def knows_year(self, name):
        joined = self.joined[name]
        return self.knows(joined, (years_after(joined, 1) - joined).days)

    def has_year(self, name):
        return years_after(self.joined[name], 1) <= self.today

    def cohorts(self):
        for year in sorted({day.year for day in self.joined.values()}):
            joined = [name for name in self.names if self.joined[name].year == year]
            over = [self.first_year(name) for name in joined
                    if self.has_year(name) and self.knows_year(name)]
            yield {"joined": year, "clients": len(joined), "first_year_over": len(over),
                   "first_year_touches": statistics.fmean(over) if over else None}

    def least(self, values):
        order = sorted(filter(self.knows_year, self.names), key=lambda name: self.joined[name])
        tenth = order[:max(10, math.ceil(len(order) / 10))]
        measure = statistics.fmean(self.first_year(name) for name in tenth if self.has_year(name))
        year_ago = years_after(self.today, -1)
        least = []
        for place, name in enumerate(self.names):
            touches = self.between(name, year_ago + DAY, self.today)
            if self.joined[name] <= year_ago and touches < measure / 2:
                cents = values.get(name)
                key = (-1 if cents is None else cents, -touches, -place)
                last = self.days[name][-1].isoformat() if self.days[name] else None
                least.append((key, {
                    "client": name, "worth": None if cents is None else cents / 100,
                    "touches": touches, "first_clients_touches": measure, "last_touch": last}))
        return [row for _, row in sorted(least, key=lambda pair: pair[0], reverse=True)]


def slide(periods):
    whole = [period for period in periods if period["whole"]]
    series = [period["touches_per_client"] for period in whole]
    if len(series) < 3:
        return []

    def squares(at):
        return sum(len(part) * statistics.pvariance(part) for part in (series[:at], series[at:]))

    at = min(range(1, len(series)), key=squares)
    before, since = statistics.fmean(series[:at]), statistics.fmean(series[at:])
    variance = squares(at) / (len(series) - 2)
    error = math.sqrt(variance / at + variance / (len(series) - at))
    if before - since <= 2 * error:
        return []
    return [{"since": whole[at]["period"], "from": whole[at]["from"],
             "clients": whole[at - 1]["clients"], "touches_before": before, "touches_since": since,
             "standard_error": error}]


def tiers(clients, values):
    known = sorted((name for name in clients.names if name in values),
                   key=lambda name: -values[name])
    total = sum(values.values())
    floors, running = {}, 0
    for name in known:
        for tier, percent in (("A", 80), ("B", 95)):
            if running * 100 < total * percent:
                floors[tier] = values[name]
        running += values[name]
    rows = []
    for tier in "ABC":
        names = [name for name in clients.names if tier == tier_of(values.get(name), floors)]
        worths = [values[name] for name in names if name in values]
        silences = [clients.silence(name, clients.today) for name in names]
        year_ago = years_after(clients.today, -1)
        touches = sum(clients.between(name, year_ago + DAY, clients.today) for name in names)
        lapsed = [name for name, days in zip(names, silences) if days > 180]
        rows.append({
            "tier": tier, "clients": len(names), "unknown": len(names) - len(worths),
            "worth": sum(worths) / 100, "worth_share": sum(worths) / total,
            "from": min(worths) / 100, "to": max(worths) / 100,
            "touches_per_client": touches / len(names),
            "median_silence": statistics.median_low(silences),
            "due": sum(days >= 90 for days in silences), "lapsed": len(lapsed),
            "lapsed_worth": sum(values.get(name, 0) for name in lapsed) / 100})
    return rows


def tier_of(cents, floors):
    if cents is None or cents < floors["B"]:
        return "C"
    return "A" if cents >= floors["A"] else "B"


def curve(values):
    worths = sorted(values.values(), reverse=True)
    points = min(100, len(worths))
    for point in range(1, points + 1):
        count = math.ceil(len(worths) * point / points)
        yield {"clients": count, "clients_share": count / len(worths),
               "worth_share": sum(worths[:count]) / sum(worths)}


def total(clients, values):
    worths, whole = sorted(values.values(), reverse=True), sum(values.values())
    few = math.ceil(len(worths) / 5)
    much = next(n for n in range(1, len(worths) + 1) if 100 * sum(worths[:n]) >= 80 * whole)
    lapsed = [name for name in values if clients.silence(name, clients.today) > 180]
    return [{"clients": len(clients.names), "known": len(worths), "worth": whole / 100,
             "top_20_share": sum(worths[:few]) / whole, "clients_for_80": much,
             "gini": gini(worths), "lapsed_worth": sum(values[name] for name in lapsed) / 100}]


class Hug:
    """Runs hug on its own book."""

    def __init__(self, program, book, today):
        self.program, self.book, self.today = program, book, today

    def run(self, *words):
        command = [self.program, *words, "--db", self.book, "--today", self.today.isoformat()]
        environment = dict(os.environ, HUG_STAFF="Ana")
        return subprocess.run(command, check=True, stdout=subprocess.PIPE, env=environment).stdout

    def rows(self, report, section, *words):
        return json.loads(self.run("report", report, "--section", section, "--json", *words))


def differences(what, wanted, found):
    if len(wanted) != len(found):
        yield f"{what}: {len(found)} rows instead of {len(wanted)}"
    for number, (want, have) in enumerate(zip(wanted, found), 1):
        for key, value in want.items():
            other = have[key]
            numbers = isinstance(value, float) and isinstance(other, (int, float))
            if abs(value - other) > 0.000051 if numbers else value != other:
                yield f"{what}, row {number}, {key}: {other} instead of {value}"


def read(file, is_mixed):
    with open(file, newline="", encoding="utf-8") as lines:
        for number, row in enumerate(csv.DictReader(lines)):
            by = "visit"
            if is_mixed:
                by = "email" if number % 7 == 3 else "mailing" if number % 11 == 5 else "visit"
            note = "" if is_mixed and number % 5 == 1 else row["note"]
            yield {"client": row["client"], "on": row["on"], "by": by, "note": note,
                   "day": datetime.date.fromisoformat(row["on"]), "amount": row["note"]}


def write(file, columns, rows):
    with open(file, "w", newline="", encoding="utf-8") as lines:
        writer = csv.DictWriter(lines, columns, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(rows)
    return str(file)


def values_of(clients, rows):
    cents = collections.Counter()
    for row in rows:
        found = re.search(r"\$(\d+)\.(\d\d)", row["amount"])
        cents[row["client"]] += int(found[1]) * 100 + int(found[2]) if found else 0
    return {name: cents[name] for place, name in enumerate(clients.names) if place % 10 != 9}


def check(program, file, is_mixed, folder):
    rows = list(read(file, is_mixed))
    # A month later, so that the last period is unfinished and does not end with the data.
    today = max(row["day"] for row in rows) + 30 * DAY
    clients = Clients(rows, today)
    values = values_of(clients, rows)
    hug = Hug(program, str(folder / f"{is_mixed}.db"), today)
    touches = write(folder / "touches.csv", ["client", "on", "by", "note"], rows)
    hug.run("import", touches, "--as", "touches", "--create-clients", "--spread", "0d", "-q")
    worths = ({"name": name, "value": cents / 100} for name, cents in values.items())
    hug.run("import", write(folder / "clients.csv", ["name", "value"], worths), "--as", "clients",
            "-q")
    for unit in MONTHS:
        periods = list(clients.periods(unit))
        yield from differences(f"{unit}s", periods, hug.rows("attention", "periods", "--by", unit))
        found = slide(periods)
        print(f"  by {unit}: {len(periods)} periods, slide: {found[0]['since'] if found else 'none'}")
        yield from differences(
            f"slide by {unit}", found, hug.rows("attention", "slide", "--by", unit))
    yield from differences("cohorts", list(clients.cohorts()), hug.rows("attention", "cohorts"))
    yield from differences("least", clients.least(values), hug.rows("attention", "least"))
    yield from differences("tiers", tiers(clients, values), hug.rows("value", "tiers"))
    yield from differences("curve", list(curve(values)), hug.rows("value", "curve"))
    yield from differences("total", total(clients, values), hug.rows("value", "total"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("touches", help="CSV of touches with the columns client, on and note")
    parser.add_argument("--hug", default=str(ROOT / "target" / "hug" / "bin" / "hug"),
                        help="hug to check (default: target/hug/bin/hug)")
    given = parser.parse_args()
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        for is_mixed in (False, True):
            print("mixed:" if is_mixed else "unchanged:")
            wrong += check(given.hug, given.touches, is_mixed, pathlib.Path(folder))
    print("\n".join(wrong[:40]) or "All figures agree.")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
