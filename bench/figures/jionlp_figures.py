"""Figures of texts as JioNLP finds them, in the form that bench/score reads.

    go run ./bench/score -texts | python bench/figures/jionlp_figures.py > predictions.jsonl

README.md tells which of its kinds stand for which of ours. How long it took goes
to standard error.
"""

import contextlib
import json
import logging
import re
import sys
import time
from datetime import datetime

with contextlib.redirect_stdout(sys.stderr):  # it greets
    import jionlp

CURRENCIES = {
    "元": "CNY", "美元": "USD", "港元": "HKD", "日元": "JPY", "欧元": "EUR", "英镑": "GBP", "韩元": "KRW", "澳元": "AUD",
    "加元": "CAD", "卢布": "RUB", "新台币": "TWD", "泰铢": "THB", "印尼卢比": "IDR", "瑞士法郎": "CHF", "新加坡元": "SGD",
}
UNITS = ["workday", "year", "quarter", "month", "week", "day", "hour", "minute", "second"]
BOUNDS = [("约大概左右", "about"), ("近将接", "nearly"), ("超逾多余突破", "over"), ("不足到满未", "under")]


def main():
    logging.disable()  # a trace for each string that is no time
    articles = [json.loads(line) for line in sys.stdin]
    with contextlib.redirect_stdout(sys.stderr):
        figures(articles[0])  # dictionaries are loaded at the first call
    begun = time.process_time()
    for article in articles:
        print(json.dumps({"id": article["id"], "figures": figures(article)}, ensure_ascii=False))
    spent = time.process_time() - begun
    size = sum(len(a["text"].encode()) for a in articles)
    print(f"jionlp {jionlp.__version__}: {size / spent / 1e6:.3f} MB/s of processor time", file=sys.stderr)


def figures(article):
    """Figures of a text; each line is read by itself, as JioNLP is made for sentences."""
    found, at = [], 0
    published = datetime.fromisoformat(article["published"][:19]).timestamp()
    for line in article["text"].split("\n"):
        for money in jionlp.ner.extract_money(line, with_parsing=True):
            found.append(amount(money, at))
        for said in jionlp.ner.extract_time(line, time_base=published, with_parsing=True):
            found.append(when(said, at))
        at += len(line) + 1
    return [f for f in found if f]


def spanned(said, at, kind):
    start, end = said["offset"]
    return {"kind": kind, "text": said["text"], "start": at + start, "end": at + end}


def amount(said, at):
    detail = said["detail"]
    if not detail or not detail.get("num") or detail["num"] == "null":
        return None
    figure = spanned(said, at, "amount")
    low, high = detail["num"] if isinstance(detail["num"], list) else (detail["num"], None)
    figure["value"], figure["unit"] = float(low), CURRENCIES.get(detail["case"], detail["case"])
    if high is not None and not re.search("[多余]", said["text"]):
        figure["high"] = float(high)  # 30多万元 comes as 300000 to 400000
    figure["bound"] = bound(said["text"])
    return figure


def bound(text):
    """The bound that the words of a span say; JioNLP tells only that it is blurred."""
    return next((name for words, name in BOUNDS if re.search(f"[{words}]", text)), "")


def when(said, at):
    detail = said["detail"]
    if not detail:
        return None
    if said["type"] == "time_delta":
        return duration(said, at, detail["time"])
    if said["type"] not in ("time_point", "time_span"):
        return None  # what comes back: 每年
    figure = spanned(said, at, "date")
    start, end = (t.replace(" ", "T") for t in detail["time"])
    if start.endswith("T00:00:00") and end.endswith("T23:59:59"):
        start, end = start[:10], end[:10]
    figure["from"], figure["to"] = start, end
    return figure


def duration(said, at, delta):
    if isinstance(delta, list) or len(delta) != 1:
        return None
    (unit, value), = delta.items()
    if unit not in UNITS:
        return None
    figure = spanned(said, at, "duration")
    figure["unit"] = unit
    low, high = value if isinstance(value, list) else (value, None)
    figure["value"] = float(low)
    if high is not None:
        figure["high"] = float(high)
    return figure


if __name__ == "__main__":
    main()
