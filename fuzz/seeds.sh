#!/usr/bin/env bash
# Fills fuzz/corpus/ with seeds: the texts of the corpus, without their headers.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p corpus/{explain,scanner,redact,own_causes,cleaning,render,hook}
for case in ../corpus/*/*.txt; do
  seed=$(basename "$(dirname "$case")")-$(basename "$case" .txt)
  sed '1,/^---$/d' "$case" >"corpus/explain/$seed"
  for target in redact cleaning render hook; do cp "corpus/explain/$seed" "corpus/$target/$seed"; done
  # Eight bytes choose the cuts; see checks.rs.
  { printf '%-8.8s' "$(cksum <"$case")"; cat "corpus/explain/$seed"; } >"corpus/scanner/$seed"
done
cp seeds/own_causes/* corpus/own_causes/
cp seeds/hook/* corpus/hook/
