#!/usr/bin/env python3
"""Asks docker-why from Python: one process, any number of texts, answers in order.

    python3 examples/batch.py build.log deploy.log

Needs docker-why on the PATH (or in DOCKER_WHY); no Python package. `explain` is what a program would take over.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator


class DockerWhy:
    """A docker-why that waits for texts: `with DockerWhy() as why: why.explain(text)`."""

    def __enter__(self):
        program = os.environ.get("DOCKER_WHY", "docker-why")
        self.process = subprocess.Popen(
            [program, "--batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
        )
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()

    def explain(self, text: str) -> dict:
        """The diagnosis of one text: {"findings": [{"cause": …, "title": …, "remedies": …}, …], "context": …}."""
        # JSON escapes every line break in the text, so a request is one line, and so is its answer.
        self.process.stdin.write(json.dumps({"text": text}) + "\n")
        self.process.stdin.flush()
        answer = json.loads(self.process.stdout.readline())
        if "error" in answer:
            raise ValueError(answer["error"])
        return answer


def main(files: Iterable[str]) -> Iterator[str]:
    with DockerWhy() as why:
        for name in files:
            with open(name, encoding="utf-8", errors="replace") as file:
                findings = why.explain(file.read())["findings"]
            first = f"{findings[0]['cause']}: {findings[0]['title']}" if findings else "nothing recognised"
            yield f"{name}: {first}"


if __name__ == "__main__":
    for line in main(sys.argv[1:]):
        print(line)
