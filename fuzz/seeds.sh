#!/usr/bin/env bash
# Fills fuzz/corpus/ with seeds: the texts of the corpus, without their headers.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p corpus/{explain,scanner,redact,own_causes}
for case in ../corpus/*/*.txt; do
  seed=$(basename "$(dirname "$case")")-$(basename "$case" .txt)
  sed '1,/^---$/d' "$case" >"corpus/explain/$seed"
  cp "corpus/explain/$seed" "corpus/redact/$seed"
  # Eight bytes choose the cuts; see checks.rs.
  { printf '%-8.8s' "$(cksum <"$case")"; cat "corpus/explain/$seed"; } >"corpus/scanner/$seed"
done
cp seeds/own_causes/* corpus/own_causes/
