import json
import subprocess
import sys
from pathlib import Path

import pytest


def test_schema_is_printed(run):
    assert json.loads(run("schema").out)["$id"] == "variorum-dossier/1"


@pytest.mark.parametrize("arguments", [["--help"], ["collate", "--help"], ["annotate", "-h"], ["show", "--help"]])
def test_help_teaches(run, arguments):
    done = run(*arguments)
    assert done.status == 0
    assert "variorum" in done.out


def test_the_program_starts_without_loading_models():
    code = "import sys, variorum.cli; sys.exit(any(m in sys.modules for m in ('spacy', 'numpy', 'trafilatura')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_as_a_module_it_is_the_same_program():
    done = subprocess.run([sys.executable, "-m", "variorum", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("variorum ")


def test_a_reader_that_goes_away_is_no_failure(article):
    """As `variorum schema | head -1` and `variorum annotate … | head -1` do."""
    for arguments in (["schema"], ["annotate", str(article), "-q"]):
        command = [sys.executable, "-m", "variorum", *arguments]
        with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
            process.stdout.close()
            assert process.stderr.read() == b""
            assert process.wait() == 0


def test_an_output_that_is_full_is_told_in_one_line():
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "variorum", "schema"], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1


def test_libraries_say_nothing_to_the_user(run, article, tmp_path):
    (tmp_path / "page.html").write_text("<html><body><script>var a = 1;</script></body></html>")
    (tmp_path / "void.html").write_text("<html></html>")
    done = run("collate", article, tmp_path / "page.html", tmp_path / "void.html", "--out", tmp_path / "out")
    assert len(done.err.splitlines()) == 2
    assert all(line.startswith("variorum: ") for line in done.err.splitlines())
