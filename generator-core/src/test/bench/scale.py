#!/usr/bin/env python3
"""Times the whole `generate`, Maven included, on sites of growing size, and draws how it grows.

  scale.py --archive DIR --bench DIR [--sizes 3518 35000 66000 300000] [--work DIR] [--svg FILE]

--archive  the unpacked CERT/CC archive, the folder that holds data/
--bench    the folder with the corpus builder (corpus.py)
--sizes    how many cases; up to 66,000 of them are clones of the archive's published ones, or with 66,000 the archive's
           own shape, most of which is short; more are made up, with 5 statuses each, folded into their advisories
--work     a folder to write in, new (a temporary one, which is removed)
--svg      where to draw the plot

Up to 66,000 cases it is the work of `peers.py` that is called equal, with -Xmx1g; above, HTML with folded statuses,
sitemap and search, with -Xmx3g. One run each. Prints a table; peak memory is that of the process.
"""
import argparse, json, os, re, shutil, subprocess, sys, tempfile, time

ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
for name in ("archive", "bench"):
    ap.add_argument("--" + name, required=True)
ap.add_argument("--sizes", type=int, nargs="+", default=[3518, 35000, 66000, 300000])
ap.add_argument("--work")
ap.add_argument("--svg")
a = ap.parse_args()

HERE = os.path.dirname(os.path.abspath(__file__))
GOAL = "io.github.advisorysite:advisory-site-maven-plugin:0.1.0-SNAPSHOT:generate"
WORK = os.path.abspath(a.work or tempfile.mkdtemp())
os.makedirs(WORK, exist_ok=True)
STATES = ("affected", "affected-investigating", "not-affected", "not-affected-investigating")
LEFT_OUT = {False: "api, badges, csaf, editions, listFeeds, search, statistics, vuldef",
            True: "api, badges, csaf, editions, listFeeds, statistics, vuldef"}


def at(*parts):
    return os.path.join(WORK, *parts)


def archive(size, content):
    builder = [sys.executable, os.path.join(a.bench, "corpus.py"), "--archive", a.archive, "--n", str(size), "--format", "jsonl", "--out", at("corpus.jsonl")]
    subprocess.run(builder + ([] if size == 66000 else ["--only-published"]), check=True, stdout=subprocess.DEVNULL)
    subprocess.run([sys.executable, os.path.join(HERE, "corpus.py"), at("corpus.jsonl"), content, "--as", "jsonl", "--shards", "4"], check=True)


