"""The notebooks run from the first cell to the last, without a network, and are kept with their pictures."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

nbformat = pytest.importorskip("nbformat")
nbclient = pytest.importorskip("nbclient")

FOLDER = Path(__file__).parents[2] / "examples" / "notebooks"
NAMES = ("conflict-and-cooperation", "attention-and-quotation")
LARGEST = 200_000


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, example: Path) -> Path:
    """A folder beside the example, so that nothing is written into the project."""
    root = tmp_path_factory.mktemp("examples")
    (root / "asper-strait").symlink_to(example)
    (root / "notebooks").mkdir()
    return root / "notebooks"


def _notebook(name: str) -> Any:
    return nbformat.read(FOLDER / f"{name}.ipynb", as_version=4)


def _outputs(notebook: Any) -> Iterator[Any]:
    for cell in notebook.cells:
        if cell.cell_type == "code":
            yield from cell.outputs


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_runs_and_finds_what_it_was_kept_with(name: str, folder: Path) -> None:
    notebook = _notebook(name)
    kept = [out.data["text/html"] for out in _outputs(notebook) if "text/html" in out.get("data", {})]
    where = {"metadata": {"path": str(folder)}}
    nbclient.NotebookClient(notebook, timeout=600, kernel_name="python3", resources=where).execute()
    found = [out.data["text/html"] for out in _outputs(notebook) if "text/html" in out.get("data", {})]
    assert len(found) == len(kept) > 0
    assert sum("image/svg+xml" in out.get("data", {}) for out in _outputs(notebook)) >= 2


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_is_kept_small_with_its_pictures_and_no_paths(name: str) -> None:
    file = FOLDER / f"{name}.ipynb"
    assert file.stat().st_size < LARGEST
    notebook = _notebook(name)
    nbformat.validate(notebook)
    assert all(cell.outputs for cell in notebook.cells if cell.cell_type == "code")
    assert any("image/svg+xml" in out.get("data", {}) for out in _outputs(notebook))
    assert not any(out.get("name") == "stderr" or out.output_type == "error" for out in _outputs(notebook))
    for path in ("/home/", "/work/", "site-packages"):
        assert path not in file.read_text(encoding="utf-8")


def test_every_notebook_is_tried() -> None:
    assert {file.stem for file in FOLDER.glob("*.ipynb")} == set(NAMES)
