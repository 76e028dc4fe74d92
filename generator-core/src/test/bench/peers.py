#!/usr/bin/env python3
"""Times the whole `generate`, Maven included, beside Hugo and Pagefind, on the same cases in one run.

  peers.py --archive DIR --bench DIR --npm DIR [--jackson JARS] [--cases 3518] [--runs 3] [--work DIR]

--archive  the unpacked CERT/CC archive, the folder that holds data/
--bench    the folder with the peers' sites and their corpus builder (corpus.py, peers/)
--npm      a folder where pagefind was installed
--jackson  the class path that Floor.java of --bench wants; then it writes our equal tree, too
--work     a folder to write in, new (a temporary one, which is removed)

"equal" is the work that Hugo does: pages, feed and sitemap, with leaveOut and the plain theme beside this file; it is
audited all the same. "everything" is all that we make. Each round runs them in turn (A B C, A B C, ...), each build into
a folder of its own that nothing used before: to delete and to write again at once slows a disk. Then, in the same turns:
nothing changed, one case changed; Hugo builds over what it built. Prints what each made, medians with the least and the
most, and ratios of medians. Peak memory is that of the largest process. MAVEN_OPTS counts; it is
-XX:+UseParallelGC -XX:MetaspaceSize=64m -XX:TieredStopAtLevel=1 -Xms720m -Xmn400m -XX:MaxTenuringThreshold=0 -Xmx1g unless set: a build ends before the slow compiler has paid for itself.
"""
import argparse, glob, json, os, re, shutil, statistics, subprocess, sys, tempfile, time

ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
for name in ("archive", "bench", "npm"):
    ap.add_argument("--" + name, required=True)
ap.add_argument("--work")
ap.add_argument("--jackson")
ap.add_argument("--cases", type=int, default=3518)
ap.add_argument("--runs", type=int, default=3)
ap.add_argument("--hugo", default="hugo")
a = ap.parse_args()

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.abspath(os.path.join(HERE, "../../../.."))
GOAL = "io.github.advisorysite:advisory-site-maven-plugin:0.1.0-SNAPSHOT:generate"
WORK = os.path.abspath(a.work or tempfile.mkdtemp())
os.makedirs(WORK, exist_ok=True)
ENV = dict(os.environ, MAVEN_OPTS=os.environ.get("MAVEN_OPTS", "-XX:+UseParallelGC -XX:MetaspaceSize=64m -XX:TieredStopAtLevel=1 -Xms720m -Xmn400m -XX:MaxTenuringThreshold=0 -Xmx1g"))
PAGEFIND = glob.glob(os.path.join(os.path.abspath(a.npm), "node_modules/@pagefind/linux-*/bin/pagefind_extended"))[0]
PARTS = "api, badges, csaf, editions, listFeeds, search, statistics, vuldef"
figures, goals, floors = {}, [], []


def at(*parts):
    return os.path.join(WORK, *parts)


