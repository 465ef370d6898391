#!/usr/bin/env bash
# Runs the Spark job against zhnews batch on a small cluster in this machine. Needs
# Go, Java 17 or newer and python3; PySpark comes into a virtual environment, that of
# SPARK_VENV if it is set, else one that is removed in the end.
set -euo pipefail
cd "$(dirname "$0")"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
venv=${SPARK_VENV:-$work/venv}
[ -x "$venv/bin/python" ] || python3 -m venv "$venv"
"$venv/bin/pip" install --quiet --disable-pip-version-check --requirement requirements.txt ||
	{ echo "skipped: PySpark cannot be had"; exit 0; }
CGO_ENABLED=0 go build -o "$work/zhnews" ../cmd/zhnews
PYSPARK_PYTHON=$venv/bin/python PYTHONPATH=$PWD "$venv/bin/python" test.py "$work/zhnews" ../testdata/pages
