"""The command line: `python -m extract PATH... -o events.csv`.

Exit status 0 even if some files failed (they are listed on stderr with the reason), 2 where nothing could be read.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from tqdm import tqdm

from extract import intake
from extract.entities.model import ModelUnavailable
from extract.pipeline import Extracted, Settings, extract_many
from extract.reading import columns, sandbox
from extract.records import Document
from extract.table import exports
from extract.table.case import Case, CaseError
from extract.table.chronology import joined

NOTHING_READ = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Reads the paths, extracts, writes the table; returns the exit status."""
    options = _parser().parse_args(arguments)
    settings = Settings(model=options.model, implicit=options.implicit, workers=options.workers)
    if refusal := exports.unwritable(options.output):
        print(refusal, file=sys.stderr)
        return NOTHING_READ
    if lack := sandbox.degraded():
        print(lack, file=sys.stderr)
    try:
        return _into_case(options, settings) if options.case else _into_file(options, settings)
    except (ModelUnavailable, CaseError) as error:
        print(error, file=sys.stderr)
        return NOTHING_READ


def _into_file(options: argparse.Namespace, settings: Settings) -> int:
    """Extracts everything anew and writes the table."""
    gathered = [intake.gather(Path(path), options.published, options.columns, settings) for path in options.paths]
    documents = [document for found, _ in gathered for document in found]
    tables = [table for _, found in gathered for table in found]
    results = _extract(documents, settings, options.quiet)
    problems = [problem for result in results for problem in result.problems]
    problems += [problem for one in tables for problem in one.problems]
    table = joined(((result.document, result.events) for result in results), tables)
    table.attrs["problems"] = [asdict(problem) for problem in problems]
    data = exports.write(table, _suffix(options.output), [result.document for result in results])
    _write(data, options.output)
    for problem in problems:
        print(problem.message, file=sys.stderr)
    read = sum(1 for document in documents if document.text.strip()) + len(tables)
    print(f"{len(table)} events from {read} of {len(documents) + len(tables)} documents", file=sys.stderr)
    return 0 if read else NOTHING_READ


def _into_case(options: argparse.Namespace, settings: Settings) -> int:
    """Adds what is new to the case, one transaction a document; with -o, writes the whole case's table."""
    with Case.open(options.case) as case:
        sources = [
            source
            for path in options.paths
            for source in intake.sources(Path(path), options.published, options.columns)
        ]
        total = sum(source.size for source in sources)
        progress = intake.Progress(len(sources), total, time.monotonic())
        folders = [Path(path) for path in options.paths if Path(path).is_dir()]
        progress.lines += [line for folder in folders if (line := intake.left_out(folder))]
        with tqdm(total=len(sources), unit="file", disable=True if options.quiet else None) as bar:
            for source in sources:
                intake.run([source], case, progress, settings)
                bar.update()
        for line in progress.lines:
            print(f"{line.name}: {line.sentence}", file=sys.stderr)
        if options.output != "-":
            documents = [case.document(entry.name) for entry in case.documents()]
            _write(exports.write(case.table(), _suffix(options.output), filter(None, documents)), options.output)
        print(f"{progress.events} new events; {len(case.documents())} documents in {options.case}", file=sys.stderr)
    return 0 if any(line.read for line in progress.lines) else NOTHING_READ


def _write(data: bytes, output: str) -> None:
    if output == "-":
        sys.stdout.buffer.write(data)
    else:
        Path(output).write_bytes(data)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m extract", description="Reports in, a table of dated events out.")
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files, folders or archives")
    parser.add_argument("-o", "--output", default="-", help="events.csv, .xlsx, .json … by suffix; - = CSV on stdout")
    parser.add_argument("--published", help="the publication date of all files, instead of the one they state")
    parser.add_argument(
        "--columns",
        type=_columns,
        metavar="TEXT=COLUMN,…",
        help="which column of a table is what: text=Body,published=Day or when=Date,what=Event,place=…",
    )
    parser.add_argument("--model", help="an installed spaCy pipeline instead of the embedded one")
    parser.add_argument("--implicit", action="store_true", help="also happenings without a time word of their own")
    parser.add_argument("--workers", type=int, default=1, help="processes (default 1)")
    parser.add_argument("--case", help="a case file that keeps documents, events and corrections; made if absent")
    parser.add_argument("--quiet", action="store_true", help="no progress bar")
    return parser


def _columns(words: str) -> dict[str, str]:
    try:
        return columns.told(words)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error


def _extract(documents: Sequence[Document], settings: Settings, quiet: bool) -> list[Extracted]:
    results = []
    # disable=None: a bar on a terminal, none in a log file
    with tqdm(total=len(documents), unit="document", disable=True if quiet else None) as bar:
        for result in extract_many(documents, settings):
            results.append(result)
            bar.update()
    return results


def _suffix(output: str) -> str:
    return ".csv" if output == "-" else Path(output).name


if __name__ == "__main__":
    sys.exit(main())
