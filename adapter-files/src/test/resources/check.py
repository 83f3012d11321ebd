"""Checks a plan or a journal by docs/plan-format.md alone: check.py plan|journal FILE"""
import hashlib
import json
import sys


def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def without_rows(value):
    if isinstance(value, dict):
        return {name: without_rows(part) for name, part in value.items() if name != "row"}
    return [without_rows(part) for part in value] if isinstance(value, list) else value


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def plan(lines):
    *before, last = lines
    parsed = [json.loads(line) for line in before]
    assert [canonical(line) for line in parsed] == before, "a line is not in its canonical form"
    end = json.loads(last)["end"]
    seal = sha256("".join(line + "\n" for line in before))
    digest = sha256("".join(canonical(without_rows(line)) + "\n" for line in parsed))
    assert end == {"seal": seal, "digest": digest}, "the plan is not as it was sealed"
    print("seal", seal)
    print("digest", digest)


def journal(lines):
    head = "0" * 64
    for number, line in enumerate(lines, 1):
        record = json.loads(line)
        assert canonical(record) == line, "line %d is not in its canonical form" % number
        head = sha256(head + "\n" + canonical(record["entry"]) + "\n")
        assert record["digest"] == head, "entry %d does not follow from the one before" % number
    print(len(lines), "entries")
    print("digest", head)


with open(sys.argv[2], encoding="utf-8", newline="\n") as file:
    text = file.read()
assert text.endswith("\n"), "the last line is cut short"
{"plan": plan, "journal": journal}[sys.argv[1]](text[:-1].split("\n"))
