#!/usr/bin/env bash
# Times how long a change of a text takes from being saved to being shown in headless Chromium by `serve`: the median of 9.
#   serve.sh                              the sample site
#   serve.sh CONTENT TEXT PAGE ASOF       another: a copy of the folder is changed; TEXT within it, whose last section is PAGE's
set -eu
root=$(cd "$(dirname "$0")/../../../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r "${1:-$root/content/src/advisories}" "$work/content"
mvn -B -f "$root/pom.xml" test -pl generator-core -am -Dtest=ServeBench -Dstyle.color=never -Dsurefire.failIfNoSpecifiedTests=false \
  -DargLine="-Dbench.content=$work/content -Dbench.text=${2:-cases/2026/hanaikada-nas-upload/ja.md} -Dbench.page=${3:-advisories/JVN90000111/} -Dbench.asOf=${4:-2026-11-20T03:00:00Z}" | grep '^|'
