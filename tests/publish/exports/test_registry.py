"""Every format: it is there, it is the same each time, it survives nothing and anything."""

import subprocess
import sys

import msgspec
import pytest

import variorum
from variorum.errors import UsageError
from variorum.publish.exports import FORMATS, bundle, named, usable

NAMES = [format.name for format in FORMATS]


def test_names_are_in_order_and_usable():
    assert sorted(NAMES) == NAMES
    assert len(set(NAMES)) == len(NAMES)
    assert [format.name for format in usable()] == NAMES  # nothing beyond the default install is needed


@pytest.mark.parametrize("name", NAMES)
def test_the_same_dossier_gives_the_same_bytes(name, told):
    assert dict(bundle(told, name).files) == dict(bundle(told, name).files)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_and_everything_can_be_written(name, empty, full):
    assert bundle(empty, name).files
    assert bundle(full, name).files
    assert named(name).folder or len(bundle(full, name).files) == 1


@pytest.mark.parametrize("name", NAMES)
def test_characters_that_no_file_holds_are_replaced_one_for_one(name, told):
    """A dossier from elsewhere may hold lone surrogates and NUL; an export neither fails nor moves an offset."""
    replace = msgspec.structs.replace
    first = replace(
        told.documents[0], text=told.documents[0].text.replace("Ferry", "F\ud800r\x00y"), title="\udfff\x00"
    )
    actors = tuple(replace(actor, name=f"{actor.name}\ud800") for actor in told.actors)
    files = bundle(replace(told, documents=(first, *told.documents[1:]), actors=actors), name).files
    for file, data in files.items():
        assert file.endswith((".parquet", ".db")) or data.decode() is not None


def test_the_bytes_do_not_hang_on_the_process(told, tmp_path):
    """Hashes of strings differ from process to process; nothing that is written may depend on them."""
    (tmp_path / "dossier.json").write_bytes(variorum.model.to_json(told))
    code = (
        "import sys, hashlib, variorum; d = variorum.load(sys.argv[1])\n"
        "for name in ('csv', 'jsonld', 'sqlite', 'followthemoney', 'graphml', 'brat', 'webannotation'):\n"
        "    files = variorum.export(d, name).files\n"
        "    print(name, hashlib.sha256(b''.join(files[key] for key in sorted(files))).hexdigest())"
    )
    seen = {
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path)], check=True, capture_output=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(seen) == 1


def test_an_unknown_format_lists_the_known(told):
    with pytest.raises(UsageError, match="csv"):
        bundle(told, "xls")


def test_files_are_written_where_they_are_asked_for(told, tmp_path):
    variorum.export(told, "jsonl", tmp_path / "story.jsonl")
    assert (tmp_path / "story.jsonl").read_bytes().startswith(b'{"table":"dossier"')
    variorum.export(told, "jsonl", tmp_path)
    assert (tmp_path / "dossier.jsonl").is_file()
    variorum.export(told, "csv", tmp_path / "new" / "tables")
    assert (tmp_path / "new" / "tables" / "quotations.csv").is_file()
    with pytest.raises(UsageError):
        variorum.export(told, "jsonl", tmp_path / "none" / "story.jsonl")
