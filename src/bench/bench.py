#!/usr/bin/env python3
"""Measures how fast hug is, compared with a yardstick.

    mvn -q -DskipTests package && python3 src/bench/bench.py

Each case runs as a whole process, in turn with its yardstick, after one run of both that does not
count (cases of minutes run once). The speed of a shared machine varies, so only runs close in time
can be compared: the result is the median of the ratios of such pairs, with their spread. The spread
is the middle half of the ratios, or all of them if there are fewer than 10. Without a yardstick,
and for memory, both are of hug's own figures.

A limit is reached if the whole spread is within it, and missed if the whole spread is beyond it.
Otherwise, or with fewer than 5 runs, the case is unsure. Exits with 0 if all limits are reached, 1
if one is missed, 2 if none is missed but some are unsure, and 3 if a case cannot be measured.

The results are also written to target/bench/results.txt. The cases and limits are in cases.py, the
books in books.py: to make them takes about ten minutes, once. Needs python3, git, the sqlite3 shell
and the JDK that hug was built with.
"""

import argparse
import csv
import itertools
import os
import pathlib
import platform
import signal
import statistics
import subprocess
import sys
import time

# Python's cached files would count as changes of the commit.
sys.dont_write_bytecode = True

from books import BENCH, HUG, ROOT, Failure, java
from cases import cases

