#!/usr/bin/env bash
# Measures the built programs and writes the table to bench/results.md.
#   --before REVISION   measures that revision in the same run, in turns with the present one
#   --resources COUNT   how many resources the large stack has, instead of 10,000
#   --queries COUNT     how many queries the emulator gets, and how many live tasks, instead of 100,000
#   --only NAME         measures one subject alone, and writes no file
set -euo pipefail
cd "$(dirname "$0")"

arguments=()
while [ $# -gt 0 ]; do
  case "$1" in
    --before)
      revision=$(git rev-parse --short --verify "${2:?--before needs a revision}^{commit}")
      folder=artifacts/bench/$revision
      if [ ! -e "$folder/bin/trtc" ]; then
        rm -rf "$folder"
        git clone --quiet . "$folder"
        git -C "$folder" checkout --quiet "$revision"
        "$folder/build.sh"
      fi
      arguments+=(--before "$folder" --before-name "$revision")
      ;;
    --resources | --queries | --only) arguments+=("$1" "${2:?$1 needs a value}") ;;
    *)
      echo "bench.sh: there is no $1; see the first lines of this file for what there is." >&2
      exit 2
      ;;
  esac
  shift 2
done

./build.sh
options=()
if ! command -v clang >/dev/null; then options=(-p:CppCompilerAndLinker=gcc); fi
dotnet publish bench/Trtc.Bench.BareGrpc -c Release --nologo -v q ${options[@]+"${options[@]}"}
exec dotnet run -c Release --project bench/Trtc.Bench -- table --out bench/results.md ${arguments[@]+"${arguments[@]}"}
