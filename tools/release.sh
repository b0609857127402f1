#!/usr/bin/env bash
# Called by ./build.sh --release, which has built bin/: what a release consists of, in artifacts/release.
# With "native", no more than the archives of this machine's own system.
set -euo pipefail
cd "$(dirname "$0")/.."
only=${1:-}
version=$(dotnet msbuild src/Trtc.Cli -getProperty:Version)
release=$PWD/artifacts/release
work=$PWD/artifacts/release-work
rm -rf "$release" "$work"
mkdir -p "$release" "$work"

# The same sources give the same files: all times are that of the commit.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}
export SOURCE_DATE_EPOCH

tar=tar
if command -v gtar >/dev/null; then tar=gtar; fi
same=()
if "$tar" --version 2>/dev/null | grep -q GNU; then
  same=(--sort=name --mtime="@$SOURCE_DATE_EPOCH" --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX)
fi

# archive NAME TARGET FOLDER FILE...: packs files of a folder, with the licence.
archive() {
  local file=$release/$1-v$version-$2.tar.gz folder=$3
  shift 3
  cp LICENSE "$folder/"
  "$tar" ${same[@]+"${same[@]}"} -C "$folder" -cf - "$@" LICENSE | gzip -9n >"$file"
}

# archives TARGET FOLDER SUFFIX: the plugin's archive, and the tool's, which has the plugin beside it.
archives() {
  archive pulumi-resource-trtc "$1" "$2" "pulumi-resource-trtc$3"
  archive trtc "$1" "$2" "trtc$3" "pulumi-resource-trtc$3"
}

case "$(uname -s)" in Darwin) os=darwin ;; Linux) os=linux ;; *) os=windows ;; esac
case "$(uname -m)" in arm64 | aarch64) arch=arm64 ;; *) arch=amd64 ;; esac
suffix=""
if [ $os = windows ]; then suffix=.exe; fi
if [ -e artifacts/native ]; then
  mkdir "$work/native"
  cp "bin/trtc$suffix" "bin/pulumi-resource-trtc$suffix" "$work/native/"
  archives "$os-$arch" "$work/native" "$suffix"
elif [ "$only" = native ]; then
  echo "release.sh: the programs in bin/ are not native, for the reason that build.sh gave." >&2
  exit 1
fi
if [ "$only" = native ]; then exit; fi

# For other systems, with the .NET runtime inside.
while read -r target rid suffix; do
  if [ "$target" = "$os-$arch" ] && [ -e artifacts/native ]; then continue; fi
  dotnet publish src/Programs.slnf --configuration Release --runtime "$rid" --self-contained \
    --artifacts-path "$work/build" --nologo --verbosity quiet \
    -p:PublishAot=false -p:PublishSingleFile=true -p:PublishTrimmed=true -p:EnableCompressionInSingleFile=true -p:DebugType=none \
    -p:RunAnalyzers=false -p:ContinuousIntegrationBuild=true -p:PublishDir="$work/$rid/"
  archives "$target" "$work/$rid" "$suffix"
done <<'TARGETS'
linux-amd64 linux-x64
linux-arm64 linux-arm64
darwin-amd64 osx-x64
darwin-arm64 osx-arm64
windows-amd64 win-x64 .exe
TARGETS

# Packages: libraries, the test kits, and the tool, which runs wherever .NET does.
packages=(Trtc.Client Trtc.Emulator Trtc.Emulator.Xunit)
if [ "${PulumiSdk:-}" = false ]; then
  echo "release.sh: PulumiSdk=false, so the packages that need Pulumi's .NET SDK are left out." >&2
else
  packages+=(Pulumi.Trtc Pulumi.Trtc.Testing)
fi
for package in "${packages[@]}"; do
  dotnet pack "src/$package" --configuration Release --artifacts-path "$work/packages" --nologo --verbosity quiet \
    -p:PublishAot=false -p:ContinuousIntegrationBuild=true --output "$release"
done
dotnet pack src/Trtc.Cli --configuration Release --artifacts-path "$work/tool" --nologo --verbosity quiet \
  -p:PublishAot=false -p:PackAsTool=true -p:ContinuousIntegrationBuild=true --output "$release"

# What each program is made of (SBOM).
dotnet tool restore --verbosity quiet
for program in "Trtc.Cli trtc" "Pulumi.Trtc.Provider pulumi-resource-trtc"; do
  read -r project name <<<"$program"
  dotnet tool run dotnet-CycloneDX "src/$project/$project.csproj" --recursive \
    --output "$release" --filename "$name.cdx.json" --output-format Json --no-serial-number \
    --set-name "$name" --set-version "$version" --configuration Release >"$work/sbom.log" || { cat "$work/sbom.log" >&2; exit 1; }
  sed -i -E 's/("timestamp": *")[^"]*"/\1'"$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%dT%H:%M:%SZ)"'"/' "$release/$name.cdx.json"
done

(cd "$release" && sha256sum -- * >"$work/SHA256SUMS" && mv "$work/SHA256SUMS" .)
echo "release.sh: made $(find "$release" -type f | wc -l) files in artifacts/release"
