#!/usr/bin/env python3
"""Turns a corpus of cases, one JSON object a line, into a content folder.

  corpus.py CORPUS.jsonl CONTENT --as jsonl|folders [--shards N]

CORPUS.jsonl   as the corpus builder beside the peers writes it (CONTRIBUTING, "How fast it is")
jsonl          CONTENT holds cases/<n>.jsonl, N files of about as many lines (1)
folders        CONTENT holds a folder a case: case.yaml, en.md, vendors/<vendor>.yaml

Every case is public with all it holds at its first publication. A vendor whose status is unknown and who said
nothing is notified only; one who said something is still at work on it. What cannot be content (characters
that are refused, addresses that are none) is left out or written as a blank.
"""
import argparse, json, re
from pathlib import Path

ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
ap.add_argument("corpus")
ap.add_argument("content")
ap.add_argument("--as", dest="form", choices=("jsonl", "folders"), required=True)
ap.add_argument("--shards", type=int, default=1)
a = ap.parse_args()

STATUS = {"Affected": "affected", "Not Affected": "not-affected", "Unknown": "affected-investigating"}
SECTIONS = (("overview", "Overview"), ("description", "Description"), ("impact", "Impact"), ("solution", "Solution"))
ODD = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd]")
MARK = re.compile(r"([\\`*_{}\[\]<>()#+!|~&-])")
URL = re.compile(r"https?://[A-Za-z0-9.-]+(?::\d+)?(?:/[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?$")


def line(text):
    return " ".join(ODD.sub(" ", text).split())[:500]


def prose(text):
    """A text as Markdown that says just this text, a paragraph where it has one."""
    kept = ODD.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    paragraphs = [" ".join(p.split()) for p in re.split(r"\n\s*\n", kept)]
    return "\n\n".join(MARK.sub(r"\\\1", p) for p in paragraphs if p)[:20000].rstrip("\\")


def slug(name):
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:60].strip("-") or "unnamed"


def links(urls):
    return [{"title": {"en": u}, "url": u} for u in dict.fromkeys(urls) if URL.match(u) and len(u) < 500]


def contract(c, vendors):
    """A case and the vendors that it lists, as one document."""
    case = {"id": c["id"], "publishAt": c["dateFirstPublished"].replace("Z", "+00:00") if "T" in c["dateFirstPublished"]
            else c["dateFirstPublished"] + "T00:00:00Z", "title": {"en": line(c["title"])}}
    if not re.search(r"(Z|[+-]\d\d:\d\d)$", case["publishAt"]):
        case["publishAt"] += "Z"
    if c["cves"]:
        case["cves"] = c["cves"]
    refs = links(c["references"])
    if refs:
        case["references"] = refs
    text = {k: prose(c[k]) for k, _ in SECTIONS if c[k]}
    if c["workarounds"]:
        text["solution"] = "\n\n".join(x for x in (text.get("solution", ""), prose(c["workarounds"])) if x)
    if c["credit"]:
        text["acknowledgments"] = prose(c["credit"])
    statements, notified = {}, []
    for v in c["vendors"]:
        who = slug(v["name"])
        if who in notified:
            continue
        vendors.setdefault(who, line(v["name"]))
        notified.append(who)
        said, more = prose(v["statement"] or ""), prose(v["information"] or "")
        if v["status"] == "Unknown" and not (said or more or v["urls"]):
            continue
        one = {"status": STATUS[v["status"]]}
        if said:
            one["comment"] = {"en": said}
        if links(v["urls"]):
            one["notices"] = links(v["urls"])
        if more:
            one["addenda"] = [{"at": case["publishAt"], "text": {"en": more}}]
        statements[who] = {"statements": [one]}
    if notified:
        case["notified"] = notified
    return case, {k: t for k, t in text.items() if t}, statements


def yaml(value, depth=0):
    """Block YAML; texts of several lines as literal blocks, others quoted."""
    pad = "  " * depth
    out = []
    for key, item in value.items() if isinstance(value, dict) else ((None, i) for i in value):
        head = pad + (key + ":" if key is not None else "-")
        if isinstance(item, dict) and key is None:
            body = yaml(item, depth + 1)
            out.append(pad + "- " + body[len(pad) + 2:])
        elif isinstance(item, (dict, list)):
            out.append(head + "\n" + yaml(item, depth + 1))
        elif "\n" in item:
            out.append(head + " |-\n" + "\n".join(("  " * (depth + 1) + row) if row else "" for row in item.split("\n")))
        else:
            out.append(head + " " + json.dumps(item, ensure_ascii=False))
    return "\n".join(out)


root = Path(a.content)
root.mkdir(parents=True)
(root / "site.yaml").write_text("""title: {en: Advisories}
baseUrl: https://advisories.example.org/
languages: [en]
zone: UTC
idPatterns: ['VU#\\d{1,12}']
publishers: [{name: {en: Example Coordination Centre}, namespace: "https://advisories.example.org/", contact: desk@example.org}]
""")
(root / "vendors").mkdir()
(root / "cases").mkdir()
vendors, count, said = {}, 0, 0
files = [open(root / "cases" / ("%d.jsonl" % i), "w", encoding="utf-8") for i in range(a.shards)] if a.form == "jsonl" else []
with open(a.corpus, encoding="utf-8") as corpus:
    for row in corpus:
        case, text, statements = contract(json.loads(row), vendors)
        if files:
            case["sections"] = {"en": text}
            case["vendors"] = statements
            files[count % a.shards].write(json.dumps(case, ensure_ascii=False) + "\n")
        else:
            folder = root / "cases" / case["id"][3:]
            (folder / "vendors").mkdir(parents=True)
            (folder / "case.yaml").write_text(yaml(case) + "\n", encoding="utf-8")
            heads = dict(SECTIONS, acknowledgments="Credit")
            (folder / "en.md").write_text("".join("## %s\n\n%s\n\n" % (heads[k], t) for k, t in text.items()), encoding="utf-8")
            for who, known in statements.items():
                (folder / "vendors" / (who + ".yaml")).write_text(yaml(known) + "\n", encoding="utf-8")
        count, said = count + 1, said + len(case.get("notified", []))
for file in files:
    file.close()
for who, name in vendors.items():
    (root / "vendors" / (who + ".yaml")).write_text(yaml({"name": {"en": name}}) + "\n", encoding="utf-8")
print("%d cases, %d vendor statuses, %d vendors" % (count, said, len(vendors)))
