#!/bin/sh
# Fetches the browser libraries of our pages from npm and writes down what they are.
# To renew one: change its version below, run this script, look at the pages, commit what changed.
set -eu

libraries="
htmx.org@2.0.11 dist/htmx.min.js LICENSE
bpmn-js@18.31.1 dist/bpmn-navigated-viewer.production.min.js dist/assets/bpmn-js.css dist/assets/diagram-js.css dist/assets/bpmn-font/css/bpmn.css dist/assets/bpmn-font/font/bpmn.woff2 LICENSE
"

root=$(cd "$(dirname "$0")/../.." && pwd)
vendor=$root/src/main/resources/static/vendor
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

rm -rf "$vendor"
mkdir -p "$vendor"
cd "$work"
echo "$libraries" | while read -r library files; do
	[ -n "$library" ] || continue
	name=${library%@*}
	tar -xzf "$(npm pack --silent "$library")"
	mkdir -p "$vendor/$name"
	for file in $files; do
		target=$vendor/$name/${file#dist/}
		mkdir -p "$(dirname "$target")"
		cp "package/$file" "$target"
	done
	license=$(node -p "require('./package/package.json').license")
	for file in $files; do
		file=${file#dist/}
		sum=$(sha256sum "$vendor/$name/$file" | cut -d ' ' -f 1)
		echo "{\"name\": \"$name\", \"version\": \"${library#*@}\", \"licence\": \"$license\", \"file\": \"$name/$file\", \"sha256\": \"$sum\"}"
	done >>"$work/entries"
	rm -rf package
done
{
	echo "["
	sed 's/^/  /; $!s/$/,/' "$work/entries"
	echo "]"
} >"$vendor/manifest.json"