def timed(label, command, folder=None):
    with open(at("log"), "wb") as log:
        start = time.monotonic()
        process = subprocess.Popen(command, cwd=folder or WORK, env=ENV, stdout=log, stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
    if status:
        sys.exit("%s failed:\n%s" % (label, open(at("log"), errors="replace").read()[-4000:]))
    figures.setdefault(label, []).append((wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024))
    print("  %-28s %6.2f s" % (label, wall), file=sys.stderr, flush=True)


def ours(label, content, out, state):
    timed(label, ["mvn", "-B", "-o", GOAL, "-DadvisorySite.contentDirectory=" + content, "-DadvisorySite.outputDirectory=" + out,
                  "-DadvisorySite.stateDirectory=" + state, "-DadvisorySite.asOf=2026-11-01T00:00:00Z"])
    return float(re.search(r" in ([0-9.]+) s", open(at("log"), errors="replace").read()).group(1))


def equal(form):
    content = at("equal-" + form)
    subprocess.run([sys.executable, os.path.join(HERE, "corpus.py"), at("corpus.jsonl"), content, "--as", form], check=True)
    with open(os.path.join(content, "site.yaml"), "a") as site:
        site.write("leaveOut: [%s]\n" % PARTS)
    shutil.copytree(os.path.join(HERE, "plain-theme"), os.path.join(content, "theme"))


def floor(tree):
    made = subprocess.run(["java", "-cp", a.jackson, os.path.join(a.bench, "Floor.java"), "write", tree, at("floor-%d" % len(floors)), "2"],
                          check=True, capture_output=True, text=True).stdout
    floors.append(statistics.median(float(t) for t in re.findall(r": ([0-9.]+) s,", made)))


def hugo(label, out):
    timed(label, [a.hugo, "--quiet", "-d", out], at("hugo"))


def made(folder):
    files = pages = size = 0
    for path, _, names in os.walk(folder):
        for name in names:
            files += 1
            pages += name.endswith(".html")
            size += os.path.getsize(os.path.join(path, name))
    return files, pages, size / 1e6


def change(title):
    """One case of each content says something else."""
    for content in ("content", "equal-jsonl"):
        retitle(at(content, "cases", "0.jsonl"), title)
    page = sorted(glob.glob(at("hugo", "content", "cases", "**", "*.md"), recursive=True))[0]
    text = open(page, encoding="utf-8").read()
    open(page, "w", encoding="utf-8").write(text.rstrip("\n") + "\n\n" + title + "\n")


def retitle(path, title):
    first, rest = open(path, encoding="utf-8").read().split("\n", 1)
    case = json.loads(first)
    case["title"]["en"] = title
    open(path, "w", encoding="utf-8").write(json.dumps(case, ensure_ascii=False) + "\n" + rest)


builder = [sys.executable, os.path.join(a.bench, "corpus.py"), "--archive", a.archive, "--n", str(a.cases), "--only-published"]
subprocess.run(builder + ["--format", "jsonl", "--out", at("corpus.jsonl")], check=True, stdout=subprocess.DEVNULL)
subprocess.run(builder + ["--format", "hugo", "--out", at("hugo")], check=True, stdout=subprocess.DEVNULL)
subprocess.run(["chmod", "-R", "u+w", at("hugo")], check=True)
subprocess.run([sys.executable, os.path.join(HERE, "corpus.py"), at("corpus.jsonl"), at("content"), "--as", "jsonl"], check=True)
equal("jsonl")
equal("folders")
subprocess.run(["mvn", "-q", "-B", "-f", os.path.join(ROOT, "pom.xml"), "install", "-DskipTests"], check=True)

for run in range(a.runs):
    mine, theirs, search = at("ours-%d" % run), at("hugo-%d" % run), at("pagefind-%d" % run)
    goals.append(ours("equal, JSONL", at("equal-jsonl"), at("jsonl-%d" % run), at("jsonl-state-%d" % run)))
    if a.jackson:
        floor(at("jsonl-%d" % run))
    ours("equal, folders", at("equal-folders"), at("folders-%d" % run), at("folders-state-%d" % run))
    ours("everything", at("content"), mine, at("state-%d" % run))
    hugo("Hugo", theirs)
    timed("Pagefind", [PAGEFIND, "--site", theirs, "--glob", "cases/**/*.html", "--quiet", "--output-path", search])
print("| made | files | pages | MB |\n|---|---|---|---|")
for label, folder in (("equal", "jsonl-0"), ("everything", "ours-0"), ("Hugo", "hugo-0"), ("Pagefind", "pagefind-0")):
    print("| %s | %s | %s | %.0f |" % ((label,) + tuple(format(n, ",") for n in made(at(folder))[:2]) + (made(at(folder))[2],)))
for run in range(a.runs):
    ours("equal, nothing changed", at("equal-jsonl"), at("jsonl-0"), at("jsonl-state-0"))
    ours("everything, nothing changed", at("content"), at("ours-0"), at("state-0"))
    hugo("Hugo over its output", at("hugo-0"))
for run in range(a.runs):
    change("Changed %d" % run)
    ours("equal, one case changed", at("equal-jsonl"), at("jsonl-0"), at("jsonl-state-0"))
    ours("everything, one case changed", at("content"), at("ours-0"), at("state-0"))
    hugo("Hugo, one case changed", at("hugo-0"))

median = {}
print("\n| median of %d (least–most) | seconds | CPU seconds | peak MiB |\n|---|---|---|---|" % a.runs)
for label, runs in figures.items():
    median[label] = [statistics.median(column) for column in zip(*runs)]
    walls = [wall for wall, _, _ in runs]
    print("| %s | %.1f (%.1f–%.1f) | %.1f | %.0f |" % (label, median[label][0], min(walls), max(walls), median[label][1], median[label][2]))


def ratio(label, mine, *theirs):
    print("| %s | %.2f |" % (label, median[mine][0] / sum(median[peer][0] for peer in theirs)))


print("\n| ratio | wall |\n|---|---|")
ratio("equal, JSONL : Hugo", "equal, JSONL", "Hugo")
ratio("equal, folders : Hugo", "equal, folders", "Hugo")
ratio("everything : Hugo + Pagefind", "everything", "Hugo", "Pagefind")
for work in ("equal", "everything"):
    ratio(work + ", one case changed : Hugo's rebuild", work + ", one case changed", "Hugo, one case changed")
    ratio(work + ", nothing changed : Hugo's rebuild", work + ", nothing changed", "Hugo over its output")
for work in ("equal, JSONL", "everything"):
    print("| peak memory, %s : Hugo | %.2f |" % (work, median[work][2] / median["Hugo"][2]))
if floors:
    print("| equal, JSONL, the goal alone : its files written from memory | %.1f |" % (statistics.median(goals) / statistics.median(floors)))
if not a.work:
    shutil.rmtree(WORK)
