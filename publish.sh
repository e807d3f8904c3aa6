#!/usr/bin/env bash
# Publishes Torii for machines that do not build it.
#
#   ./publish.sh                      every kind, as archives with the version in their names, into artifacts/publish
#   ./publish.sh KIND FOLDER [...]    one kind into a new folder; what follows goes to dotnet publish
#
# linux-x64, win-x64   one executable, which needs no .NET; beside it SQLite and the console
# portable             a folder for every system that has the ASP.NET Core 10 runtime, linux-arm64 too: dotnet Torii.dll
set -euo pipefail

kinds=(linux-x64 win-x64 portable)

publish() {
  local kind=$1 folder=$2
  shift 2
  # Built apart from what developers build: other settings, other packages. What the kinds have in common is compiled once, since
  # its settings are the same in all of them.
  local how=(--configuration Release --output "$folder" --artifacts-path "${ArtifactsPath:-artifacts}/publishing"
    -p:RunAnalyzers=false -p:EnableSingleFileAnalyzer=false -p:GenerateDocumentationFile=false -p:DebugType=embedded -p:IsTransformWebConfigDisabled=true -v quiet --nologo)
  case $kind in
    # No executable of its own: there is none to be had for linux-arm64 everywhere.
    portable) how+=(-p:UseAppHost=false -p:RestoreLockedMode=true) ;;
    linux-x64 | win-x64) how+=(--runtime "$kind" --self-contained -p:PublishSingleFile=true) ;;
    *) echo "Unknown kind '$kind': one of ${kinds[*]}." >&2 && return 2 ;;
  esac
  # What lies there already would be published with the rest.
  if [ -n "$(ls -A "$folder" 2>/dev/null)" ]; then
    echo "The folder '$folder' is not empty." >&2 && return 2
  fi
  dotnet publish src/Torii/Torii.csproj "${how[@]}" "$@"
  cp LICENSE "$folder/"
  if [ "$kind" = linux-x64 ]; then
    cp deploy/torii.service "$folder/"
  fi
}

if [ $# -eq 1 ]; then
  echo "Into which folder? ./publish.sh $1 FOLDER" >&2
  exit 2
elif [ $# -gt 1 ]; then
  kind=$1 folder=$(realpath -m "$2")
  shift 2
  cd "$(dirname "$0")"
  publish "$kind" "$folder" "$@"
  exit
fi

cd "$(dirname "$0")"
version=$(dotnet msbuild src/Torii/Torii.csproj -getProperty:Version)
out=$PWD/artifacts/publish
rm -rf "$out"
for kind in "${kinds[@]}"; do
  name=torii-$version-$kind
  publish "$kind" "$out/$name"
  if [ "$kind" = win-x64 ]; then
    dotnet msbuild deploy/zip.proj -nologo -v:quiet -p:From="$out/$name" -p:To="$out/$name.zip"
  else
    tar -C "$out" --owner=0 --group=0 -czf "$out/$name.tar.gz" "$name"
  fi
  rm -rf "${out:?}/$name"
done
(cd "$out" && sha256sum torii-* >SHA256SUMS && cat SHA256SUMS)
