import json
import subprocess
import sys

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