KEPT = "src/bench/results.txt"
FEWEST = 5
# Variables that would change what is measured.
UNSET = ("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "HUG_DB", "HUG_TODAY")
WIDTHS = "{:36}{:5}{:>10} {:>10} {:11}{:>7} {:>15}{:>7}{:>6}  {}"
BUSY = ("The machine was busy with other things: the load average was {:.1f} {}. Measure again "
        "when it is quiet.")


def run(case, command):
    """Runs a process and measures wall and CPU time in seconds, and peak memory in MiB."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               stdout=subprocess.PIPE if case.pipe else subprocess.DEVNULL)
    if case.pipe:
        with process.stdout as pipe:
            while pipe.read1(65_536):
                pass
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != (case.code if command[0] == HUG else 0):
        raise Failure(f"{' '.join(command)} exited with {process.returncode}")
    return {"wall": wall, "CPU": usage.ru_utime + usage.ru_stime, "MiB": usage.ru_maxrss / 1024}


def agree(command, other):
    """Checks that both print the same rows, one at a time: memory used here would count towards
    the processes that start later."""
    with (subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as one,
          subprocess.Popen(other, stdout=subprocess.PIPE, text=True) as two):
        for row, expected in itertools.zip_longest(csv.reader(one.stdout), csv.reader(two.stdout)):
            if row != expected:
                raise Failure(f"{' '.join(command)} printed {row}, but its yardstick {expected}")


def measure(case, runs):
    """Returns pairs of the figures of a case and of its yardstick."""
    made = case.make()
    warm_up = case.runs > 1
    pairs = []
    for i in range(runs + warm_up):
        if made.before:
            made.before()
        pairs.append((run(case, made.command), made.yardstick and run(case, made.yardstick)))
        if i == 0 and made.same:
            agree(*made.same)
    return pairs[warm_up:]


def spread(values):
    if len(values) < 10:
        return min(values), max(values)
    low, _, high = statistics.quantiles(values, n=4, method="inclusive")
    return low, high


def conclude(values, most, goal):
    """Says whether a limit is reached, if the spread allows that."""
    low, high = spread(values)
    if most is None:
        return "-"
    if len(values) < FEWEST:
        return f"unsure: fewer than {FEWEST} runs"
    if low > most:
        return "missed"
    if high > most:
        return "unsure: the spread is wider than the difference"
    return "reached, and the goal" if goal and high <= goal else "reached"


def rows(case, pairs):
    """Returns a row for each figure of a case, and its verdict."""
    for figure, (most, goal) in case.limits.items():
        own = [pair[0][figure] for pair in pairs]
        unit = "" if figure == "MiB" else " s"
        digits = 1 if figure == "MiB" else 3
        values, other, ratio = own, "", ""
        if case.against and figure != "MiB":
            values = [pair[0][figure] / pair[1][figure] for pair in pairs]
            other = f"{statistics.median(pair[1][figure] for pair in pairs):.3f} s"
            ratio = f"{statistics.median(values):.2f}"
        verdict = conclude(values, most, goal)
        between = "{:.2f} to {:.2f}".format(*spread(values))
        yield verdict, WIDTHS.format(
            case.name, figure, f"{statistics.median(own):.{digits}f}{unit}", other,
            case.against if other else "", ratio, between, most or "", goal or "", verdict)


def output(*command):
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    return done.stdout.strip()


def changes():
    """Files that are not as in the commit."""
    return output("git", "status", "--porcelain", "--", ".", f":!{KEPT}")


def machine():
    """Says what is measured, and where."""
    cpus = [line.split(":")[1].strip() for line in
            pathlib.Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    yield f"commit   {output('git', 'rev-parse', 'HEAD')}, {'changed' if changes() else 'clean'}"
    yield (f"machine  {cpus[0] if cpus else platform.machine()}, {os.cpu_count()} processors, "
           f"{memory:.0f} GiB, {platform.system()} {platform.release()}")
    yield (f"against  JDK {java()[0]} with default options, sqlite3 "
           + output("sqlite3", "-version").split()[0])


def options():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=15,
                        help="measured runs (default: 15; fewer of long cases)")
    parser.add_argument("--only", default="", help="run only cases whose name contains this text")
    parser.add_argument("--short", action="store_true", help="skip the long cases")
    parser.add_argument("--keep", action="store_true", help=f"write {KEPT} as well")
    parser.error = lambda message: parser.exit(3, f"bench: {message}\n")
    asked = parser.parse_args()
    if asked.runs < 1:
        parser.error("--runs must be at least 1")
    if asked.keep and (asked.only or asked.short or changes()):
        parser.error("--keep needs all cases, and a clean tree")
    return asked


def exit_code(verdicts):
    for code, word in (3, "failed"), (1, "missed"), (2, "unsure"):
        if any(verdict.startswith(word) for verdict in verdicts):
            return code
    return 0


def main():
    asked = options()
    BENCH.mkdir(parents=True, exist_ok=True)
    for name in UNSET:
        os.environ.pop(name, None)
    lines, verdicts = [], []

    def say(line):
        print(line, flush=True)
        lines.append(line)
    before = os.getloadavg()[0]
    for line in machine():
        say(line)
    say(f"runs     {asked.runs} of each, fewer of long cases")
    say(f"load     {before:.1f} before")
    say("")
    say(WIDTHS.format("case", "", "hug", "yardstick", "", "ratio", "spread", "limit", "goal",
                      "verdict"))
    for case in cases():
        if asked.only in case.name and not (asked.short and case.long):
            try:
                for verdict, row in rows(case, measure(case, min(asked.runs, case.runs))):
                    verdicts.append(verdict)
                    say(row)
            except (Failure, OSError) as failure:
                verdicts.append("failed")
                say(f"{case.name:36}failed: {failure}")
    after = os.getloadavg()[0]
    say("")
    say(f"load     {after:.1f} after")
    # The benchmark itself is one process at a time, whose Java needs more than one processor.
    if before > os.cpu_count() / 4:
        say(BUSY.format(before, "before"))
    elif after > os.cpu_count():
        say(BUSY.format(after, "after"))
    text = "\n".join(lines) + "\n"
    for path in [BENCH / "results.txt"] + [ROOT / KEPT] * asked.keep:
        path.write_text(text)
    return exit_code(verdicts)


if __name__ == "__main__":
    # To leave in the usual way deletes the scratch folder.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(3))
    try:
        sys.exit(main())
    except Failure as failure:
        print(f"bench: {failure}", file=sys.stderr)
        sys.exit(3)
