#!/usr/bin/env python3
"""Checks the chances of hug lapsed --likely against what happened.

    mvn -q -DskipTests package && python3 src/bench/check_returns.py TOUCHES.csv --cut 1997-09-30

TOUCHES.csv has the columns client and on. Its rows are imported as visits. Then hug lapsed --likely
is asked on the day of the cut, when it knows nothing of later visits, and its order is compared with
who came back within some days: the area under the ROC curve, beside that of plain silence, over all
clients and over those with at least two visits. Exits with 1 if silence alone is better anywhere.
Needs only python3.
"""

import argparse
import collections
import csv
import datetime
import os
import pathlib
import subprocess
import sys
import tempfile

HUG = pathlib.Path(__file__).resolve().parents[2] / "target" / "hug" / "bin" / "hug"


def hug(home, today, *arguments):
    return subprocess.run(
        [HUG, "--today", today, *arguments],
        env={"HOME": str(home), "PATH": os.environ["PATH"]},
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout


def area(scores):
    """How often one who came back has the higher score; equal scores count half."""
    ranks = collections.defaultdict(lambda: [0, 0])
    for score, came_back in scores:
        ranks[score][came_back] += 1
    below = pairs = 0
    for score in sorted(ranks):
        stayed_away, came_back = ranks[score]
        pairs += came_back * (below + stayed_away / 2)
        below += stayed_away
    all_back = sum(came_back for _, came_back in ranks.values())
    return pairs / (below * all_back) if below and all_back else float("nan")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("touches", type=pathlib.Path)
    parser.add_argument("--cut", required=True, type=datetime.date.fromisoformat)
    parser.add_argument("--days", type=int, nargs="+", default=[91, 273])
    given = parser.parse_args()

    visits = collections.defaultdict(set)
    with given.touches.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            visits[row["client"]].add(datetime.date.fromisoformat(row["on"]))
    last = max(day for days in visits.values() for day in days)
    with tempfile.TemporaryDirectory() as home:
        touches = str(given.touches.resolve())
        hug(home, str(last), "import", touches, "--create-clients", "--by", "visit", "--yes")
        listed = hug(home, str(given.cut), "lapsed", "--likely", "--over", "0d", "--csv")
    rows = [row for row in csv.DictReader(listed.splitlines()) if row["chance"]]

    is_worse = False
    for days in given.days:
        end = given.cut + datetime.timedelta(days)
        for fewest in (1, 2):
            some = [row for row in rows if int(row["visits"]) >= fewest]
            back = [any(given.cut < day <= end for day in visits[row["client"]]) for row in some]
            own = area((float(row["chance"]), is_back) for row, is_back in zip(some, back))
            silence = area((-int(row["days_silent"]), is_back) for row, is_back in zip(some, back))
            is_worse |= own < silence
            print(
                f"within {days} days, {len(some)} clients with {fewest} visits or more:"
                f" {own:.4f} (silence {silence:.4f})"
            )
    return 1 if is_worse else 0


if __name__ == "__main__":
    sys.exit(main())
