#!/bin/sh
# Writes the features of every song that has none yet: dump.sh FEATURE_DUMP SONGS FEATURES
for truth in "$2"/*/truth.json; do
    folder=$(dirname "$truth")
    name=$(basename "$folder")
    [ -e "$3/$name.json" ] || echo "$(ls "$folder"/mix.* | head -1)=$name"
done | "$1" "$3"
