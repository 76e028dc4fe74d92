#!/usr/bin/env bash
# Lighthouse (npm 12.8.2, its mobile preset) on the home page, an advisory with 30 vendors, a vendor and the search of the sample site, in both
# languages: the best of three runs of each. Below the table stands what the first visit to the advisory asks for, gzipped.
#   lighthouse.sh
# Needs node's npx, python3 and chromium.
set -eu
root=$(cd "$(dirname "$0")/../../../.." && pwd)
work=$(mktemp -d)
trap 'kill $server 2> /dev/null || true; rm -rf "$work"' EXIT
mvn -q -B -f "$root/pom.xml" package -pl content -am -DskipTests
site=$root/content/target/site
# with the headers of _headers and gzip, as hosts of static sites send them
cat > "$work/server.py" << 'END'
import gzip, http.server, os, sys

root = sys.argv[1]
rules, current = [], None
for line in open(os.path.join(root, "_headers"), encoding="utf-8"):
    if line.startswith("/"):
        current = (line.strip(), [])
        rules.append(current)
    elif current and ":" in line:
        current[1].append([part.strip() for part in line.split(":", 1)])


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        path = self.path.split("?")[0]
        file = os.path.join(root, path.lstrip("/"))
        if os.path.isdir(file):
            file = os.path.join(file, "index.html")
        status = 200 if os.path.isfile(file) else 404
        body = open(file if status == 200 else os.path.join(root, "404.html"), "rb").read()
        self.send_response(status)
        headers = {"Content-Type": self.guess_type(file if status == 200 else "404.html")}
        for pattern, values in rules:
            head, star, tail = pattern.partition("*")
            if path == pattern or star and path.startswith(head) and path.endswith(tail):
                headers.update(values)
        if not file.endswith((".png", ".bin")):
            body = gzip.compress(body, 9)
            headers["Content-Encoding"] = "gzip"
        headers["Content-Length"] = str(len(body))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *words):
        pass


http.server.ThreadingHTTPServer(("127.0.0.1", 8766), Handler).serve_forever()
END
python3 "$work/server.py" "$site" &
server=$!
sleep 1
echo "| page | performance | accessibility | best practices | SEO |"
echo "|---|---|---|---|---|"
for page in "" advisories/JVNVU90000202/ vendors/koharubi/ search/ en/ en/advisories/JVNVU90000202/ en/vendors/koharubi/ en/search/; do
  for run in 1 2 3; do
    # now and then the browser gives no trace (NO_NAVSTART): such a run is begun again
    until CHROME_PATH=$(command -v chromium) npx --yes lighthouse@12.8.2 "http://127.0.0.1:8766/$page" --quiet --output=json \
      --output-path="$work/$run.json" --chrome-flags="--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update" > "$work/log" 2>&1; do
      grep -q 'NO_NAVSTART' "$work/log"
    done
  done
  node -e '
    const [page, ...files] = process.argv.slice(1);
    const runs = files.map((file) => JSON.parse(require("fs").readFileSync(file)));
    const best = (key) => Math.max(...runs.map((run) => Math.round(run.categories[key].score * 100)));
    console.log(`| /${page} | ${["performance", "accessibility", "best-practices", "seo"].map(best).join(" | ")} |`);
    for (const { id, title, score, scoreDisplayMode } of Object.values(runs[0].audits)) {
      const counts = Object.values(runs[0].categories).some((c) => c.auditRefs.some((a) => a.id === id && a.weight > 0));
      if (counts && score !== null && score < 0.9 && scoreDisplayMode !== "informative") console.log(`  ${id}: ${title}`);
    }
    if (page === "advisories/JVNVU90000202/") {
      const items = runs[0].audits["network-requests"].details.items;
      console.log(`  ${items.length} requests, ${items.reduce((sum, item) => sum + item.transferSize, 0)} bytes: ${items.map((item) => item.url.split("/").slice(3).join("/")).join(" ")}`);
    }
  ' "$page" "$work/1.json" "$work/2.json" "$work/3.json"
done