def made_up(size, content):
    """Cases by number, each with five of two thousand vendors."""
    os.makedirs(os.path.join(content, "vendors"))
    os.makedirs(os.path.join(content, "cases"))
    with open(os.path.join(content, "site.yaml"), "w") as site:
        site.write("title: {en: Advisories}\nbaseUrl: https://advisories.example.org/\nlanguages: [en]\nzone: UTC\nidPatterns: ['VU#\\d{1,12}']\n"
                   "publishers: [{name: {en: Example CC}, namespace: \"https://advisories.example.org/\"}]\nstatusPages: {foldAbove: 1000000}\n")
    for v in range(2000):
        with open(os.path.join(content, "vendors", "vendor-%d.yaml" % v), "w") as vendor:
            vendor.write("name: {en: Vendor %d}\n" % v)
    for part in range(0, size, 50000):
        with open(os.path.join(content, "cases", "%d.jsonl" % (part // 50000)), "w") as cases:
            for n in range(part, min(size, part + 50000)):
                vendors = ["vendor-%d" % ((n * 7 + i * 401) % 2000) for i in range(5)]
                day = "%04d-%02d-%02dT00:00:00Z" % (2000 + n * 26 // size, 1 + n % 12, 1 + n % 28)
                cases.write(json.dumps({
                    "id": "VU#%d" % (n + 1), "publishAt": day, "title": {"en": "Fault %d in product %d" % (n, n % 977)}, "notified": vendors,
                    "cves": ["CVE-%s-%d" % (day[:4], 10000 + n)],
                    "sections": {"en": {"overview": "Product %d handles input of kind %d wrongly." % (n % 977, n % 89), "solution": "Apply update %d." % (n % 53)}},
                    "vendors": {v: {"statements": [{"status": STATES[(n + i) % 4], "comment": {"en": "Our answer is number %d." % ((n + i) % 211)}}]}
                                for i, v in enumerate(vendors)}}) + "\n")


rows = []
for size in sorted(a.sizes):
    is_large = size > 66000
    content, out = at("content-%d" % size), at("site-%d" % size)
    (made_up if is_large else archive)(size, content)
    with open(os.path.join(content, "site.yaml"), "a") as site:
        site.write("leaveOut: [%s]\n" % LEFT_OUT[is_large])
    shutil.copytree(os.path.join(HERE, "plain-theme"), os.path.join(content, "theme"))
    heap = "3g" if is_large else "1g"
    env = dict(os.environ, MAVEN_OPTS="-XX:+UseParallelGC -XX:MetaspaceSize=64m -XX:TieredStopAtLevel=1 -Xmx" + heap)
    with open(at("log"), "wb") as log:
        start = time.monotonic()
        process = subprocess.Popen(["mvn", "-B", "-o", GOAL, "-DadvisorySite.contentDirectory=" + content, "-DadvisorySite.outputDirectory=" + out,
                                    "-DadvisorySite.stateDirectory=" + at("state-%d" % size), "-DadvisorySite.asOf=2026-11-01T00:00:00Z"],
                                   cwd=WORK, env=env, stdout=log, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
    said = open(at("log"), errors="replace").read()
    if status:
        sys.exit("%d cases failed:\n%s" % (size, said[-3000:]))
    pages = int(re.search(r"statuses, (\d+) pages", said).group(1))
    rows.append((size, pages, wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, heap))
    print("%d cases: %.1f s" % (size, wall), file=sys.stderr, flush=True)

print("| cases | pages | seconds | CPU seconds | ms a page | peak MiB | -Xmx |\n|---|---|---|---|---|---|---|")
for size, pages, wall, cpu, peak, heap in rows:
    print("| %s | %s | %.1f | %.1f | %.2f | %.0f | %s |" % (format(size, ","), format(pages, ","), wall, cpu, 1000 * wall / pages, peak, heap))
if a.svg:
    def step(most):
        """The largest of 1, 2 or 5 times a power of ten of which at least four fit below."""
        return max(n * 10 ** e for e in range(7) for n in (1, 2, 5) if n * 10 ** e * 4 <= most)

    most, top = max(row[0] for row in rows) * 1.05, max(row[2] for row in rows) * 1.1
    x, y = (lambda cases: 60 + 560 * cases / most), (lambda seconds: 320 - 280 * seconds / top)
    ticks = ["<path d='M%.1f 320V40' stroke='#e3e7eb'/><text x='%.1f' y='340' text-anchor='middle'>%s</text>" % (x(n), x(n), format(n, ","))
             for n in range(0, int(most), step(int(most)))]
    ticks += ["<path d='M60 %.1fH620' stroke='#e3e7eb'/><text x='52' y='%.1f' text-anchor='end'>%d</text>" % (y(n), y(n) + 4, n)
              for n in range(0, int(top), step(int(top)))]
    points = [(x(row[0]), y(row[2])) for row in rows]
    labels = []
    for n, ((px, py), row) in enumerate(zip(points, rows)):
        # beside the line, which rises to the right
        tx, ty, anchor = (px - 10, py - 10, "end") if px > 340 else (px, py - 14, "middle") if n % 2 else (px + 10, min(py + 18, 316), "start")
        labels.append("<circle cx='%.1f' cy='%.1f' r='4' fill='#1d4f6e'/><text x='%.1f' y='%.1f' text-anchor='%s' stroke='#fff' stroke-width='4' paint-order='stroke'>%s pages, %.0f s</text>"
                      % (px, py, tx, ty, anchor, format(row[1], ","), row[2]))
    with open(a.svg, "w") as svg:
        svg.write("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 640 370' font-family='sans-serif' font-size='12' fill='#1b2733'>\n"
                  "<title>Seconds that generate takes, by the number of cases</title>\n<rect width='640' height='370' fill='#fff'/>\n%s\n"
                  "<text x='60' y='26'>seconds</text><text x='620' y='360' text-anchor='end'>cases</text>\n"
                  "<polyline points='%s' fill='none' stroke='#1d4f6e' stroke-width='2'/>\n%s\n</svg>\n"
                  % ("\n".join(ticks), " ".join("%.1f,%.1f" % p for p in points), "\n".join(labels)))
if not a.work:
    shutil.rmtree(WORK)
