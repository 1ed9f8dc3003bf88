#!/bin/sh
# submit.sh FOLDER URL TOKEN_FILE: hands every file under FOLDER in to a running Vouch by curl, each sub-folder one deal, and
# prints a line for each file with its answer. Run again after whatever went wrong: nothing is taken twice.
set -eu
folder=$1 url=$2 token=$(cat "$3")

# The key is the file's place and content, so the same file is the same hand-in; curl waits while the server is away or busy.
call() {
    curl -sS --retry 60 --retry-delay 2 --retry-all-errors --retry-connrefused \
        -H "Authorization: Bearer $token" "$@"
}
encode() { printf '%s' "$1" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g'; }
value() { printf '%s' "$1" | tr '{,' '\n\n' | sed -n "s/^\"$2\":\"\\([^\"]*\\)\".*/\\1/p" | head -n 1; }

ids=$(mktemp)
trap 'rm -f "$ids"' EXIT
find "$folder" -mindepth 2 -type f | sort | while IFS= read -r file; do
    path=${file#"$folder"/} deal=${path%%/*}
    key=$(printf '%s %s' "$path" "$(sha256sum <"$file")" | sha256sum | cut -c 1-40)
    accepted=$(call -H "Idempotency-Key: $key" -H 'Content-Type: application/octet-stream' --data-binary "@$file" \
        "$url/v1/deals/$(encode "$deal")/documents?name=$(encode "${path#*/}")")
    id=$(value "$accepted" id)
    [ -n "$id" ] || { printf -- '-\tREFUSED\t%s\t%s\n' "$(value "$accepted" code)" "$path" && continue; }
    printf '%s %s\n' "$id" "$path" >>"$ids"
done
while read -r id path; do
    while answer=$(call "$url/v1/documents/$id") && [ "$(value "$answer" state)" = WAITING ]; do sleep 1; done
    printf '%s\t%s\t%s\t%s\n' "$id" "$(value "$answer" state)" "$(value "$answer" code)" "$path"
done <"$ids"
