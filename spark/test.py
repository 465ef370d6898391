"""Run the job on a cluster of two workers, kill an executor in the middle, and hold the
tables against those of `zhnews batch`, row for row.

    python test.py BINARY PAGES

PAGES is a folder of pages; documents are made of them, with other digits.
"""

import base64
import concurrent.futures
import gzip
import json
import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time

from pyspark.sql import SparkSession

import job

DOCUMENTS = 160
# Rows of lines differ from those of batch in where the document lay.
WHERE = {"archive", "member", "offset", "fetched"}


def main():
    """Make the inputs, run the job on each, and compare."""
    binary, pages = map(os.path.abspath, sys.argv[1:])
    spark = (SparkSession.builder.master("local-cluster[2,1,1024]").appName("zhnews test")
             .config("spark.executorEnv.PYTHONPATH", os.path.dirname(os.path.abspath(__file__)))
             .config("spark.log.level", "ERROR").config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false")
             .config("spark.sql.shuffle.partitions", "4").getOrCreate())
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        documents = list(made(pages))
        lines, table, crawl = write_lines(documents), write_parquet(spark, documents), write_crawl(documents)
        same(spark, binary, lines, "jsonl", lines, 8, lambda: kill_executor(spark))
        same(spark, binary, table, "parquet", lines, 2)
        same(spark, binary, crawl, "archive", crawl)
        empty(spark, binary)
    spark.stop()
    print("all the same")


def made(pages):
    """Vary the pages: each digit from 4 to 9 becomes another of them, the same one all through."""
    chance = random.Random(1)
    sources = [path.read_bytes() for path in sorted(pathlib.Path(pages).glob("*.html"))]
    for i in range(DOCUMENTS):
        other = bytes(chance.sample(b"456789", 6))
        yield f"d{i:04}", chance.choice(sources).translate(bytes.maketrans(b"456789", other))


def write_lines(documents):
    """Write the documents as JSON Lines, and among them an empty page."""
    lines = [{"id": name, "html_base64": base64.b64encode(page).decode(), "url": f"https://news.example.org/{name}"}
             for name, page in documents]
    lines[7:7] = [{"id": "empty", "html_base64": ""}]
    pathlib.Path("lines.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))
    return "lines.jsonl"


def same(spark, binary, source, form, reference, partitions=None, meanwhile=lambda: None):
    """Run the job over the source and batch over the reference, and compare their tables."""
    spark_out, batch_out = os.path.abspath(f"spark-{form}"), os.path.abspath(f"batch-{form}")
    with concurrent.futures.ThreadPoolExecutor() as side:
        trouble = side.submit(meanwhile)
        job.run(spark, binary, form, os.path.abspath(source), spark_out, partitions=partitions)
        trouble.result()
    subprocess.run([binary, "batch", reference, "--sink", "parquet", "-o", batch_out + "/"],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for name in job.TABLES:
        compare(spark, form, name, spark_out, batch_out)
    got, want = job_errors(spark, spark_out), batch_errors(batch_out)
    check(got == want and got, f"{form}: the errors are {got}, not {want}")
    print(f"{form}: {len(got)} errors, the same", flush=True)


def compare(spark, form, name, spark_out, batch_out):
    """Hold one table against that of batch."""
    got = spark.read.parquet(f"{spark_out}/{name}").drop("year")
    want = spark.read.parquet(f"{batch_out}/{name}-*.parquet")
    left_out = WHERE if form != "archive" else set()
    columns = [c for c in want.columns if c not in left_out]
    check(set(want.columns) == set(got.columns), f"{form}: {name} has the columns {got.columns}, not {want.columns}")
    got, want = got.select(columns), want.select(columns)
    check(got.dtypes == want.dtypes, f"{form}: {name} has the types {got.dtypes}, not {want.dtypes}")
    got, want = sorted(map(repr, got.collect())), sorted(map(repr, want.collect()))
    other = next((pair for pair in zip(got, want) if pair[0] != pair[1]), "one has more")
    check(want and got == want, f"{form}: {name} has {len(got)} rows, not {len(want)}, or others: {other}")
    print(f"{form}: {name}: {len(want)} rows, the same", flush=True)


def job_errors(spark, out):
    """Give the errors of the job, in the order of their ids."""
    return sorted((line["id"], line["error"]["stage"], line["error"]["reason"])
                  for line in map(json.loads, spark.sparkContext.textFile(f"{out}/errors").collect()))


def batch_errors(out):
    """Give the errors of batch, in the order of their ids."""
    with open(f"{out}/errors.jsonl", encoding="utf-8") as file:
        return sorted((line["id"], line["stage"], line["reason"]) for line in map(json.loads, file))


def kill_executor(spark):
    """Kill an executor when some tasks are done and some are not."""
    status = spark.sparkContext.statusTracker()
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        for stage in filter(None, map(status.getStageInfo, status.getActiveStageIds())):
            if stage.numTasks > 2 and 0 < stage.numCompletedTasks < stage.numTasks - 2:
                found = subprocess.run(["pgrep", "-f", "CoarseGrainedExecutorBackend.*" + spark.sparkContext.applicationId],
                                       capture_output=True, text=True).stdout.split()
                os.kill(int(found[0]), signal.SIGKILL)
                print(f"killed an executor with {stage.numCompletedTasks} of {stage.numTasks} tasks done", flush=True)
                return
        time.sleep(0.02)
    check(False, "no moment came to kill an executor in")


def write_parquet(spark, documents):
    """Write the documents as a table, whose pages are bytes."""
    path = os.path.abspath("table.parquet")
    rows = [(name, bytearray(page), f"https://news.example.org/{name}") for name, page in documents]
    rows.append(("empty", bytearray(), None))
    spark.createDataFrame(rows, "id string, html_base64 binary, url string").write.parquet(path)
    return path


def write_crawl(documents):
    """Write the documents as a WARC file, packed by record, with a damaged one in the middle."""
    with open("crawl.warc.gz", "wb") as file:
        for i, (name, page) in enumerate(documents):
            packed = gzip.compress(response(name, page))
            file.write(packed[: len(packed) // 2] if i == len(documents) // 2 else packed)
    return "crawl.warc.gz"


def response(name, page):
    """Give a record of a crawl."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    head = ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2031-08-03T00:00:00Z\r\n"
            f"WARC-Target-URI: https://news.example.org/{name}\r\nWARC-Record-ID: <urn:test:{name}>\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n")
    return head.encode() + http + b"\r\n\r\n"


def empty(spark, binary):
    """Run the job over nothing: the tables are there and have no rows."""
    pathlib.Path("empty.jsonl").touch()
    job.run(spark, binary, "jsonl", os.path.abspath("empty.jsonl"), os.path.abspath("spark-empty"))
    for name in job.TABLES:
        check(os.path.exists(f"spark-empty/{name}/_SUCCESS"), f"empty: {name} was not written")
    print("empty: no rows", flush=True)


def check(holds, complaint):
    """End the test with a complaint unless something holds."""
    if not holds:
        sys.exit(complaint)


if __name__ == "__main__":
    main()
