#!/usr/bin/env bash
# Run `nmlbridge validate`, write every kind of report, and tell the CI service.
#
#   NMLBRIDGE_PATHS     suites, OMV tests and folders, separated by blanks or line breaks (default: .)
#   NMLBRIDGE_ENGINES   engines in place of those the cases name, separated likewise
#   NMLBRIDGE_CASES     only the cases of these names, separated likewise
#   NMLBRIDGE_REPORTS   folder for the reports (default: nmlbridge-reports)
#
# The exit code is nmlbridge's own. On GitHub the Markdown report goes to the job's summary; elsewhere it is a file.
set -uo pipefail

reports=${NMLBRIDGE_REPORTS:-nmlbridge-reports}
mkdir -p "$reports"
# An earlier step may have left its own here; they must not be taken for those of this one.
rm -f "$reports"/report.{html,md,json} "$reports"/junit.xml
read -r -d '' -a paths <<<"${NMLBRIDGE_PATHS:-.}"
read -r -d '' -a engines <<<"${NMLBRIDGE_ENGINES:-}"
read -r -d '' -a cases <<<"${NMLBRIDGE_CASES:-}"

# macOS has a bash that takes an empty array for an unset one; hence the ${...+...}
arguments=(--quiet)
for engine in ${engines[@]+"${engines[@]}"}; do arguments+=("--engine=$engine"); done
for name in ${cases[@]+"${cases[@]}"}; do arguments+=("--case=$name"); done

python -m nmlbridge validate "${arguments[@]}" \
    --html "$reports/report.html" --markdown "$reports/report.md" \
    --junit "$reports/junit.xml" --json "$reports/report.json" -- "${paths[@]}"
code=$?

# A suite that cannot be read is said on standard error, and leaves no report.
if [[ -n ${GITHUB_STEP_SUMMARY:-} ]]; then
    if [[ -f $reports/report.md ]]; then
        cat "$reports/report.md" >>"$GITHUB_STEP_SUMMARY"
    else
        echo "nmlbridge validate failed before any case was run (exit code $code); see the log." >>"$GITHUB_STEP_SUMMARY"
    fi
fi
if [[ -n ${GITHUB_OUTPUT:-} ]]; then
    {
        if [[ $code -eq 0 ]]; then echo "passed=true"; else echo "passed=false"; fi
        echo "exit-code=$code"
        echo "html=$reports/report.html"
        echo "markdown=$reports/report.md"
    } >>"$GITHUB_OUTPUT"
fi
exit "$code"
