#!/usr/bin/env bash
# Brings the lists of the libraries' public members (PublicAPI.Unshipped.txt) in line with the code. What the next release breaks shows
# as lines that are taken away.
set -euo pipefail
cd "$(dirname "$0")/.."

for project in Trtc.Client Trtc.Emulator Trtc.Emulator.Xunit; do
  list=src/$project/PublicAPI.Unshipped.txt
  found=$(dotnet build "src/$project" --nologo --no-incremental -p:TreatWarningsAsErrors=false -p:BuildProjectReferences=true \
    | grep -F "/src/$project/" | grep -E 'RS0016|RS0017' || true)
  missing=$(sed -n "s/.*RS0016: Symbol '\(.*\)' is not part of the declared public API.*/\1/p" <<< "$found" | sort -u)
  stale=$(sed -n "s/.*RS0017: Symbol '\(.*\)' is part of the declared API, but is either.*/\1/p" <<< "$found" | sort -u)
  {
    grep -vxF -f <(printf '%s\n' "${stale:-#}") "$list" | tail -n +2
    printf '%s\n' "$missing"
  } | grep . | LC_ALL=C sort -u > "$list.new" || true
  { head -n 1 "$list"; cat "$list.new"; } > "$list.sorted"
  mv "$list.sorted" "$list"
  rm "$list.new"
done
