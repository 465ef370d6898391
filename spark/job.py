"""Read Chinese news into tables, with zhnews inside Apache Spark.

    spark-submit job.py --binary zhnews --form jsonl IN OUT

IN is whatever Spark reads: files, folders, patterns, on any file system it knows.
OUT becomes a folder with articles, figures and facts as Parquet, parted by the year of
publication, and errors as JSON Lines. The columns are those of `zhnews batch`, which
the binary itself tells (`zhnews pipe --columns`), and so are the rows.

Each task pipes its documents through one process of the binary. A task whose process
dies, or whose answers are not as many as its questions, fails, and Spark tries it
elsewhere; what it had given is thrown away.
"""

import argparse
import datetime
import decimal
import json
import os
import subprocess
import tempfile
import threading

from pyspark import SparkFiles, StorageLevel
from pyspark.sql import SparkSession, functions, types

TABLES = ("articles", "figures", "facts")

# DECIMAL(38,10) holds numbers below this in steps of that; others stand as text.
LIMIT = decimal.Decimal(10) ** 28
STEP = decimal.Decimal(10) ** -10
EXACT = decimal.Context(prec=200)

SPARK_TYPES = {
    "text": types.StringType(),
    "whole": types.LongType(),
    "real": types.DoubleType(),
    "truth": types.BooleanType(),
    "day": types.DateType(),
    "decimal": types.DecimalType(38, 10),
}


def main():
    """Run the job that the command line asks for."""
    args = arguments()
    spark = SparkSession.builder.appName("zhnews").getOrCreate()
    run(spark, args.binary, args.form, args.input, args.output, args.flags.split(), args.partitions)


def arguments():
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True, help="the zhnews command, built for the machines of the cluster")
    parser.add_argument("--form", choices=READERS, default="jsonl",
                        help="jsonl: lines as zhnews pipe takes them; parquet: columns of these names;"
                             " archive: WARC, zip, tar and all else that zhnews batch reads, a task a file")
    parser.add_argument("--flags", default="", help="more flags for zhnews pipe, such as '--script simplified'")
    parser.add_argument("--partitions", type=int, help="deal the lines out anew, over so many tasks")
    parser.add_argument("input")
    parser.add_argument("output", help="a folder that is not there yet")
    return parser.parse_args()


def run(spark, binary, form, source, output, flags=(), partitions=None):
    """Read the source into tables below the output."""
    columns = columns_of(binary)
    spark.sparkContext.addFile(binary)
    command = [os.path.basename(binary), "pipe", "--tables", *flags]
    answers = READERS[form](spark, source, os.path.basename(binary))
    if partitions:
        answers = answers.repartition(partitions)
    answers = answers.mapPartitions(lambda lines: piped(command, lines)).persist(StorageLevel.MEMORY_AND_DISK)
    for table in TABLES:
        write_table(spark, answers, table, columns[table], f"{output}/{table}")
    answers.filter(is_error).saveAsTextFile(f"{output}/errors")
    answers.unpersist()


def columns_of(binary):
    """Ask the binary for the columns of its tables: {table: [(column, type)]}."""
    printed = subprocess.run([binary, "pipe", "--columns"], check=True, capture_output=True).stdout
    columns = {table: [] for table in TABLES}
    for line in map(json.loads, printed.splitlines()):
        columns[line["table"]].append((line["column"], line["type"]))
    return columns


def read_lines(spark, source, _):
    """Read JSON Lines."""
    return spark.sparkContext.textFile(source).filter(str.strip)


def read_parquet(spark, source, _):
    """Read a table whose columns are called as the fields of lines; bytes become base64."""
    pages = spark.read.parquet(source)
    return pages.select(functions.to_json(functions.struct("*"))).rdd.map(lambda row: row[0])


def read_archives(spark, source, binary):
    """Read archives, each with the same reader as `zhnews batch`."""
    return spark.sparkContext.binaryFiles(source).flatMap(lambda file: unpacked(binary, *file))


READERS = {"jsonl": read_lines, "parquet": read_parquet, "archive": read_archives}


def unpacked(binary, path, content):
    """Yield the documents of an archive as lines."""
    with tempfile.TemporaryDirectory() as folder:
        name = os.path.basename(path)
        with open(os.path.join(folder, name), "wb") as file:
            file.write(content)
        process = subprocess.Popen([shipped(binary), "unpack", name], cwd=folder, stdout=subprocess.PIPE)
        with process:
            for line in process.stdout:
                yield line.decode().rstrip("\n")
        if process.returncode:
            raise RuntimeError(f"{path}: unpack ended with {process.returncode}")


def piped(command, lines):
    """Yield the answer to each line, in order."""
    process = subprocess.Popen([shipped(command[0]), *command[1:]],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    asked = []
    feeder = threading.Thread(target=feed, args=(process.stdin, lines, asked), daemon=True)
    feeder.start()
    answered = 0
    with process.stdout:
        for line in process.stdout:
            answered += 1
            yield line.decode().rstrip("\n")
    feeder.join()
    # 1 says that some lines gave no record, which their answers tell.
    if process.wait() not in (0, 1) or asked != [answered]:
        raise RuntimeError(f"zhnews ended with {process.returncode}, {answered} answers to {asked} lines")


def feed(stdin, lines, asked):
    """Write the lines and note how many they were; nothing is noted when that fails."""
    count = 0
    with stdin:
        for line in lines:
            stdin.write(line.encode() + b"\n")
            count += 1
    asked.append(count)


def shipped(name):
    """Find the binary that Spark brought to this machine."""
    path = SparkFiles.get(name)
    os.chmod(path, 0o755)
    return path


def is_error(line):
    """Tell whether an answer says why there is no record."""
    return "error" in json.loads(line)


def write_table(spark, answers, table, columns, path):
    """Write the rows of one table, parted by year."""
    rows = answers.flatMap(lambda line: rows_of(json.loads(line), table, columns))
    spark.createDataFrame(rows, schema_of(columns)).write.partitionBy("year").parquet(path)


def schema_of(columns):
    """Give the schema of a table: a decimal has its text beside it, and the year comes last."""
    fields = []
    for name, kind in columns:
        fields.append(types.StructField(name, SPARK_TYPES[kind]))
        if kind == "decimal":
            fields.append(types.StructField(name + "_text", types.StringType()))
    return types.StructType([*fields, types.StructField("year", types.IntegerType())])


def rows_of(answer, table, columns):
    """Yield the rows that an answer has for a table."""
    for cells in answer.get(table) or ():
        row = []
        for (_, kind), cell in zip(columns, cells, strict=True):
            row.extend(values(kind, cell))
        yield (*row, answer.get("year"))


def values(kind, cell):
    """Give the value of a cell, of a decimal also its text where it does not fit."""
    if kind == "decimal":
        return exact(cell)
    if kind == "day" and cell:
        return (datetime.date.fromisoformat(cell),)
    if kind == "real" and cell is not None:
        return (float(cell),)
    return (cell,)


def exact(text):
    """Give a number as a decimal, or as text where a decimal cannot hold it."""
    if text is None:
        return None, None
    number = decimal.Decimal(text)
    if abs(number) < LIMIT and EXACT.remainder(number, STEP) == 0:
        return EXACT.quantize(number, STEP), None
    return None, text


if __name__ == "__main__":
    main()
