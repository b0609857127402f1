#!/usr/bin/env bash
# Builds the plugin and the tool into bin/: native where the machine can link, else for the JIT.
#   --quick      for the JIT, soon and without checks: what ./trtc does on its first run
#   --solution   builds everything else, too, as ./test.sh wants it
#   --release    also makes what a release consists of, in artifacts/release; --native-only: no more than this machine's own archives
set -euo pipefail
cd "$(dirname "$0")"

mode=programs only=""
while [ $# -gt 0 ]; do
  case "$1" in
    --quick | --solution | --release) mode=${1#--} ;;
    --native-only) only=native ;;
    *)
      echo "build.sh: there is no $1; see the first lines of this file for what there is." >&2
      exit 2
      ;;
  esac
  shift
done
if [ -n "$only" ] && [ $mode != release ]; then
  echo "build.sh: --native-only goes with --release." >&2
  exit 2
fi

if ! command -v dotnet >/dev/null; then
  echo "build.sh: the .NET 10 SDK is missing. Install the package dotnet-sdk-10.0, or see https://dotnet.microsoft.com/download." >&2
  exit 1
fi
if ! dotnet --version >/dev/null 2>&1; then
  echo "build.sh: $(dotnet --version 2>&1 | head -n 1 || true) This project needs the .NET 10 SDK (package dotnet-sdk-10.0)." >&2
  exit 1
fi

programs=(pulumi-resource-trtc trtc)
projects=(src/Pulumi.Trtc.Provider src/Trtc.Cli)
quiet=(--configuration Release --nologo --verbosity quiet)
mkdir -p bin artifacts

# Replaced whole, so that a running program keeps its own file. The tool comes last: what is older than it is built.
put() { mv -f "bin/.$1.new" "bin/$1"; }

if [ $mode = quick ]; then
  dotnet build src/Programs.slnf "${quiet[@]}" -p:Quick=true --artifacts-path artifacts/quick -clp:ErrorsOnly
  rm -f artifacts/native
  for i in 0 1; do
    ln -sfn "../artifacts/quick/bin/$(basename "${projects[$i]}")/release/${programs[$i]}" "bin/.${programs[$i]}.new"
    put "${programs[$i]}"
  done
  exit
fi

missing=""
if [ "${TRTC_JIT:-}" = 1 ]; then
  missing="TRTC_JIT=1 is set"
elif ! command -v clang >/dev/null && ! command -v gcc >/dev/null; then
  missing="there is no C toolchain (package clang or gcc)"
elif [ "$(uname -s)" = Linux ] && ! command -v objcopy >/dev/null; then
  missing="there is no objcopy (package binutils)"
fi
options=()
if [ -n "$missing" ]; then
  echo "build.sh: building for the JIT instead of native code, since $missing."
  # From the environment, so that every later build of the solution is the same one.
  export PublishAot=false
  options=(-p:PublishSingleFile=true --use-current-runtime --no-self-contained)
elif ! command -v clang >/dev/null; then
  options=(-p:CppCompilerAndLinker=gcc)
fi

if [ $mode = solution ]; then
  dotnet build PulumiTrtc.sln "${quiet[@]}"
fi

rm -f artifacts/native
rm -rf "${programs[@]/#/artifacts/}"
dotnet publish src/Programs.slnf "${quiet[@]}" ${options[@]+"${options[@]}"}
for program in "${programs[@]}"; do
  file=$program
  [ -e "artifacts/$program/$file" ] || file=$program.exe
  cp "artifacts/$program/$file" "bin/.$file.new"
  put "$file"
done
if [ -z "$missing" ]; then touch artifacts/native; fi
echo "build.sh: built ${programs[*]/#/bin/}"

if [ $mode = release ]; then
  tools/release.sh $only
fi
