"""Runs the notebooks of folders as Jupyter does, cell by cell, all in one process. Each line it is told is a mode and a folder; it says a line for each notebook that breaks, and one at the end.

run FOLDER      each must run to its end
spoil FOLDER    each must run to its end, and with another number expected each step must break
unfilled FOLDER each must break at its first step, and ask for the dots to be replaced
"""
import glob
import json
import re
import sys

import numpy
import torch


def spoilt(expected):
    return expected + 1 if torch.is_tensor(expected) else numpy.full_like(expected, "?")


def run(cells, does_spoil):
    space = {"__name__": "__main__"}
    asserted = 0
    for cell in cells:
        source = "".join(cell["source"])
        exec(compile(source, cell["id"], "exec"), space)
        if not does_spoil or "\nassert " not in source:
            continue
        asserted += 1
        if "expected = " in source:
            wrong = source.replace("\nassert ", "\nexpected = spoilt(expected)\nassert ")
        else:
            wrong = re.sub(r'assert (\w+) == "', r'assert \1 == "?', source)
        try:
            exec(compile(wrong, cell["id"], "exec"), {**space, "spoilt": spoilt})
        except AssertionError:
            continue
        raise ValueError(f"{cell['id']} asserts nothing")
    if does_spoil and asserted != sum(re.fullmatch(r"step-\d+", cell["id"]) is not None for cell in cells):
        raise ValueError("a step asserts nothing")


def run_all(mode, folder):
    for file in sorted(glob.glob(f"{folder}/*.ipynb")):
        with open(file, encoding="utf-8") as text:
            cells = [cell for cell in json.load(text)["cells"] if cell["cell_type"] == "code"]
        try:
            run(cells, mode == "spoil")
            if mode == "unfilled":
                print(f"{file}: runs without being filled in")
        except Exception as wrong:
            if not (mode == "unfilled" and isinstance(wrong, AssertionError) and "three dots" in str(wrong)):
                print(f"{file}: {type(wrong).__name__}: {wrong}")


torch.set_num_threads(1)  # the tensors are tiny
for line in sys.stdin:
    run_all(*line.rstrip("\n").split(" ", 1))
    print("torch", torch.__version__, flush=True)
