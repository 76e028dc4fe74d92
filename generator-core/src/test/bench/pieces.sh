#!/usr/bin/env bash
# Times the hot pieces of a build by JMH, each alone and on one thread, and whole builds in one process.
#   pieces.sh [JMH OPTIONS]     such as `pieces.sh render -prof gc`; `-h` lists them
#   CONTENT=DIR pieces.sh BuildBenchmark [JMH OPTIONS]     builds another site than the sample
set -eu
root=$(cd "$(dirname "$0")/../../../.." && pwd)
path=$(mktemp)
trap 'rm -f "$path"' EXIT
mvn -q -B -f "$root/pom.xml" install -DskipTests -pl generator-core -am
mvn -q -B -f "$root/generator-core/pom.xml" dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$path"
java -Dbench.content="$(realpath "${CONTENT:-$root/content/src/advisories}")" -Dorg.freemarker.loggerLibrary=none -cp "$root/generator-core/target/test-classes:$root/generator-core/target/classes:$(cat "$path")" org.openjdk.jmh.Main "$@"
