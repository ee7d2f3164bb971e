#!/usr/bin/env bash
# Install nmlbridge into the Python on PATH.
#
#   NMLBRIDGE_VERSION   a version (1.2.0), a requirement that pip takes, or empty for the source beside this script
#   NMLBRIDGE_EXTRAS    extras, separated by commas; a requirement has its own
set -euo pipefail

source_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
extras=${NMLBRIDGE_EXTRAS:+[${NMLBRIDGE_EXTRAS}]}
case ${NMLBRIDGE_VERSION:-} in
    "") requirement="${source_folder}${extras}" ;;
    [0-9]*) requirement="nmlbridge${extras}==${NMLBRIDGE_VERSION}" ;;
    *)
        if [[ -n $extras ]]; then
            echo "install.sh: put $extras into the requirement '$NMLBRIDGE_VERSION' itself" >&2
            exit 2
        fi
        requirement=${NMLBRIDGE_VERSION}
        ;;
esac
python -m pip install --disable-pip-version-check "$requirement"
python -m nmlbridge --version
