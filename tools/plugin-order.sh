#!/usr/bin/env bash
# Makes src/Pulumi.Trtc.Provider/methods.zip anew: the methods that a resource's life uses, which the native plugin then has beside each
# other, so that few pages of its file are read. The root stack is brought up, changed, refreshed and taken down on a plugin that valgrind
# watches. Names that the code no longer has are passed over when it is built, so the list need not be made again at every change; what
# it is short of costs memory alone. Needs valgrind, strip, zip and ./build.sh before.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
stop() {
  jobs -p | xargs -r kill 2>/dev/null || true
  rm -rf "$work"
}
trap stop EXIT

options=()
if ! command -v clang >/dev/null; then options=(-p:CppCompilerAndLinker=gcc); fi
dotnet publish src/Pulumi.Trtc.Provider -c Release --nologo -v q -p:StripSymbols=false -p:IlcOrderFile= \
  "-p:PublishDir=$work/plugin/" ${options[@]+"${options[@]}"}
strip --strip-debug "$work/plugin/pulumi-resource-trtc"

bin/trtc emulator --json > "$work/emulator" &
until_told() { # the file that a program in the background writes a line into, and its process
  until [ -s "$1" ]; do
    kill -0 "$2"
    sleep 0.2
  done
}
until_told "$work/emulator" $!
of() { sed -E "s/.*\"$1\": ?\"?([^\",}]*).*/\1/" "$work/emulator"; }
export TENCENTCLOUD_SECRET_ID TENCENTCLOUD_SECRET_KEY TRTC_ENDPOINT TRTC_SDK_APP_ID TRTC_SDK_SECRET_KEY
TENCENTCLOUD_SECRET_ID=$(of secretId) TENCENTCLOUD_SECRET_KEY=$(of secretKey) TRTC_ENDPOINT=$(of endpoint)
TRTC_SDK_APP_ID=$(of sdkAppId) TRTC_SDK_SECRET_KEY=$(of sdkSecretKey)
export TENCENTCLOUD_REGION=ap-singapore PULUMI_CONFIG_PASSPHRASE=order HOME=$work

# The collector reserves more addresses than valgrind has, unless it is told how much it may use.
DOTNET_GCHeapHardLimit=20000000 valgrind --quiet --tool=callgrind "--callgrind-out-file=$work/calls" \
  "$work/plugin/pulumi-resource-trtc" > "$work/port" &
plugin=$!
until_told "$work/port" $plugin

PULUMI_DEBUG_PROVIDERS=trtc:$(cat "$work/port")
export PULUMI_DEBUG_PROVIDERS
sed '/^plugins:/,/^$/d' Pulumi.yaml > "$work/Pulumi.yaml"
bin/trtc up --cwd "$work" --yes
sed -i 's/volume: 80/volume: 70/; s/locationY: 90/locationY: 80/' "$work/Pulumi.yaml"
bin/trtc up --cwd "$work" --yes
bin/trtc refresh --cwd "$work" --yes
bin/trtc destroy --cwd "$work" --yes
kill $plugin
wait $plugin || true

sed -nE 's/^c?fn=\([0-9]+\) (.*)$/\1/p' "$work/calls" | grep -vE "['/]" | LC_ALL=C sort -u > "$work/methods.txt"
(cd "$work" && TZ=UTC touch -d 1980-01-01 methods.txt && zip -9 -X -q methods.zip methods.txt)
mv "$work/methods.zip" src/Pulumi.Trtc.Provider/methods.zip
echo "$(wc -l < "$work/methods.txt") methods"
