#!/usr/bin/env bash
# Makes everything that is made from the records and from the examples' programs: the lists that the product is compiled with, the schema,
# the examples in its descriptions, the .NET and the Node.js package, docs/reference and the lists of public members; and puts the version
# into what names it for people. The schema holds the examples, which are checked against it, so it is written twice. A record that is
# taken away must be taken out of the lists by hand before they can be made.
set -euo pipefail
cd "$(dirname "$0")/.."

# Without the analyzers, for which new public members are errors until they are listed, at the end.
run() { dotnet run -p:Quick=true --project "$@"; }

schema() {
  local text
  text=$(run src/Pulumi.Trtc.Provider -- --schema)
  printf '%s\n' "$text" > schema.json
}

run tools/Trtc.SdkGenerator -- --lists
schema
run tools/Trtc.SdkGenerator > /dev/null
schema
run tools/Trtc.SdkGenerator

version=$(dotnet msbuild src/Trtc.Cli -getProperty:Version)
sed -i -E "s#(trtc[\"/, -]{1,4}v|version: )[0-9]+\.[0-9]+\.[0-9]+#\1$version#g" \
  docs/guide.md docs/installation-configuration.md examples/kubernetes-operator/{README.md,event.yaml,stack.yaml}

tools/public-api.sh
