#!/usr/bin/env bash
# Makes everything that is made from the records and from the examples' programs: the schema, the examples in its descriptions,
# the .NET package and docs/reference. The schema holds the examples, which are checked against it, so it is written twice.
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
