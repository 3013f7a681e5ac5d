"""Compares libraries with the manifests of the generator: group by group, day by day, report by report."""
import hashlib, json, os, subprocess, sys
from datetime import datetime, timezone

CHECKOUT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROGRAM = os.path.join(CHECKOUT, "target", "dump-explorer", "bin", "dump-explorer")
SHARED = os.path.join(os.path.dirname(CHECKOUT), "shared")


def run(library, *arguments, expected=(0,)):
    done = subprocess.run([PROGRAM, *arguments, "--library", library, "--json"], capture_output=True)
    if done.returncode not in expected:
        sys.exit("%s ended with %d:\n%s" % (" ".join(arguments), done.returncode, done.stderr.decode()))
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def wanted(manifest):
    """What the library must answer, from the manifest."""
    def time(text, kind):                      # an error dump is stamped to the hundredth, its manifest is not
        return datetime.fromisoformat(text).replace(**({"microsecond": 0} if kind == "tomato" else {}))
    groups = {}
    for row in manifest["by_group"]:
        kind, name = row["kind"], row["group"]
        key = name if kind == "tomato" else "Crash__" + hashlib.md5(name.encode()).hexdigest()
        groups[key] = (row["count"], row["title"], time(row["first"], kind), time(row["last"], kind))
    return groups, dict(manifest["by_day"])


def held(library):
    """What the library answers."""
    groups = {}
    for row in run(library, "groups"):
        first, last = (datetime.fromisoformat(row[key].replace("Z", "+00:00")).astimezone(timezone.utc) for key in ("first", "last"))
        if not row["group_id"].startswith("Crash__"):
            first, last = first.replace(microsecond=0), last.replace(microsecond=0)
        groups[row["group_id"]] = (row["count"], row["title"], first, last)
    days = {row["start"][:10]: row["count"] for row in run(library, "timeline", "--by", "day") if row["count"]}
    return groups, days


def differences(kind, wanted, held):
    return ["%s %s: wanted %s, got %s" % (kind, key, wanted.get(key), held.get(key))
            for key in sorted(set(wanted) | set(held)) if wanted.get(key) != held.get(key)]


def check(source, manifest, library):
    """Imports and compares: (list of what is wrong, the first report)."""
    damaged = manifest["damaged_count"]
    broken = sum(damaged.get(kind, 0) for kind in ("truncated", "badjson", "empty", "wrongtype"))
    duplicate, readable = damaged.get("duplicate", 0), manifest["readable"]
    expected = (1,) if broken else (0,)
    report = run(library, "import", source, expected=expected)[0]
    counts = {"read": readable + duplicate + broken, "new": readable, "updated": 0, "duplicate": duplicate,
              "rejected": broken, "skipped": 0, "groups": len(manifest["by_group"])}
    wrong = ["%s: wanted %d, got %d" % (key, count, report[key]) for key, count in counts.items() if report[key] != count]
    if len(report["rejects"]) != broken or not all(reject["input"] and reject["reason"] for reject in report["rejects"]):
        wrong.append("not every rejected input is named")
    groups, days = wanted(manifest)
    held_groups, held_days = held(library)
    wrong += differences("group", groups, held_groups) + differences("day", days, held_days)
    again = run(library, "import", source, expected=expected)[0]
    if (again["new"], again["updated"], again["duplicate"], again["rejected"]) != (0, 0, readable + duplicate, broken):
        wrong.append("the second import: %s" % {key: again[key] for key in counts})
    return wrong, report
