#!/usr/bin/env bash
# Makes everything that is made from the records and from the examples' programs: the schema, the examples in its descriptions,
# the .NET package and docs/reference; and puts the version into what names it for people. The schema holds the examples, which are
# checked against it, so it is written twice.
set -euo pipefail
cd "$(dirname "$0")/.."

schema() {
  local text
  text=$(dotnet run --project src/Pulumi.Trtc.Provider -- --schema)
  printf '%s\n' "$text" > schema.json
}

schema
dotnet run --project tools/Trtc.SdkGenerator > /dev/null
schema
dotnet run --project tools/Trtc.SdkGenerator

version=$(dotnet msbuild src/Trtc.Cli -getProperty:Version)
sed -i -E "s#(trtc[\"/, -]{1,4}v|version: )[0-9]+\.[0-9]+\.[0-9]+#\1$version#g" \
  docs/guide.md docs/installation-configuration.md examples/kubernetes-operator/{README.md,event.yaml,stack.yaml}
