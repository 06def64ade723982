#!/bin/sh
# Runs the job on Spark from the jars that Maven fetched, without an installation of Spark.
#
# usage: run.sh [local] OPTION...     in this process, on all cores (--help tells the options)
#        run.sh cluster OPTION...     on a cluster of a master and two workers, started here for this job, stopped after it
#        run.sh compare LINKS LINKS   whether two results are the same, row for row
#
# JAVA is the Java to use, SUNMAO_MEMORY the heap of the driver (2g), SUNMAO_WORKERS (2), SUNMAO_WORKER_CORES (1) and
# SUNMAO_WORKER_MEMORY (1g) the workers of the cluster. Called by ./sunmao spark, which builds first.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
java=${JAVA:-java}
job=$here/target/sunmao-spark-job.jar
memory=${SUNMAO_MEMORY:-2g}
say() { printf '%s\n' "$*" >&2; }

if [ ! -f "$job" ] || [ ! -f "$here/target/spark.classpath" ]; then
    say "sunmao spark: not built yet; run it as ./sunmao spark, or: mvn -pl linkage-spark -am package"
    exit 2
fi

# What Spark's own scripts open (org.apache.spark.launcher.JavaModuleOptions), as far as this job needs it.
opens=
for package in java.lang java.lang.invoke java.nio java.util sun.nio.ch sun.util.calendar; do
    opens="$opens --add-opens=java.base/$package=ALL-UNNAMED"
done
quiet=-Dlog4j2.configurationFile=$here/conf/log4j2.properties

local_mode() {
    main=$1
    shift
    # shellcheck disable=SC2086 # several options
    exec "$java" -Xmx"$memory" $opens "$quiet" -Dfile.encoding=UTF-8 \
        -cp "$job:$(cat "$here/target/spark.classpath")" "org.sunmao.linkage.spark.$main" "$@"
}

cluster() {
    work=$(mktemp -d "${TMPDIR:-/tmp}/sunmao-spark.XXXXXX")
    pids=
    stop() {
        # Workers first: a master that is gone would make them wait for another.
        for pid in $pids; do
            kill "$pid" 2>/dev/null || true
        done
        for pid in $pids; do
            wait "$pid" 2>/dev/null || true
        done
        rm -rf "$work"
    }
    trap stop EXIT
    trap 'exit 130' INT TERM HUP

    # The layout of an installation: workers start their executors from SPARK_HOME/jars.
    mkdir -p "$work/spark/jars" "$work/spark/conf"
    tr ':' '\n' <"$here/target/spark.classpath" | while read -r jar; do
        ln -s "$jar" "$work/spark/jars/"
    done
    cp "$here/conf/log4j2.properties" "$work/spark/conf/"
    SPARK_HOME=$work/spark
    SPARK_CONF_DIR=$work/spark/conf
    SPARK_LOCAL_IP=127.0.0.1
    SPARK_LOCAL_DIRS=$work/local
    SPARK_SCALA_VERSION=2.13
    export SPARK_HOME SPARK_CONF_DIR SPARK_LOCAL_IP SPARK_LOCAL_DIRS SPARK_SCALA_VERSION
    classpath="$work/spark/conf:$work/spark/jars/*"
    port=$((20000 + $$ % 20000))
    master=spark://127.0.0.1:$port

    # shellcheck disable=SC2086
    "$java" -Xmx256m $opens -cp "$classpath" org.apache.spark.deploy.master.Master \
        --host 127.0.0.1 --port "$port" --webui-port 0 >"$work/master.log" 2>&1 &
    master_pid=$!
    n=0
    while [ "$n" -lt "${SUNMAO_WORKERS:-2}" ]; do
        n=$((n + 1))
        # shellcheck disable=SC2086
        "$java" -Xmx256m $opens -cp "$classpath" org.apache.spark.deploy.worker.Worker \
            --host 127.0.0.1 --webui-port 0 --cores "${SUNMAO_WORKER_CORES:-1}" --memory "${SUNMAO_WORKER_MEMORY:-1g}" \
            --work-dir "$work/worker-$n" "$master" >"$work/worker-$n.log" 2>&1 &
        pids="$pids $!"
    done
    pids="$pids $master_pid"
    say "master and $n workers at $master"

    status=0
    # spark-submit of an installation is this class too.
    # shellcheck disable=SC2086
    "$java" -Xmx"$memory" $opens "$quiet" -Dfile.encoding=UTF-8 -cp "$classpath" org.apache.spark.deploy.SparkSubmit \
        --master "$master" --deploy-mode client --class org.sunmao.linkage.spark.LinkJob \
        --executor-memory "${SUNMAO_WORKER_MEMORY:-1g}" \
        --conf spark.driver.memory="$memory" --conf spark.driver.host=127.0.0.1 --conf spark.driver.bindAddress=127.0.0.1 \
        "$job" "$@" || status=$?
    executors=$(find "$work" -path '*worker-*' -name stderr | wc -l)
    say "$executors executors took part"
    if [ "$status" -ne 0 ]; then
        tail -n 5 "$work"/*.log >&2
    fi
    return "$status"
}

case ${1-} in
    cluster)
        shift
        cluster "$@"
        ;;
    compare)
        shift
        local_mode CompareLinks "$@"
        ;;
    local)
        shift
        local_mode LinkJob "$@"
        ;;
    *) local_mode LinkJob "$@" ;;
esac
