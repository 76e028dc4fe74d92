#!/usr/bin/env bash
# Times the whole `generate`, Maven included, on the CERT/CC archive.
#   archive.sh ARCHIVE [RUNS]     ARCHIVE: the unpacked archive, the folder that holds data/
# Prints one line a run: instant, seconds, files, MiB, and the stages with the share of gate and audit, and of the index, in the whole. Each run writes into a new folder, as deleting and writing again at once slows a disk.
set -eu
archive=$(cd "$1" && pwd)
runs=${2:-3}
root=$(cd "$(dirname "$0")/../../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
goal=io.github.advisorysite:advisory-site-maven-plugin:0.1.0-SNAPSHOT
mvn -q -B -f "$root/pom.xml" install -DskipTests
cd "$work"
mvn -q -B $goal:import -DadvisorySite.from=cert-archive -DadvisorySite.source="$archive" -DadvisorySite.contentDirectory="$work/content"
for run in $(seq "$runs"); do
  for asOf in 2005-01-01T00:00:00Z 2020-12-31T00:00:00Z; do
    out=$work/site-$run-${asOf%%-*}
    start=$(date +%s.%N)
    MAVEN_OPTS=-Xmx512m mvn -B $goal:generate -DadvisorySite.timings -DadvisorySite.contentDirectory="$work/content" -DadvisorySite.asOf=$asOf \
      -DadvisorySite.outputDirectory="$out" -DadvisorySite.stateDirectory="$work/state" > "$work/log"
    end=$(date +%s.%N)
    echo "$asOf $(echo "$end $start" | awk '{printf "%.1f", $1 - $2}') s, $(find "$out" -type f | wc -l) files, $(du -sm "$out" | cut -f1) MiB"
    sed -nE 's/^\[INFO\] (read|gate|render|index|formats|audit|write) +([0-9.]+) s .*/\1|\2/p' "$work/log" | awk -F'|' -v all="$(echo "$end $start" | awk '{print $1 - $2}')" \
      '{ line = line $1 " " $2 " s, "; sum += $2; if ($1 == "gate" || $1 == "audit") own += $2; if ($1 == "index") index_ = $2 } END { printf "  %sgate and audit %.0f %% of the goal, %.0f %% of the command; index %.0f %% of the goal\n", line, 100 * own / sum, 100 * own / all, 100 * index_ / sum }'
  done
done
