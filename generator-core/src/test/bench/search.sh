#!/usr/bin/env bash
# Asks the search page and Pagefind the same queries over the same advisory pages, side by side in headless Chromium.
#   search.sh ARCHIVE QUERIES
# ARCHIVE: the unpacked CERT/CC archive, the folder that holds data/; QUERIES: the folder of ja.py, queries.json and queries-ja.json.
# Needs node's npx (it fetches Pagefind 1.6.0), python3 and chromium. Prints a table for the archive and for 300 and 3,000 made-up Japanese cases.
set -euo pipefail
archive=$(cd "$1" && pwd)
queries=$(cd "$2" && pwd)
root=$(cd "$(dirname "$0")/../../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
goal=io.github.advisorysite:advisory-site-maven-plugin:0.1.0-SNAPSHOT
mvn -q -B -f "$root/pom.xml" install -DskipTests

# sites NAME LANGUAGE QUERIES: builds the site of a content, the peer's index of its advisory pages, and asks both.
sites() {
  mvn -q -B $goal:generate -DadvisorySite.contentDirectory="$work/$1" -DadvisorySite.asOf=2026-02-01T00:00:00Z \
    -DadvisorySite.outputDirectory="$work/$1-site" -DadvisorySite.stateDirectory="$work/$1-state"
  mkdir "$work/$1-pagefind"
  cp -r "$work/$1-site/advisories" "$work/$1-pagefind/"
  find "$work/$1-pagefind" -name '*.html' -path '*/vendors/*' -delete
  rm -f "$work/$1-pagefind/advisories/index.html"
  npx --yes pagefind@1.6.0 --site "$work/$1-pagefind" --root-selector main > "$work/log"
  echo "<!doctype html><html lang=\"$2\"><meta charset=\"utf-8\"><title>-</title>" > "$work/$1-pagefind/index.html"
  echo "$1: $(find "$work/$1-pagefind/advisories" -name index.html | wc -l) advisory pages"
  mvn -q -B -f "$root/pom.xml" test -pl generator-core -am -Dtest=SearchBench -Dstyle.color=never -Dsurefire.failIfNoSpecifiedTests=false \
    -DargLine="-Dbench.site=$work/$1-site -Dbench.pagefind=$work/$1-pagefind -Dbench.queries=$3" | grep '^|'
}

# made_up NAME COUNT: the Japanese cases as a content.
made_up() {
  python3 "$queries/ja.py" "$work/$1-made-up" "$2" > "$work/log"
  python3 - "$work/$1-made-up/ja.jsonl" "$work/$1" << 'END'
import json, sys
from pathlib import Path

source, content = Path(sys.argv[1]), Path(sys.argv[2])
for folder in ("vendors", "cases"):
    (content / folder).mkdir(parents=True)
(content / "site.yaml").write_text(
    'title: {ja: 試し}\nbaseUrl: https://advisories.example.org/\nlanguages: [ja]\nzone: Asia/Tokyo\n'
    "idPatterns: ['VN#\\d{8}']\npublishers: [{name: {ja: 試し}, namespace: 'https://advisories.example.org/', contact: 'mailto:a@example.org'}]\n", "utf-8")
vendors = {}
with open(content / "cases" / "all.jsonl", "w", encoding="utf-8") as cases:
    for line in open(source, encoding="utf-8"):
        case = json.loads(line)
        names = [vendor["name"] for vendor in case["vendors"]]
        for name in names:
            vendors.setdefault(name, "v%d" % len(vendors))
        cases.write(json.dumps({
            "id": case["id"], "publishAt": "2026-01-01T00:00:00Z", "title": {"ja": case["title"]}, "cves": case["cves"],
            "notified": [vendors[name] for name in names],
            "sections": {"ja": {key: case[key] for key in ("overview", "description", "impact", "solution")}},
        }, ensure_ascii=False) + "\n")
for name, vendor in vendors.items():
    (content / "vendors" / (vendor + ".yaml")).write_text("name: {ja: %s}\n" % name, "utf-8")
END
}

mvn -q -B $goal:import -DadvisorySite.from=cert-archive -DadvisorySite.source="$archive" -DadvisorySite.contentDirectory="$work/archive"
sites archive en "$queries/queries.json"
made_up ja-300 300
sites ja-300 ja "$queries/queries-ja.json"
made_up ja-3000 3000
sites ja-3000 ja "$queries/queries-ja.json"
