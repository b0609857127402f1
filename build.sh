#!/usr/bin/env bash
# Builds everything and puts the plugin and the tool into bin/: native where the machine can link, else for the JIT.
set -euo pipefail
cd "$(dirname "$0")"

if ! command -v dotnet >/dev/null; then
  echo "build.sh: the .NET 10 SDK is missing. Install the package dotnet-sdk-10.0, or see https://dotnet.microsoft.com/download." >&2
  exit 1
fi
if ! dotnet --version >/dev/null 2>&1; then
  echo "build.sh: $(dotnet --version 2>&1 | head -n 1 || true) This project needs the .NET 10 SDK (package dotnet-sdk-10.0)." >&2
  exit 1
fi

rid=$(dotnet --info | awk '/^ RID:/ { print $2; exit }')
output=()
options=(--configuration Release --runtime "$rid" --nologo --verbosity quiet)
missing=""
if [ "${TRTC_JIT:-}" = 1 ]; then
  missing="TRTC_JIT=1 is set"
elif ! command -v clang >/dev/null && ! command -v gcc >/dev/null; then
  missing="there is no C toolchain (package clang or gcc)"
elif ! command -v objcopy >/dev/null; then
  missing="there is no objcopy (package binutils)"
fi
if [ -n "$missing" ]; then
  echo "build.sh: building for the JIT instead of native code, since $missing."
  options+=(-p:PublishAot=false -p:PublishSingleFile=true --no-self-contained)
elif ! command -v clang >/dev/null; then
  options+=(-p:CppCompilerAndLinker=gcc)
fi

mkdir -p bin artifacts
rm -f artifacts/native
publish() {
  local project=$1 program=$2 folder
  folder="artifacts/$program"
  rm -rf "$folder"
  dotnet publish "src/$project" "${options[@]}" --output "$folder"
  # Replaced whole, so that a running program keeps its own file.
  cp "$folder/$program" "bin/.$program.new"
  mv -f "bin/.$program.new" "bin/$program"
  output+=("bin/$program")
}

# The tool comes last: what is older than it is built.
publish Pulumi.Trtc.Provider pulumi-resource-trtc
publish Trtc.Cli trtc
if [ -z "$missing" ]; then touch artifacts/native; fi
echo "build.sh: built ${output[*]}"
