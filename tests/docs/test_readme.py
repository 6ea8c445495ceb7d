"""What the documents say is so."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_command_of_the_readme_exists(run_help):
    commands = set(re.findall(r"^(?:cat .*\| )?variorum ([a-z]+)", README, re.MULTILINE))
    assert commands
    for command in commands:
        assert run_help(command) == 0


@pytest.fixture
def run_help(monkeypatch, capsys):
    import sys

    from variorum.cli.app import _status

    def call(command: str) -> int:
        monkeypatch.setattr(sys, "argv", ["variorum", command, "--help"])
        return _status()

    return call


def test_every_make_target_of_the_documents_exists():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    text = README + (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for target in set(re.findall(r"^make ([a-z]+)", text, re.MULTILINE)):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


@pytest.mark.parametrize("name", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "THIRD_PARTY.md", "SECURITY.md"])
def test_links_lead_somewhere(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)\)", text):
        assert target.startswith("https://") or (ROOT / target).exists(), target


def test_the_python_example_runs(example, tmp_path, monkeypatch, capsys):
    pytest.importorskip("pandas")
    code = re.search(r"```python\n(.*?)```", README, re.DOTALL).group(1)
    (tmp_path / "coverage").symlink_to(example / "articles")
    monkeypatch.chdir(tmp_path)
    exec(compile(code, "README.md", "exec"), {})
    assert (tmp_path / "story" / "dossier.html").is_file()
    assert "translation-variant" in capsys.readouterr().out


def test_every_key_of_the_dossier_is_described():
    from variorum.model import Dossier

    described = set(re.findall(r"`([a-z_]+)`", README))
    assert set(Dossier.__struct_fields__) - {"format", "generator", "as_of"} <= described


def test_every_dependency_is_listed_with_its_licence():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    names = [re.match(r"[\w-]+", requirement).group().casefold() for requirement in project["dependencies"]]
    listed = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8").casefold()
    assert [name for name in names if name not in listed] == []


def test_every_dependency_is_pinned_with_a_hash():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lock = (ROOT / "requirements" / "runtime.txt").read_text(encoding="utf-8")
    for requirement in project["dependencies"]:
        name = re.match(r"[\w-]+", requirement).group().casefold()
        assert re.search(rf"^{name}==\S+ .*\\\n +--hash=sha256:", lock, re.MULTILINE), name
