#!/bin/sh
# ./sunmao test: everything on the default JDK, then most tests again on a newer one where there is one, then what was skipped and why.
#
# usage: test.sh ROOT [--fast]     (called by ./sunmao, which has found Java and Maven)
set -eu

root=$1
shift
fast=false
for option in "$@"; do
    case $option in
        --fast) fast=true ;;
        -h | --help)
            cat <<'HELP'
Usage: sunmao test [--fast]
Builds everything, checks format and nulls, and runs all tests; then runs most of them again on a newer JDK (25 or
newer: JAVA25_HOME, or one in /usr/lib/jvm) where there is one.
      --fast   Only once, on the default JDK, without format and null checks and without installing anything.
HELP
            exit 0
            ;;
        *)
            echo "sunmao test: unknown option $option" >&2
            exit 2
            ;;
    esac
done
cd "$root"

say() { printf '\n== %s\n' "$*"; }

# --- what the browser tests need -------------------------------------------------------------------------------------------

browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }

chinese_font() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn family 2>/dev/null | head -n 1)" ]; }

as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo -n "$@"
    fi
}

may_install() {
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null
}

install_browser() {
    if browser >/dev/null && chinese_font; then
        return
    fi
    if ! may_install; then
        say "No browser with Chinese fonts here, and none can be installed (that takes apt-get and root): browser tests will be skipped."
        return
    fi
    say "Installing chromium and fonts-noto-cjk for the browser tests"
    if ! { as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends \
            chromium fontconfig fonts-noto-cjk >/dev/null; } </dev/null; then
        say "That did not work: browser tests will be skipped."
    fi
}

# GDAL reads the interface for maps in the tests.
install_gdal() {
    if command -v ogrinfo >/dev/null || ! may_install; then
        return
    fi
    say "Installing gdal-bin for the tests of the interface for maps"
    if ! { as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq update &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends gdal-bin >/dev/null; } </dev/null; then
        say "That did not work: the test with GDAL will be skipped."
    fi
}

# --- a newer JDK -----------------------------------------------------------------------------------------------------------

specification() { "$1" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p'; }

# Prints the java of a JDK that is 25 or newer, and newer than the default.
newer_java() {
    default=$(specification "$SUNMAO_JAVA")
    for home in "${JAVA25_HOME:-}" /usr/lib/jvm/*25* /usr/lib/jvm/*2[6-9]* /usr/lib/jvm/*3[0-9]*; do
        [ -x "$home/bin/java" ] || continue
        version=$(specification "$home/bin/java")
        if [ "${version:-0}" -ge 25 ] && [ "$version" -gt "$default" ]; then
            printf '%s\n' "$home/bin/java"
            return
        fi
    done
}

# --- reports ---------------------------------------------------------------------------------------------------------------

# Totals and skipped tests of the reports below each module's target, in the folder of that name.
summary() {
    label=$1
    folder=$2
    cat ./*/target/"$folder"/TEST-*.xml 2>/dev/null | awk -v label="$label" '
        function attribute(line, name,    m) {
            if (!match(line, " " name "=\"[^\"]*\"")) return ""
            m = substr(line, RSTART, RLENGTH)
            sub("^ " name "=\"", "", m); sub("\"$", "", m)
            gsub("&quot;", "\"", m); gsub("&lt;", "<", m); gsub("&gt;", ">", m)
            gsub("&apos;", "\047", m); gsub("&#10;", " ", m); gsub("&amp;", "\\&", m)
            return m
        }
        /<testsuite / { tests += attribute($0, "tests"); failures += attribute($0, "failures") + attribute($0, "errors") }
        /<testcase /  { name = attribute($0, "classname"); sub(".*\\.", "", name); name = name "." attribute($0, "name") }
        /<skipped/    { skipped++; reason = attribute($0, "message"); if (reason == "") reason = "no reason given"
                        lines[++n] = "    " name ": " substr(reason, 1, 160) }
        END {
            printf "%s: %d tests, %d failed, %d skipped\n", label, tests, failures, skipped
            for (i = 1; i <= n; i++) print lines[i]
        }'
}

# --- the runs --------------------------------------------------------------------------------------------------------------

# Keeps the reports of one run apart from those of the next.
keep_reports() {
    for reports in ./*/target/surefire-reports; do
        [ -d "$reports" ] || continue
        rm -rf "$reports-$1"
        mv "$reports" "$reports-$1"
    done
}

status=0
# Tests wait for a database and a browser half of the time, so two at a time take little more than half of it, and up to 5 GB each with their servers.
room_for_two() {
    [ "$(getconf _NPROCESSORS_ONLN)" -ge 2 ] && [ "$(awk '/^MemTotal:/ { print int($2 / 1048576) }' /proc/meminfo 2>/dev/null || echo 0)" -ge 15 ]
}
forks=${SUNMAO_TEST_FORKS:-$(if room_for_two; then echo 2; else echo 1; fi)}
default=$(specification "$SUNMAO_JAVA")
rm -rf ./*/target/surefire-reports ./*/target/surefire-reports-*

if $fast; then
    mvn -q -B -Dquick -Dspotless.apply.skip=true verify </dev/null || status=$?
    say "Summary"
    summary "Java $default" surefire-reports
    exit "$status"
fi

install_browser
install_gdal
say "Everything on Java $default, $forks at a time"
mvn -B -ntp -DforkCount="$forks" -Dspotless.goal=check verify </dev/null || status=$?
keep_reports default

if [ "$status" -eq 0 ]; then
    say "What the program is made of"
    "$SUNMAO_JAVA" -Dfile.encoding=UTF-8 -jar app/target/sunmao-exec.jar dependencies check || status=$?
    # 3: built without a network, so not everything could be checked; that is said above and no failure.
    [ "$status" -ne 3 ] || status=0
fi

# What a browser and the rights see of a page does not hang on the JDK, nor what PostgreSQL answers or how well names are linked; all that takes
# two thirds of the time.
once='!*InBrowserTest,!*PagesTest,!MatrixTest,!ChangesRecordedTest,!CanaryTest,!ForeignNamesTest,!Hostile*Test,!TwoClocksTest'
once="$once,!LinksAgainstTruthTest,!LoadTest,!Real*Test,!NeverZeroTest,!ReconciliationTest,!PartsSumToTheWholeTest,!FilesTest,!Figures*Test"
once="$once,!PageBytesTest,!RetentionTest,!DeriveCheckRunTest,!ScreenLinksTest,!ScreenLiveTest,!MonthConclusionsTest"
newer=$(newer_java)
again=
if [ -z "$newer" ]; then
    again="Java 25 or newer: none found (JAVA25_HOME, /usr/lib/jvm), so nothing was tested there."
elif [ "$status" -ne 0 ]; then
    again="Java $(specification "$newer"): not run, because the first run failed."
else
    say "The same tests on Java $(specification "$newer"), but for those of pages in a browser and of all routes by all roles"
    mvn -q -B -ntp -Dspotless.apply.skip=true -Djvm="$newer" -DforkCount="$forks" -Dtest="$once" -Dsurefire.failIfNoSpecifiedTests=false test \
        </dev/null || status=$?
    keep_reports newer
fi

say "Summary"
summary "Java $default" surefire-reports-default
if [ -n "$again" ]; then
    echo "$again"
else
    summary "Java $(specification "$newer")" surefire-reports-newer
fi
if [ "$status" -eq 0 ]; then
    echo "All is well."
else
    echo "Something failed."
fi
exit "$status"
