#!/usr/bin/env bash
# Runs every check; the last line is the true total. A suite that cannot run says why and counts as skipped; under CI=true it
# fails, unless it is for want of a package that the feed does not carry or of the reference's text, which lies outside.
set -uo pipefail
cd "$(dirname "$0")"
passed=0 failed=0 skipped=0
started=$SECONDS

step() { printf '\n== %s (%ss)\n' "$1" "$((SECONDS - started))"; }
failures=()
fail() { failed=$((failed + 1)); failures+=("$1"); printf 'FAILED: %s\n' "$1"; }
skip() { skipped=$((skipped + 1)); printf 'SKIPPED: %s: %s\n' "$1" "$2"; }
# What tests are held against has to be there where a check decides.
missing() { if [ "${CI:-}" = true ]; then fail "$1: $2"; else skip "$1" "$2"; fi; }
# The names of what failed stand beside the total, since a long output is often kept by its end alone.
finish() {
  if [ ${#failures[@]} -gt 0 ]; then
    printf '\nfailed:\n'
    printf '  %s\n' "${failures[@]}"
  fi
  printf '\ntests: %d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
  exit $?
}

# Not every package feed carries Pulumi's .NET SDK; without it, the solution leaves out what is written against it.
step "Pulumi's .NET SDK"
if PulumiSdk=true dotnet restore examples/csharp/Event.Tests --verbosity quiet >/dev/null 2>&1; then
  export PulumiSdk=true
  echo "The package feed has it: Pulumi.Trtc, its tests and the C# example are built and run."
else
  export PulumiSdk=false
  version=$(sed -nE 's|.*<PulumiVersion>([^<]+)<.*|\1|p' Directory.Build.props)
  skip "Pulumi.Trtc, its tests and the C# example" "the package feed lacks Pulumi $version"
fi

step "build"
./build.sh --solution || { fail "build.sh"; finish; }

step "format"
# The build has held the code against the rules of style; left are spaces and the order of imports.
{
  dotnet format whitespace PulumiTrtc.sln --verify-no-changes --no-restore \
    && dotnet format style PulumiTrtc.sln --verify-no-changes --no-restore --diagnostics IDE0055
} \
  || fail "dotnet format (run it to see what it changes)"

step "dotnet test"
results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
TRTC_BIN=$PWD/bin dotnet test PulumiTrtc.sln --configuration Release --no-build --nologo \
  --logger "trx" --results-directory "$results" --blame-hang-timeout 5min
status=$?
if [ "$PulumiSdk" = true ]; then
  step "a stack from code, in C#"
  PATH="$(bin/trtc automation "$results/root")/bin:$PATH" dotnet test examples/automation/Event.Tests --nologo \
    --logger "trx" --results-directory "$results" --blame-hang-timeout 5min || status=$?
fi
for trx in "$results"/*.trx; do
  [ -e "$trx" ] || continue
  counters=$(grep -o '<Counters [^>]*>' "$trx")
  count() { sed -E "s/.* $1=\"([0-9]+)\".*/\1/" <<<"$counters"; }
  passed=$((passed + $(count passed)))
  failed=$((failed + $(count failed)))
  skipped=$((skipped + $(count total) - $(count executed)))
  while IFS= read -r name; do failures+=("$name"); done \
    < <(grep -o '<UnitTestResult [^>]*outcome="Failed"[^>]*>' "$trx" | sed -E 's/.* testName="([^"]*)".*/\1/')
done
[ $status -eq 0 ] || [ "$failed" -gt 0 ] || fail "dotnet test ended with status $status"

# Runs the Node.js tests of a folder and counts what they tell. They wait for programs for much of the time, so there are more
# of them at once than processors.
node_tests() {
  local log=$results/${1//\//-}.tap status
  (cd "$1" && node --test --test-concurrency="$(node -p '2 * os.cpus().length')" --test-reporter=tap --test-reporter-destination="$log" \
    --test-reporter=spec --test-reporter-destination=stdout *.test.mjs)
  status=$?
  tap() { sed -nE "s/^# $1 ([0-9]+)$/\1/p" "$log" | tail -n 1; }
  passed=$((passed + $(tap pass)))
  failed=$((failed + $(tap fail) + $(tap cancelled)))
  skipped=$((skipped + $(tap skipped)))
  while IFS= read -r name; do failures+=("$1: $name"); done \
    < <(grep -E '^ *not ok ' "$log" | grep -vE ' # (TODO|SKIP)' | sed -E 's/^ *not ok [0-9]+ - //')
  [ $status -eq 0 ] || [ "$(tap fail)" != 0 ] || fail "the tests in $1 ended with status $status"
}

step "interop"
if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
  missing "interop with the official clients" "Node.js and npm are missing (packages nodejs and npm)"
elif ! (cd tests/interop && npm ci --silent --no-audit --no-fund); then
  fail "npm ci in tests/interop"
else
  node_tests tests/interop
  step "random stacks of Pulumi's own engine"
  node_tests tests/differential
fi

step "cases"
if ! command -v node >/dev/null; then
  skip "the cases that users' own files showed" "Node.js is missing (package nodejs)"
else
  node_tests tests/cases
fi

finish
